/** Points as the page changes and compares them. */
import { mixturePoint, nearestTerms, writeTerms } from '../physics/mixtureTerms';
import type { ModelPoint } from '../physics/parameters';
import { omitted } from '../physics/runParameters';
import { hasSameFields } from './selectors/memo';

/**
 * The point with a change. In a mixture 1/Δ₂ is that of its matrix, if it has one; another order or noise of a tensor
 * is one of 2+p.
 */
export function pointWith(point: ModelPoint, change: Partial<ModelPoint>): ModelPoint {
  if (change.terms !== undefined) return mixturePoint(nearestTerms(change.terms));
  const { terms, ...spiked } = point;
  const { invDelta2 } = change;
  if (terms === undefined || change.p !== undefined || change.deltaP !== undefined)
    return { ...spiked, ...change };
  if (invDelta2 === undefined) return point;
  return mixturePoint(
    nearestTerms(
      terms.map((term) => (term.order === 2 ? { ...term, coefficient: invDelta2 / 2 } : term)),
    ),
  );
}

export function isSamePoint(a: ModelPoint, b: ModelPoint): boolean {
  if (a.terms !== undefined || b.terms !== undefined) return termsText(a) === termsText(b);
  return a.p === b.p && a.deltaP === b.deltaP && a.invDelta2 === b.invDelta2;
}

/** Whether the same is asked of the same point, whichever objects say so. */
export function isSameRequest<Request extends { readonly point: ModelPoint }>(
  a: Request,
  b: Request,
): boolean {
  return isSamePoint(a.point, b.point) && hasSameFields(omitted(a, 'point'), omitted(b, 'point'));
}

/** Whether it is a point of 2+p with a tensor of this order: what one phase diagram has a place for. */
export function isSpikedOf({ p, terms }: ModelPoint, order: number): boolean {
  return terms === undefined && p === order;
}

function termsText({ terms }: ModelPoint): string {
  return terms === undefined ? '' : writeTerms(terms);
}
