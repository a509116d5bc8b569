/** What the panel of success says. */
import { formatNumber } from '../../plot/format';
import { isUnderWay } from '../../state/runs/progress';
import type { SweepResult } from '../../state/sweep/results';
import { countedStarts, type SuccessSeries, type SuccessView } from './view';

/** Why small systems succeed on both sides of the line. */
export function whyWords(p: number): string {
  const odd =
    p % 2 === 0
      ? ''
      : ' Half of the starts have m(0) < 0 and, for odd p, are pulled away from the signal on both sides: they are counted in the table only.';
  return `Small systems find the signal on both sides: they start with |m(0)| of order 1/√N, and below the line too m grows, as a power of t, so the time needed grows only like a power of N. Above it grows only like ln N: the step is a statement for N → ∞.${odd}`;
}

/** What the largest and the smallest system say so far; empty while there is too little. */
export function trendWords({ series, line }: SuccessView): string {
  const shown = series.filter(({ points }) => points.length > 0);
  const [smallest] = shown;
  const largest = shown.at(-1);
  if (!smallest || !largest || smallest === largest) return '';
  const below = (one: SuccessSeries): string => shareBelow(one, line);
  return `Below the line N = ${smallest.dimension} has found it in ${below(smallest)}, N = ${largest.dimension} in ${below(largest)} of the cases.`;
}

function shareBelow({ points }: SuccessSeries, line: number): string {
  const below = points.filter(({ invDelta2 }) => invDelta2 < line);
  const sum = (key: 'found' | 'starts'): number =>
    below.reduce((total, { cell }) => total + countedStarts(cell)[key], 0);
  return sum('starts') === 0 ? 'no' : `${Math.round((100 * sum('found')) / sum('starts'))} %`;
}

/** How far a sweep is. */
export function progressWords(result: SweepResult): string {
  const instances = result.cells.reduce((sum, { request }) => sum + request.members, 0);
  const done = result.cells.reduce(
    (sum, { found, antiCorrelated, neither }) => sum + found + antiCorrelated + neither,
    0,
  );
  const count = `${done} of ${instances} instances`;
  if (result.status === 'failed')
    return `${count}; ${result.failure?.message ?? 'a part has failed'}`;
  if (!isUnderWay(result.status)) return `${count} · ${formatNumber(result.elapsed, 2)} s`;
  return result.timeLeft === null
    ? count
    : `${count} · about ${formatNumber(Math.ceil(result.timeLeft), 2)} s left`;
}
