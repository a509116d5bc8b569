/** What the panel of the first memory says. */
import type { Aging } from '../../state/selectors/aging';
import { valueAt } from '../../state/runs/valueAt';
import { formatNumber } from '../../plot/format';
import { estimateWords, leavingWords, timeWords } from '../aging/words';
import { sentences } from '../sentences';

/** Back to so long before, as a share of the time. */
const before = 0.1;
/** With more than this in common a flow is about where it began. */
const hardlyMoved = 0.9;
/** With less than this in common nothing is left to forget, but what the solver leaves. */
const forgotten = 1e-6;
/** A change by less than this share over a decade counts as none. */
const still = 0.02;

export function memoryWords(aging: Aging): string {
  const { samples, errors, left, request } = aging;
  const last = samples.time.length - 1;
  const time = samples.time[last] ?? 0;
  const start = samples.correlationZero[last] ?? NaN;
  const earlier = valueAt(samples.time, samples.correlationZero, before * time);
  const half = samples.correlationHalf[last] ?? NaN;
  const now = `At t = ${timeWords(time)} the flow has C(t, 0) = ${estimateWords(start, errors.correlationZero[last] ?? NaN)} in common with its random start`;
  if (left !== null)
    return sentences(
      `${now}. What the signal has in common with both, m = ${formatNumber(request.initialOverlap)} of the start times that of the flow, is all that is left in the end.`,
      leavingWords(aging),
    );
  if (start > hardlyMoved) return `${now}: it has hardly moved.`;
  if (Math.abs(start) < forgotten) return `${now}: that is forgotten.`;
  const change = earlier === null ? NaN : start / earlier;
  const trend = Number.isNaN(change)
    ? '.'
    : change < 1 - still
      ? `. That is ${formatNumber(change, 2)} of what it had at t = ${timeWords(before * time)}: it is still forgetting.`
      : `, as much as at t = ${timeWords(before * time)}: it has stopped forgetting.`;
  const recent = `Its recent past it knows better: C(t, t/2) = ${estimateWords(half, errors.correlationHalf[last] ?? NaN)}.`;
  return `${now}${trend} ${half > start ? recent : ''}`;
}
