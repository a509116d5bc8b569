/**
 * Annealed (Kac-Rice) complexity of the landscape at overlap 0 with the signal, per degree of freedom
 * (paper section 3, docs/physics.md#complexity).
 */
import type { Mixture } from '../mixture';
import { dominantShift, minimaComplexity, thresholdOf, totalComplexity } from './curves';
import { fieldStatistics } from './fieldStatistics';

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

/** Complexity at one energy per degree of freedom. */
export function complexityAt(mixture: Mixture, energy: number): ComplexityPoint {
  const field = fieldStatistics(mixture);
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
