import { parameters, type ModelPoint } from '../physics/parameters';
import { formatNumber } from '../plot/format';

/** A point in few words, for paper and for a picture of a link. */
export function pointWords(point: ModelPoint): string {
  const { p, deltaP, invDelta2 } = parameters;
  return [
    `${p.symbol} = ${point.p}`,
    `${deltaP.symbol} = ${formatNumber(point.deltaP, 6)}`,
    `${invDelta2.symbol} = ${formatNumber(point.invDelta2, 6)}`,
  ].join(', ');
}
