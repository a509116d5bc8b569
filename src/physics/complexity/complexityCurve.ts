/**
 * The complexity curves sampled for drawing, with every kink as a sample of its own. Closed forms
 * only: about 0.1 ms for 200 points, so it is recomputed while a slider moves.
 */
import type { Mixture } from '../mixture';
import { kindAt, type StationaryKind } from './annealed';
import {
  dominantShift,
  minimaComplexity,
  minimaMerge,
  minimaOnset,
  thresholdOf,
  totalComplexity,
} from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';
import { groundOf } from './groundEnergy';

/** A stretch of the curve over samples from..to (both included; neighbours share their end). */
export interface CurveSegment {
  readonly kind: StationaryKind;
  readonly from: number;
  readonly to: number;
}

/** Energies at which the picture changes. */
export interface CurveLandmarks {
  /** e_0: Sigma vanishes. */
  readonly groundEnergy: number;
  /** e_th: the dominant stationary points become marginal. */
  readonly thresholdEnergy: number;
  /** e_A: minima are marginal above it. */
  readonly minimaOnset: number;
  /** e_B: the dominant points are minima below it; null where that is e_th (theta <= 1). */
  readonly minimaMerge: number | null;
}

export interface ComplexityCurve {
  /** Ascending. */
  readonly energy: Float64Array<ArrayBuffer>;
  readonly sigma: Float64Array<ArrayBuffer>;
  readonly shift: Float64Array<ArrayBuffer>;
  readonly segments: readonly CurveSegment[];
  /** Minima alone: the samples up to where minima are possible (all of them with two degrees). */
  readonly minima: {
    readonly energy: Float64Array<ArrayBuffer>;
    readonly sigma: Float64Array<ArrayBuffer>;
  };
  readonly landmarks: CurveLandmarks;
}

/** Both curves at `count` >= 2 equally spaced energies in [lo, hi] and at the kinks between. */
export function complexityCurve(
  mixture: Mixture,
  lo: number,
  hi: number,
  count: number,
): ComplexityCurve {
  const field = fieldStatistics(mixture);
  const landmarks = landmarksOf(field);
  const energy = sampleEnergies(landmarks, lo, hi, count);
  const shift = energy.map((e) => dominantShift(field, e));
  return {
    energy,
    sigma: shift.map((t) => totalComplexity(field, t)),
    shift,
    segments: segmentsOf(shift, field.theta),
    minima: minimaOf(field, energy),
    landmarks,
  };
}

/** Landmarks at overlap 0. */
export function landmarksOf(field: FieldStatistics): CurveLandmarks {
  return {
    groundEnergy: groundOf(field),
    thresholdEnergy: thresholdOf(field),
    minimaOnset: minimaOnset(field),
    minimaMerge: minimaMerge(field),
  };
}

function sampleEnergies(
  landmarks: CurveLandmarks,
  lo: number,
  hi: number,
  count: number,
): Float64Array<ArrayBuffer> {
  const regular = Array.from(
    { length: count },
    (_, index) => lo + ((hi - lo) * index) / (count - 1),
  );
  const kinks = Object.values(landmarks).filter(
    (energy): energy is number => energy !== null && energy > lo && energy < hi,
  );
  return Float64Array.from(new Set([...regular, ...kinks])).sort();
}

/** Kinds in order of rising energy; a kink is the last sample of one and the first of the next. */
function segmentsOf(shift: Float64Array, theta: number): CurveSegment[] {
  const segments: CurveSegment[] = [];
  let from = 0;
  for (let to = 1; to < shift.length; to++) {
    // The kind inside an interval is that of its middle: its ends may be kinks.
    const kind = kindAt((shift[to - 1] + shift[to]) / 2, theta);
    const last = segments.at(-1);
    if (last?.kind === kind) segments[segments.length - 1] = { kind, from, to };
    else {
      from = to - 1;
      segments.push({ kind, from, to });
    }
  }
  return segments;
}

function minimaOf(field: FieldStatistics, energy: Float64Array): ComplexityCurve['minima'] {
  const energies: number[] = [];
  const sigmas: number[] = [];
  for (const e of energy) {
    const sigma = minimaComplexity(field, e);
    if (sigma === null) break;
    energies.push(e);
    sigmas.push(sigma);
  }
  return { energy: Float64Array.from(energies), sigma: Float64Array.from(sigmas) };
}
