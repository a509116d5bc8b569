/**
 * What every solution of the large-N dynamics obeys (docs/physics.md#dynamics), for samples that carry
 * error estimates: a sample that breaks a law by more than its estimate shows that the estimate is
 * none, and nothing after it can be trusted.
 */
import type { Columns } from '../computation';
import { observables } from './observables';
import type { DynamicsColumn, DynamicsLaws, DynamicsObservable } from './problem';

/** Relative rounding of sums over the memory, which no estimate counts. */
const rounding = 1e-12;

/**
 * Number of leading samples, of those with an error estimate, that break no law: all is finite, the
 * energy never rises where that is a law, and every observable keeps to its bounds: no correlation and no overlap
 * exceeds 1, the response is not negative.
 */
export function countLawful(
  samples: Columns<DynamicsColumn>,
  errors: Columns<DynamicsObservable>,
  { energyFalls }: Pick<DynamicsLaws, 'energyFalls'> = { energyFalls: true },
): number {
  const count = errors.energy.length;
  /** The highest that the energy may still be. */
  let ceiling = Infinity;
  for (let i = 0; i < count; i++) {
    const rise = samples.energy[i] - errors.energy[i] - ceiling;
    const isLawful =
      rise <= rounding * Math.abs(samples.energy[i]) &&
      observables.every(({ key, least = -Infinity, most = Infinity }) => {
        const [value, error] = [samples[key][i], errors[key][i]];
        return (
          Number.isFinite(value + error) &&
          value - error <= most + rounding &&
          value + error >= least
        );
      });
    if (!isLawful) return i;
    if (energyFalls) ceiling = Math.min(ceiling, samples.energy[i] + errors.energy[i]);
  }
  return count;
}
