/** What the panel of success says. */
import { countedStarts, type SuccessSeries, type SuccessView } from './view';

/** Why small systems succeed on both sides of the line. */
export function whyWords(p: number): string {
  const odd =
    p % 2 === 0
      ? ''
      : ' Half of the starts have m(0) < 0 and, for odd p, are pulled away from the signal on both sides: they are counted in the table only.';
  return `Small systems find the signal on both sides: they start with |m(0)| of order 1/√N, and just below the line too m grows, as a power of t, so the time needed grows only like a power of N (far below it m fades). Above the line it grows only like ln N: the step is a statement for N → ∞.${odd}`;
}

/** What the largest and the smallest system say so far; empty while there is too little. */
export function successTrendWords({ series, line }: SuccessView): string {
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
