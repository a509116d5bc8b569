/** Where the lines of the phase diagram are computed. */
import { parameters } from '../../physics/parameters';
import type { PhaseWindow } from '../settings/phaseDiagram';

/**
 * Values of Δ_p at which the lines are computed: the whole range evenly in the logarithm for the
 * logarithmic axis (a factor 1.04 apart), every 0.05 up to 5 where a linear axis stretches it, and
 * as many again within a window that someone has zoomed to.
 */
export function phaseLineGrid(window: PhaseWindow | null): readonly number[] {
  const { min, max } = parameters.deltaP;
  const logarithmic = places(235, (share) => min * (max / min) ** share);
  const linear = places(100, (share) => 0.05 + share * 4.95);
  const zoomed = window === null ? [] : windowPlaces(window.deltaP);
  return [...new Set([min, ...logarithmic, ...linear, ...zoomed, max])]
    .filter((x) => x >= min && x <= max)
    .sort((a, b) => a - b);
}

function windowPlaces([lo, hi]: readonly [number, number]): number[] {
  return places(120, (share) => lo + share * (hi - lo));
}

function places(count: number, at: (share: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => at(i / (count - 1)));
}
