/** Minima against the overlap with the signal (docs/physics.md#overlap). */
import type { Columns } from '../computation';
import type { Interval } from '../hessian/bulk';
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { fieldStatistics } from './fieldStatistics';
import { minimaPeak, peakSlope } from './minimaSupport';

/**
 * The largest complexity of minima over all energies, and the energy and shift where it is reached,
 * at each given overlap in (-1, 1).
 */
export function minimaAgainstOverlap(
  mixture: Mixture,
  overlaps: Float64Array<ArrayBuffer>,
): Columns<'overlap' | 'sigma' | 'energy' | 'shift'> {
  const peaks = Array.from(overlaps, (m) => minimaPeak(fieldStatistics(mixture, m)));
  return {
    overlap: overlaps,
    sigma: Float64Array.from(peaks, ({ sigma }) => sigma),
    energy: Float64Array.from(peaks, ({ energy }) => energy),
    shift: Float64Array.from(peaks, ({ shift }) => shift),
  };
}

/** Complexities below this are zero but for rounding: single minima touch zero from below. */
const positive = 1e-12;
const searchSamples = 512;

/** The intervals of overlap with exponentially many minima, from left to right. */
export function minimaBands(mixture: Mixture): Interval[] {
  const excess = (m: number): number => minimaPeak(fieldStatistics(mixture, m)).sigma - positive;
  const bands: Interval[] = [];
  let start: number | null = null;
  let previous = -1;
  for (const m of searchPlaces(mixture)) {
    const inside = excess(m) > 0;
    if (inside && start === null) start = findRoot(excess, m, edgeBelow(previous));
    if (!inside && start !== null) {
      bands.push({ lo: start, hi: findRoot(excess, previous, m) });
      start = null;
    }
    previous = m;
  }
  if (start !== null) bands.push({ lo: start, hi: findRoot(excess, previous, outermost) });
  return bands;
}

/** So near to 1 no minimum of a legal mixture is found; the complexity is -Infinity at 1. */
const outermost = 1 - 1e-12;

function edgeBelow(m: number): number {
  return Math.max(m, -outermost);
}

/** A grid, with the maxima between: so that no band is missed for being narrow. */
function searchPlaces(mixture: Mixture): number[] {
  const places: number[] = [];
  let rising = true;
  for (let index = 1; index < searchSamples; index++) {
    const m = (2 * index) / searchSamples - 1;
    const rises = peakSlope(mixture, m) > 0;
    const last = places.at(-1);
    if (rising && !rises && last !== undefined)
      places.push(findRoot((x) => peakSlope(mixture, x), last, m));
    places.push(m);
    rising = rises;
  }
  return places;
}
