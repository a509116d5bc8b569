/** How well a pass timed an escape, from the pass before. See docs/numerics-long-time.md. */
import { findRoot } from '../../../numerics/brent';
import type { EscapeError } from '../../problem';
import type { RowSeries } from '../run/rowSeries';
import { escapingOverlap } from './verdict';

/** When m passed half of its last value; undefined if it did not rise from a small one. */
function halfwayTime(series: RowSeries): number | undefined {
  const half = 0.5 * series.last('overlap');
  if (half < escapingOverlap || series.at('overlap', 0) > 0.5 * half) return undefined;
  const excess = (logTime: number): number =>
    series.at('overlap', series.unit * Math.expm1(logTime)) - half;
  return series.unit * Math.expm1(findRoot(excess, 0, series.logTimes[series.logTimes.length - 1]));
}

/**
 * @param accumulated what the error of ln m amounts to in time (see growthError.ts).
 * @param besides largest estimates of the finer pass besides what an error of the time does.
 */
export function escapeError(
  finer: RowSeries,
  coarser: RowSeries,
  accumulated: number,
  besides: EscapeError['besides'],
): EscapeError | undefined {
  const time = halfwayTime(finer);
  const before = halfwayTime(coarser);
  if (time === undefined || before === undefined) return undefined;
  return { time, timeError: Math.max(accumulated, Math.abs(time - before)) / time, besides };
}
