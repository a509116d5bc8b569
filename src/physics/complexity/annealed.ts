/**
 * Annealed (Kac-Rice) complexity of the landscape, per degree of freedom: at overlap 0 with the signal
 * as in paper section 3 (docs/physics.md#complexity), or at any other (docs/physics.md#overlap).
 */
import type { Mixture } from '../mixture';
import { dominantShift, minimaComplexity, thresholdOf, totalComplexity } from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';

/** What the dominant stationary points are: minima, one negative direction, or extensively many. */
export type StationaryKind = 'minima' | 'index-one' | 'extensive';

export interface ComplexityPoint {
  readonly energy: number;
  /** Sigma: ln of the mean number of stationary points, over N. */
  readonly sigma: number;
  /** The same for minima alone; null where there are none at any price (single degree only). */
  readonly sigmaMinima: number | null;
  /** Shift of the dominant stationary points. */
  readonly shift: number;
  readonly kind: StationaryKind;
}

/**
 * Complexity at one energy per degree of freedom and one overlap with the signal, in (-1, 1). Away
 * from overlap 0 the count is a mean that rare landscapes may dominate: an upper bound.
 */
export function complexityAt(mixture: Mixture, energy: number, overlap = 0): ComplexityPoint {
  return complexityIn(fieldStatistics(mixture, overlap), energy);
}

/** The same where the statistics of the field at that overlap are already known. */
export function complexityIn(field: FieldStatistics, energy: number): ComplexityPoint {
  const shift = dominantShift(field, energy);
  return {
    energy,
    sigma: totalComplexity(field, shift),
    sigmaMinima: minimaComplexity(field, energy),
    shift,
    kind: kindAt(shift, field.theta),
  };
}

/** Kind of the dominant stationary points of this shift at BBP parameter theta. */
export function kindAt(shift: number, theta: number): StationaryKind {
  if (shift < 2) return 'extensive';
  return theta > 1 && shift < theta + 1 / theta ? 'index-one' : 'minima';
}

/** e_th of one-scale aging; for the energy gradient flow really tends to see `flowThresholdEnergy`. */
export function thresholdEnergy(mixture: Mixture): number {
  return thresholdOf(fieldStatistics(mixture));
}
