/**
 * The state of equilibrium near the signal at a temperature (docs/physics.md#temperature): replica-symmetric, with C between
 * late times falling from 1 to q,
 *
 *     chi = (1 - q)/T,   m = chi Q'(m),   q = m^2 + chi^2 Q'(q).
 */
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { signalState, type SignalState } from '../signalState';

export interface ThermalSignal extends SignalState {
  /** q, what two late times have in common; 1 at T = 0. */
  readonly plateau: number;
}

/** Places between which two states would be missed. */
const places = 2000;

/** The state of largest overlap that the dynamics can end in, or null if there is none. At T = 0 that of `signalState`. */
export function thermalSignal(mixture: Mixture, temperature: number): ThermalSignal | null {
  if (temperature === 0) {
    const state = signalState(mixture);
    return state && { ...state, plateau: 1 };
  }
  const chiAt = (overlap: number): number => overlap / mixture.signal.first(overlap);
  const excess = (overlap: number): number => {
    const chi = chiAt(overlap);
    const q = 1 - chi * temperature;
    return overlap ** 2 + chi ** 2 * mixture.first(q) - q;
  };
  // From the largest overlap down: the first place at which the excess vanishes, with q > 0.
  for (let i = places - 1; i > 0; i--) {
    const [below, above] = [i / places, (i + 1) / places];
    if (chiAt(below) * temperature >= 1) return null;
    if (excess(below) <= 0) return stateAt(mixture, temperature, findRoot(excess, below, above));
  }
  return null;
}

function stateAt(mixture: Mixture, temperature: number, overlap: number): ThermalSignal {
  const { value, first } = mixture.atOne;
  const chi = overlap / mixture.signal.first(overlap);
  const plateau = 1 - chi * temperature;
  return {
    overlap,
    plateau,
    chi,
    mu: 1 / chi + (first - mixture.first(plateau)) / temperature,
    energy: -mixture.signal.value(overlap) - (value - mixture.value(plateau)) / temperature,
    stable: mixture.second(plateau) * chi ** 2 < 1,
  };
}
