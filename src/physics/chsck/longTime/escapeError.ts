/** How well a pass timed an escape, from the pass before. See docs/numerics-long-time.md. */
import type { DynamicsObservable, EscapeError } from '../problem';
import type { Series } from './observables';
import { escapingOverlap } from './verdict';

/** Error of a sample by itself, without what is remembered of earlier ones. */
export type SampleError = Readonly<Record<'time' | 'energy' | 'overlap', number>>;

/** Halvings of an interval of ln t: far below any error of the time. */
const bisections = 40;

/** When m passed half of its last value; undefined if it did not rise from a small one. */
export function halfwayTime(series: Series): number | undefined {
  const half = 0.5 * series.last('overlap');
  if (half < escapingOverlap || series.at('overlap', 0) > 0.5 * half) return undefined;
  let low = 0;
  let high = series.x[series.x.length - 1];
  for (let i = 0; i < bisections; i++) {
    const middle = 0.5 * (low + high);
    if (series.at('overlap', series.unit * Math.expm1(middle)) < half) low = middle;
    else high = middle;
  }
  return series.unit * Math.expm1(high);
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
    errors.reduce((most, error) => {
      const value = finer.at(key, error.time);
      const moved = Math.max(
        Math.abs(finer.at(key, error.time * (1 - timeError)) - value),
        Math.abs(finer.at(key, error.time * (1 + timeError)) - value),
      );
      return Math.max(most, error[key] - moved);
    }, 0);
  return { time, timeError, besides: { energy: largest('energy'), overlap: largest('overlap') } };
}
