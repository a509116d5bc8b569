/** What depends on all of a point but its matrix, which is dragged most. */
import type { ModelPoint } from '../../physics/parameters';
import { isSamePoint, pointWith } from '../points';

let last: ModelPoint | null = null;

/** The point with a matrix of 1/Δ₂ = 1 if it has one: the same object while only that is changed. */
export function steadyPoint(point: ModelPoint): ModelPoint {
  const plain = pointWith(point, { invDelta2: 1 });
  last = last !== null && isSamePoint(last, plain) ? last : plain;
  return last;
}
