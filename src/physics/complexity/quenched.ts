/**
 * Quenched complexity of all stationary points at one overlap with the signal: the mean of ln, not
 * the ln of the mean, by the replicated Kac-Rice formula with replica symmetry
 * (docs/physics.md#quenched). At overlap 0 it equals the annealed one; elsewhere it lies below. No such
 * result is known for minima alone.
 */
import type { Mixture } from '../mixture';
import { dominantShift, shiftComplexity, totalComplexity } from './curves';
import { fieldStatistics } from './fieldStatistics';
import { flowThresholdEnergy } from './flowThreshold';
import { followReplicas, type ReplicaPath } from './followReplicas';
import { replicaValue } from './replicas';

export interface QuenchedComplexity {
  /** Never above the annealed complexity; below 0 it only says that no points are expected. */
  readonly sigma: number;
  /** Shift t of the points counted. */
  readonly shift: number;
  /** q, overlap between two of these points in the same landscape. */
  readonly replicaOverlap: number;
}

/**
 * Quenched complexity at one energy and overlap m in (-1, 1), maximised over the shift. Null where
 * replica symmetry is known to fail (more than one slow time scale), where no saddle point continues the
 * annealed one of overlap 0, or where (almost) a single degree leaves no freedom between energy and shift.
 */
export function quenchedComplexity(
  mixture: Mixture,
  overlap: number,
  energy: number,
): QuenchedComplexity | null {
  const field = fieldStatistics(mixture, overlap);
  if (field.determinant < leastFreedom * field.value * field.muVariance) return null;
  // Energies counted from their offset leave the annealed shift as it is all the way.
  const depth = energy - field.energyOffset;
  return quenchedAt(
    mixture,
    (share) => {
      const m = share * overlap;
      return { overlap: m, energy: depth + fieldStatistics(mixture, m).energyOffset, shift: null };
    },
    totalComplexity(field, dominantShift(field, energy)),
  );
}

/** The same at given shift, over all energies. */
export function quenchedComplexityAtShift(
  mixture: Mixture,
  overlap: number,
  shift: number,
): QuenchedComplexity | null {
  return quenchedAt(
    mixture,
    (share) => ({ overlap: share * overlap, energy: null, shift }),
    shiftComplexity(fieldStatistics(mixture, overlap), shift),
  );
}

/**
 * Share of the fluctuations of e that mu must leave free. Rounding is amplified by its inverse: beyond,
 * sigma is known to 1e-7 and better, and as a rule to 1e-13.
 */
const leastFreedom = 1e-8;
const rounding = 1e-7;

function quenchedAt(
  mixture: Mixture,
  path: ReplicaPath,
  annealed: number,
): QuenchedComplexity | null {
  if (flowThresholdEnergy(mixture).scheme === 'multi-scale') return null;
  const replicaOverlap = followReplicas(mixture, path);
  if (replicaOverlap === null) return null;
  const { sigma, shift } = replicaValue(mixture, path(1), replicaOverlap);
  // The mean of ln is never above the ln of the mean: beyond rounding, what is above is no answer.
  if (!(sigma <= annealed + rounding)) return null;
  return { sigma: Math.min(sigma, annealed), shift, replicaOverlap };
}
