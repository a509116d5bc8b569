/**
 * What every solution of the large-N dynamics obeys (docs/physics.md#dynamics), for samples that carry
 * error estimates: a sample that breaks a law by more than its estimate shows that the estimate is
 * none, and nothing after it can be trusted.
 */
import type { Columns } from '../computation';
import { dynamicsObservables, type DynamicsColumn, type DynamicsObservable } from './problem';

/** Relative rounding of sums over the memory, which no estimate counts. */
const rounding = 1e-12;

/**
 * Number of leading samples, of those with an error estimate, that break no law: all is finite, the
 * energy never rises, no correlation and no overlap exceeds 1, the response is not negative.
 */
export function countLawful(
  samples: Columns<DynamicsColumn>,
  errors: Columns<DynamicsObservable>,
): number {
  const count = errors.energy.length;
  /** The highest that the energy may still be. */
  let ceiling = Infinity;
  for (let i = 0; i < count; i++) {
    const excess = (key: DynamicsObservable, limit: number): number =>
      samples[key][i] - errors[key][i] - limit;
    const isLawful =
      dynamicsObservables.every((key) => Number.isFinite(samples[key][i] + errors[key][i])) &&
      excess('energy', ceiling) <= rounding * Math.abs(samples.energy[i]) &&
      excess('overlap', 1) <= rounding &&
      excess('correlationHalf', 1) <= rounding &&
      excess('correlationZero', 1) <= rounding &&
      samples.chi[i] + errors.chi[i] >= 0;
    if (!isLawful) return i;
    ceiling = Math.min(ceiling, samples.energy[i] + errors.energy[i]);
  }
  return count;
}
