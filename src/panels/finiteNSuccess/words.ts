/** What the panel of success says. */
import type { FlowThreshold } from '../../physics/complexity/flowThreshold';
import type { Model } from '../../physics/model';
import { formatNumber } from '../../plot/format';
import { countedStarts, type SuccessSeries, type SuccessView } from './view';
import { equation, paperNotation, type NoiseNotation } from '../notation/quantities';

/**
 * Why small systems succeed on both sides of the line.
 * @param model at the point: with more than one slow time scale nobody knows how m grows below the line.
 */
export function whyWords(p: number, model: Model): string {
  const odd =
    p % 2 === 0
      ? ''
      : ' Half of the starts have m(0) < 0 and, for odd p, are pulled away from the signal on both sides: they are counted in the table only.';
  const isKnown = schemeOnLine(model) === 'one-scale';
  const below = isKnown
    ? ', and just below the line too m grows, as a power of t, so the time needed grows only like a power of N (far below it m fades)'
    : ', which is not small there';
  return `Small systems find the signal on both sides: they start with |m(0)| of order 1/√N${below}. Above the line ${isKnown ? 'it' : 'the time needed'} grows only like ln N: the step is a statement for N → ∞.${odd}`;
}

function schemeOnLine(model: Model): FlowThreshold['scheme'] {
  return (model.flowLine === null ? model : model.withMatrix(model.flowLine)).threshold.scheme;
}

/** What the largest and the smallest of the systems that are computed to the end say; empty with fewer than two. */
export function successTrendWords({ series, line }: SuccessView): string {
  const shown = series.filter(({ isWhole }) => isWhole);
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

/**
 * What is predicted just below the line, where whoever reads a phase diagram off small systems is misled; empty until
 * it is known, or where no place tells.
 */
export function predictionWords(
  { places, prediction, line }: Pick<SuccessView, 'places' | 'prediction' | 'line'>,
  horizon: number,
  { matrix }: NoiseNotation = paperNotation,
): string {
  if (prediction === null) return '';
  const { halfSizes, reached } = prediction;
  const at = places.findLastIndex((x, i) => x < line && Number.isFinite(halfSizes[i]));
  const [place, size, until] = [places[at], halfSizes[at], reached[at]];
  if (place === undefined || size === undefined || until === undefined) return '';
  // The mesh ends at the horizon to rounding, or well before.
  const end =
    until < 0.99 * horizon ? `t = ${formatNumber(until, 2)}, as far as it goes,` : 'the end';
  return `Predicted, nothing fitted: at ${equation(matrix, place, 3)}, below the line, half of the starts find it by ${end} where N < ${formatNumber(size, 2)}. They leave before they feel the trap: a phase diagram read off systems smaller than that shows success where there is none for N → ∞.`;
}

/** What the legend says of opened sweeps; empty without one for this tensor. */
export function openedLegend({ opened }: Pick<SuccessView, 'opened'>): string {
  if (opened.length === 0) return '';
  const named = opened.map(
    ({ dimension, horizon }) => `N = ${dimension} until t = ${formatNumber(horizon)}`,
  );
  return ` · ○ of an opened sweep: ${named.join(', ')}`;
}
