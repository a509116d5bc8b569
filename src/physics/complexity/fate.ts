/**
 * What becomes of the spurious minima as the matrix gets stronger (paper Fig. 1,
 * docs/physics.md#fate): the stationary points that dominate at each energy.
 */
import { bulkEdges, type SpectralInterval } from '../hessian/bulk';
import { outlier } from '../hessian/outlier';
import type { Mixture } from '../mixture';
import { complexityIn, type ComplexityPoint } from './annealed';
import { landmarksOf, type CurveLandmarks } from './complexityCurve';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';
import { minimaSupport } from './minimaSupport';

/** The stationary points that dominate at one energy. */
export interface FateLevel extends ComplexityPoint {
  /** Smallest eigenvalue of their Hessian: the outlier where there is one, else the bulk's edge. */
  readonly lowestCurvature: number;
  /** Whether that eigenvalue is the signal's, so that the way down leads to the signal. */
  readonly towardsSignal: boolean;
}

export interface SpuriousFate {
  /** From e_0 up to e_A. */
  readonly levels: readonly FateLevel[];
  readonly landmarks: CurveLandmarks;
  /** Energies with exponentially many minima; null in the trivial phase. */
  readonly minima: SpectralInterval | null;
}

/** The spurious points at overlap 0 and `count` >= 2 energies, equally spaced. */
export function fateOfSpurious(mixture: Mixture, count: number): SpuriousFate {
  const field = fieldStatistics(mixture);
  const landmarks = landmarksOf(field);
  const { groundEnergy, minimaOnset } = landmarks;
  const levels = Array.from({ length: count }, (_, index) =>
    levelAt(field, groundEnergy + ((minimaOnset - groundEnergy) * index) / (count - 1)),
  );
  return { levels, landmarks, minima: minimaSupport(mixture).interval };
}

/** The points that dominate at one energy, where the statistics of the field are already known. */
export function levelAt(field: FieldStatistics, energy: number): FateLevel {
  const point = complexityIn(field, energy);
  const isolated = outlier(point.shift, field.theta, field.scale);
  return {
    ...point,
    lowestCurvature: isolated ?? bulkEdges(point.shift, field.scale).lo,
    towardsSignal: isolated !== null,
  };
}
