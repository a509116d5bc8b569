/** What depends on all of a point but its matrix, which is dragged most. */
import type { ModelPoint } from '../../physics/parameters';
import { isSamePoint, pointWith } from '../points';
import { keptWhileSame } from './memo';

const kept = keptWhileSame(isSamePoint);

/** The point with a matrix of 1/Δ₂ = 1 if it has one: the same object while only that is changed. */
export function steadyPoint(point: ModelPoint): ModelPoint {
  return kept(pointWith(point, { invDelta2: 1 }));
}
