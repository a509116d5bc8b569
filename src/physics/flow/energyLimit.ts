/**
 * The energy that instances tend to at fixed times as N grows. A random start has m(0) of order
 * 1/sqrt(N), so the limit is the large-N dynamics with no overlap at all: the flow that never leaves
 * the plateau, however late.
 */
import { solveDynamics } from '../chsck/solveDynamics';
import type { Columns, Computation } from '../computation';
import { mixtureAt } from '../mixture';
import type { ModelPoint } from '../parameters';

export interface EnergyLimitProblem {
  readonly point: ModelPoint;
  /** Ascending times > 0. */
  readonly times: readonly number[];
}

/**
 * One row a time; `error` is the solver's estimate of the error of `energy`. NaN where the limit is
 * not known: at signals so strong that even the smallest number that there is escapes before.
 */
export type EnergyLimit = Columns<'time' | 'energy' | 'error'>;

/** So small that no growth within the times of interest makes it count; the equations need m(0) > 0. */
const noOverlap = 1e-300;

/** Far below the statistical errors that the limit is compared with. */
const tolerance = 1e-5;

/** An overlap that changes the energy by less than the tolerance. */
const negligibleOverlap = 1e-4;

/** @throws RangeError on times that do not rise. */
export function* computeEnergyLimit({
  point,
  times,
}: EnergyLimitProblem): Computation<never, EnergyLimit> {
  const horizon = times.at(-1) ?? NaN;
  const solver = solveDynamics(
    { mixture: mixtureAt(point), initialOverlap: noOverlap, horizon },
    { tolerance, times },
  );
  const limit = {
    time: Float64Array.from(times),
    energy: new Float64Array(times.length).fill(NaN),
    error: new Float64Array(times.length).fill(NaN),
  };
  for (let step = solver.next(); !step.done; step = solver.next()) {
    const { fraction, batch } = step.value;
    // Later passes replace what earlier ones said.
    batch?.samples.time.forEach((time, i) => {
      const row = times.indexOf(time);
      const isLimit = batch.samples.overlap[i] < negligibleOverlap;
      limit.energy[row] = isLimit ? batch.samples.energy[i] : NaN;
      limit.error[row] = isLimit ? (batch.errors?.energy[i] ?? NaN) : NaN;
    });
    yield { fraction };
  }
  return limit;
}
