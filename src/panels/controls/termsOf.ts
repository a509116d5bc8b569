import type { ModelPoint, PointTerm } from '../../physics/parameters';

/** A point of 2+p as terms. */
export function termsOf({ p, deltaP, invDelta2, terms }: ModelPoint): readonly PointTerm[] {
  if (terms !== undefined) return terms;
  const tensor = { order: p, coefficient: 1 / (p * deltaP) };
  return invDelta2 > 0 ? [{ order: 2, coefficient: invDelta2 / 2 }, tensor] : [tensor];
}
