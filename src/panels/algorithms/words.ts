/** What the panel of the algorithms says. */
import type { AlgorithmResult } from '../../physics/amp/compareAlgorithms';
import type { Model } from '../../physics/model';
import { formatNumber } from '../../plot/format';
import { paperNotation, valueIn, type NoiseNotation } from '../notation/quantities';
import { sentences } from '../sentences';
import { listOf } from '../studyControls/words';
import { hasFound, leastStarts, type AlgorithmRow } from './view';

/** With the time to which it was followed where it is not settled. */
export function reachedWords({ result, unit }: AlgorithmRow): string {
  const { reached, curve } = result;
  if (reached !== null) return formatNumber(reached, 3);
  const end = formatNumber(curve.overlap.at(-1) ?? NaN, 2);
  const at = unit === 't' ? ` at t = ${formatNumber(curve.place.at(-1) ?? NaN, 3)}` : '';
  return `${end}${at}, still changing`;
}

export function halfWords({ result: { halfAt }, unit }: AlgorithmRow): string {
  return halfAt === null ? '–' : `${unit} = ${formatNumber(halfAt, 3)}`;
}

export function gradientsWords({ gradients }: AlgorithmResult): string {
  return gradients === null ? '–' : formatNumber(Math.ceil(gradients), 3);
}

export function lineWords(
  { line }: AlgorithmRow,
  { matrix }: NoiseNotation = paperNotation,
): string {
  return line === null ? '–' : valueIn(matrix, line, 4);
}

/** Which of them find the signal here, which of those needs the fewest gradients, and what else decides. */
export function algorithmsWords(
  model: Model,
  rows: readonly AlgorithmRow[],
  m0: number,
  notation: NoiseNotation = paperNotation,
): string {
  if (model.mixture.signal.terms.length === 0)
    return 'No term holds the signal: there is nothing to be found.';
  return sentences(
    foundWords(rows, m0),
    quadraticWords(model),
    startWords(model, rows),
    hearingWords(model),
    spinodalWords(model, notation),
    tableWords(rows, notation),
  );
}

function foundWords(rows: readonly AlgorithmRow[], m0: number): string {
  const found = rows.filter(hasFound);
  const start = `From an overlap of ${formatNumber(m0, 2)}`;
  if (found.length === 0) return `${start} none of the four reaches the signal here.`;
  const names = listOf(found.map(({ name }) => name));
  const cheapest = found.reduce((best, row) =>
    (row.result.gradients ?? Infinity) < (best.result.gradients ?? Infinity) ? row : best,
  );
  return `${start} ${names} ${found.length === 1 ? 'reaches' : 'reach'} the signal here${
    found.length === 1 || cheapest.result.gradients === null
      ? ''
      : `, ${cheapest.name} with the fewest gradients`
  }.`;
}

/** Without a pull that is linear in the overlap, 0 is stable. */
function quadraticWords({ mixture }: Model): string {
  return mixture.signal.second(0) > 0
    ? ''
    : 'No quadratic term holds the signal: no small overlap grows in any of the four.';
}

function startWords(model: Model, rows: readonly AlgorithmRow[]): string {
  const starts = leastStarts(model, rows);
  if (starts.length === 0) return '';
  const each = starts.map(({ name, overlap }) => `${formatNumber(overlap, 3)} (${name})`);
  return `At N = ∞ message passing is drawn to the state nearest to the signal from a start above ${listOf(each)}, and to a smaller overlap from below.`;
}

function hearingWords({ mixture }: Model): string {
  return mixture.signal.terms.length === mixture.terms.length
    ? ''
    : 'Bayes AMP leaves out the terms without signal, which tell nothing of it; the other three take the whole loss.';
}

function spinodalWords({ bayesSpinodalLine }: Model, { matrix }: NoiseNotation): string {
  if (bayesSpinodalLine === null) return '';
  const from =
    bayesSpinodalLine === 0
      ? `every ${matrix.symbol}`
      : `${matrix.symbol} above ${valueIn(matrix, bayesSpinodalLine, 4)}`;
  return `Started at the signal Bayes AMP stays near it at ${from}.`;
}

function tableWords(rows: readonly AlgorithmRow[], { matrix }: NoiseNotation): string {
  const isLined = rows.some(({ line }) => line !== null);
  const from = isLined
    ? `from which ${matrix.symbol} on each finds it with the other terms as they are, the`
    : 'the';
  return `The table says ${from} overlap reached, when half of that is there, and gradients of the loss until then: one an iteration, 2s a unit of time with Euler’s longest steps.`;
}
