/** A point in words, wherever one is named. */
import type { ModelPoint, PointTerm } from '../physics/parameters';
import { formatNumber, superscript } from '../plot/format';
import { equation, paperNotation, type NoiseNotation } from './notation/quantities';

/** `p = 3, Δₚ = 1, 1/Δ₂ = 1.9`, or the mixture. */
export function pointWords(
  point: ModelPoint,
  digits = 4,
  { matrix, tensor }: NoiseNotation = paperNotation,
): string {
  if (point.terms !== undefined) return mixtureWords(point.terms);
  return [
    `p = ${point.p}`,
    equation(tensor, point.deltaP, digits),
    equation(matrix, point.invDelta2, digits),
  ].join(', ');
}

/** The same by the matrix alone, where it is clear what else holds. */
export function shortPointWords(
  point: ModelPoint,
  { matrix }: NoiseNotation = paperNotation,
): string {
  return point.terms === undefined
    ? equation(matrix, point.invDelta2, 4)
    : mixtureWords(point.terms);
}

/** `Q = 0.5x³ + 0.5x⁴, x⁴ without signal`. */
export function mixtureWords(terms: readonly PointTerm[]): string {
  const sum = terms
    .map(({ order, coefficient }) => `${formatNumber(coefficient, 4)}${powerWords(order)}`)
    .join(' + ');
  const without = terms.filter(({ noiseOnly }) => noiseOnly).map(({ order }) => powerWords(order));
  return without.length === 0 ? `Q = ${sum}` : `Q = ${sum}, ${without.join(', ')} without signal`;
}

/** x³. */
function powerWords(order: number): string {
  return `x${superscript(order)}`;
}
