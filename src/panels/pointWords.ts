/** A point in words, wherever one is named. */
import { parameters, type ModelPoint, type PointTerm } from '../physics/parameters';
import { formatNumber, superscript } from '../plot/format';

/** `p = 3, Δₚ = 1, 1/Δ₂ = 1.9`, or the mixture. */
export function pointWords(point: ModelPoint, digits = 4): string {
  if (point.terms !== undefined) return mixtureWords(point.terms);
  const { p, deltaP, invDelta2 } = parameters;
  return [
    `${p.symbol} = ${point.p}`,
    `${deltaP.symbol} = ${formatNumber(point.deltaP, digits)}`,
    `${invDelta2.symbol} = ${formatNumber(point.invDelta2, digits)}`,
  ].join(', ');
}

/** The same by the matrix alone, where it is clear what else holds. */
export function shortPointWords(point: ModelPoint): string {
  return point.terms === undefined
    ? `1/Δ₂ = ${formatNumber(point.invDelta2, 4)}`
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
