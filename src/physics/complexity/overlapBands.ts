/** Minima against the overlap with the signal (docs/physics.md#overlap). */
import type { Columns } from '../computation';
import type { SpectralInterval } from '../hessian/bulk';
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { fieldStatistics } from './fieldStatistics';
import { minimaPeak, peakAt, peakSlope } from './minimaSupport';

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
const searchSamples = 320;

/** An overlap and how far above zero the complexity of minima is there. */
interface Place {
  readonly overlap: number;
  readonly excess: number;
}

/** Where minima are found as the overlap runs over its whole range. */
export interface MinimaByOverlap {
  /** The intervals of overlap with exponentially many minima, from left to right. */
  readonly bands: SpectralInterval[];
  /** The overlap of the most numerous minima of all, and their complexity, negative where none abound. */
  readonly richest: { readonly overlap: number; readonly sigma: number };
}

/** Bands and summit of the complexity of minima, each to rounding. */
export function minimaByOverlap(mixture: Mixture): MinimaByOverlap {
  const excess = (m: number): number => minimaPeak(fieldStatistics(mixture, m)).sigma - positive;
  const places = searchPlaces(mixture, excess);
  const summit = places.reduce((best, place) => (place.excess > best.excess ? place : best));
  return {
    bands: bandsOf(places, excess),
    richest: { overlap: summit.overlap, sigma: summit.excess + positive },
  };
}

function bandsOf(places: readonly Place[], excess: (m: number) => number): SpectralInterval[] {
  const bands: SpectralInterval[] = [];
  let start: number | null = null;
  let previous = -outermost;
  for (const { overlap, excess: here } of places) {
    if (here > 0 && start === null) start = findRoot(excess, overlap, previous);
    if (!(here > 0) && start !== null) {
      bands.push({ lo: start, hi: findRoot(excess, previous, overlap) });
      start = null;
    }
    previous = overlap;
  }
  if (start !== null) bands.push({ lo: start, hi: findRoot(excess, previous, outermost) });
  return bands;
}

/** So near to 1 no minimum of a legal mixture is found; the complexity is -Infinity at 1. */
const outermost = 1 - 1e-12;

/** A grid, with the extrema between: so that no band, and no gap, is missed for being narrow. */
function searchPlaces(mixture: Mixture, excess: (m: number) => number): Place[] {
  const places: Place[] = [];
  let before: { readonly overlap: number; readonly slope: number } | null = null;
  for (let index = 1; index < searchSamples; index++) {
    const overlap = (2 * index) / searchSamples - 1;
    const { sigma, slope } = peakAt(mixture, overlap);
    if (before !== null && before.slope * slope < 0) {
      const extremum = findRoot((m) => peakSlope(mixture, m), before.overlap, overlap);
      places.push({ overlap: extremum, excess: excess(extremum) });
    }
    places.push({ overlap, excess: sigma - positive });
    before = { overlap, slope };
  }
  return places;
}
