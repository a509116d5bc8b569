/** How well a pass timed an escape, from the pass before. See docs/numerics-long-time.md. */
import { findRoot } from '../../numerics/brent';
import type { DynamicsObservable, EscapeError } from '../problem';
import type { Series } from './observables';
import { escapingOverlap } from './verdict';

/** Error of a sample by itself, without what is remembered of earlier ones. */
export type SampleError = Readonly<Record<'time' | 'energy' | 'overlap', number>>;

/** When m passed half of its last value; undefined if it did not rise from a small one. */
function halfwayTime(series: Series): number | undefined {
  const half = 0.5 * series.last('overlap');
  if (half < escapingOverlap || series.at('overlap', 0) > 0.5 * half) return undefined;
  const excess = (x: number): number => series.at('overlap', series.unit * Math.expm1(x)) - half;
  return series.unit * Math.expm1(findRoot(excess, 0, series.x[series.x.length - 1]));
}

/** @param errors of all samples of the finer pass. */
export function escapeError(
  finer: Series,
  coarser: Series,
  errors: readonly SampleError[],
): EscapeError | undefined {
  const time = halfwayTime(finer);
  const before = halfwayTime(coarser);
  if (time === undefined || before === undefined) return undefined;
  const timeError = Math.abs(time - before) / time;
  const largest = (key: DynamicsObservable & keyof SampleError): number =>
    errors.reduce(
      (most, error) => Math.max(most, error[key] - finer.motion(key, error.time, timeError)),
      0,
    );
  return { time, timeError, besides: { energy: largest('energy'), overlap: largest('overlap') } };
}
