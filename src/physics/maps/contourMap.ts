/** Quantities to draw as contours over the phase diagram (docs/physics.md#lines). */
import { flowThresholdEnergy } from '../complexity/flowThreshold';
import type { Axis } from '../axis';
import type { Computation } from '../computation';
import { escapeTime, growthRate } from '../growthRate';
import { bbpParameter } from '../hessian/outlier';
import { spikedMixture, type Mixture } from '../mixture';
import { signalState } from '../signalState';
import { sampleMap, type GridMap, type MapBatch } from './gridMap';

/**
 * `escapeTime`: ln(1/m0) / Lambda, upper bound of the plateau's length; `growthRate`: Lambda; `theta`: strength of
 * the signal in the Hessian; `thresholdEnergy`: where gradient flow ages; `finalOverlap`: overlap it
 * ends with. Escape time, growth rate and final overlap exist only where gradient flow succeeds.
 */
export type ContourQuantity =
  'escapeTime' | 'growthRate' | 'theta' | 'thresholdEnergy' | 'finalOverlap';

/** The quantity at one point; null where it does not exist. @param initialOverlap m0, in (0, 1). */
function contourValue(
  quantity: ContourQuantity,
  mixture: Mixture,
  initialOverlap: number,
): number | null {
  switch (quantity) {
    case 'theta':
      return bbpParameter(mixture);
    case 'thresholdEnergy':
      return flowThresholdEnergy(mixture).energy;
    case 'escapeTime':
      return escapeTime(mixture, initialOverlap);
    case 'growthRate':
      return bbpParameter(mixture) > 1 ? growthRate(mixture) : null;
    case 'finalOverlap':
      return bbpParameter(mixture) > 1 ? (signalState(mixture)?.overlap ?? null) : null;
  }
}

export interface ContourMapProblem {
  readonly quantity: ContourQuantity;
  readonly p: number;
  readonly initialOverlap: number;
  /** 1/Δ₂: the rows. */
  readonly invDelta2: Axis;
  /** Δ_p: the columns. */
  readonly deltaP: Axis;
}

/** A signal state takes some 20 microseconds: a few milliseconds of work between two yields. */
const cellsPerStep = 200;

/** The quantity over the phase diagram; NaN where it does not exist. */
export function computeContourMap(problem: ContourMapProblem): Computation<MapBatch, GridMap> {
  const { quantity, p, initialOverlap } = problem;
  return sampleMap(
    problem.invDelta2,
    problem.deltaP,
    (invDelta2) => (deltaP) =>
      contourValue(quantity, spikedMixture({ p, deltaP, invDelta2 }), initialOverlap),
    cellsPerStep,
  );
}
