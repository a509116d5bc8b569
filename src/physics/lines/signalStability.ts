/**
 * Where the states correlated with the signal become single stable minima (docs/physics.md#lines):
 * the limit of replica-symmetric stability, (1 - m^2) Q''(1)/Q'(1) = 1, of the state of overlap m.
 * There m^2 = (p - 2) / (Δ_p Q''(1)), and the state's equation reads |Q'(m)/m| = sqrt(Q''(1)).
 */
import { isEven, type Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';

/**
 * 1/Δ₂ above which the state of positive overlap is one stable minimum; 0 where it is at every Δ₂.
 */
export function correlatedStabilityLine(p: number, deltaP: number): number {
  return stabilityLimit(p, 1 / deltaP, 1);
}

/**
 * 1/Δ₂ above which, for odd p, the state of negative overlap is one stable minimum, in which a flow
 * started at m < 0 is caught; null for even p, where it is the mirror image of the other.
 */
export function antiCorrelatedStabilityLine(p: number, deltaP: number): number | null {
  return p % 2 === 0 ? null : stabilityLimit(p, 1 / deltaP, -1);
}

/**
 * The b with b + sign a n^(p-2) = s at n^2 = (p - 2) a / s^2. With s < 1 the left side is too small;
 * beyond, it grows faster than s: there is one root at most.
 */
function stabilityLimit(p: number, tensor: number, sign: 1 | -1): number {
  const excess = (matrix: number): number => {
    const variance = (p - 1) * tensor + matrix;
    const overlap = Math.sqrt(((p - 2) * tensor) / variance);
    return matrix + sign * tensor * overlap ** (p - 2) - Math.sqrt(variance);
  };
  if (excess(0) >= 0) return 0;
  let hi = 2;
  while (excess(hi) < 0) hi *= 2;
  return findRoot(excess, 0, hi);
}

/**
 * The same for any mixture, as a number that is 0 on the line and positive where the state of negative overlap is one stable
 * minimum: |Q_s'(m)/m| - sqrt(Q''(1)) at m^2 = 1 - Q'(1)/Q''(1). NaN where x and -x are the same.
 */
export function antiCorrelatedSurplus({ atOne, signal }: Mixture): number {
  const overlap = -Math.sqrt(1 - atOne.first / atOne.second);
  if (isEven(signal) || overlap === 0) return NaN;
  return signal.first(overlap) / overlap - Math.sqrt(atOne.second);
}
