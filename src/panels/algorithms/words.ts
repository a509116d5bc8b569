/** What the panel of the algorithms says. */
import type { AlgorithmResult } from '../../physics/amp/compareAlgorithms';
import { formatNumber } from '../../plot/format';
import { listOf } from '../studyControls/words';
import { hasFound, type AlgorithmRow } from './view';

/** @param horizon to which the dynamics was followed. */
export function reachedWords({ result, unit }: AlgorithmRow, horizon: number): string {
  if (result.reached !== null) return formatNumber(result.reached, 3);
  const end = result.curve.overlap.at(-1) ?? NaN;
  const at = unit === 't' ? ` at t = ${formatNumber(horizon, 3)}` : '';
  return `${formatNumber(end, 2)}${at}, still changing`;
}

export function halfWords({ result: { halfAt }, unit }: AlgorithmRow): string {
  return halfAt === null ? '–' : `${unit} = ${formatNumber(halfAt, 3)}`;
}

export function gradientsWords({ gradients }: AlgorithmResult): string {
  return gradients === null ? '–' : formatNumber(Math.ceil(gradients), 3);
}

export function lineWords({ line }: AlgorithmRow): string {
  return formatNumber(line, 4);
}

/** Which of them find the signal here, and which of those needs the fewest gradients. */
export function algorithmsWords(rows: readonly AlgorithmRow[], m0: number): string {
  const found = rows.filter(hasFound);
  const start = `From an overlap of ${formatNumber(m0, 2)}`;
  const units =
    'The table says from which 1/Δ₂ on each finds it, the overlap reached, when half of that is there, and gradients of the loss until then: one an iteration, 2s a unit of time with Euler’s longest steps.';
  if (found.length === 0) return `${start} none of the four reaches the signal here.`;
  const names = listOf(found.map(({ name }) => name));
  const cheapest = found.reduce((best, row) =>
    (row.result.gradients ?? Infinity) < (best.result.gradients ?? Infinity) ? row : best,
  );
  return `${start} ${names} ${found.length === 1 ? 'reaches' : 'reach'} the signal here${
    found.length === 1 || cheapest.result.gradients === null
      ? ''
      : `, ${cheapest.name} with the fewest gradients`
  }. ${units}`;
}
