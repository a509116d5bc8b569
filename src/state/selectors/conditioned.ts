/** Stationary points made to order at the energy that the view has pinned. */
import type { ConditionedProblem } from '../../physics/flow/conditionedSpectra';
import { flowOrders } from '../../physics/flow/limits';
import type { EnergySplit } from '../../physics/complexity/split';
import type { ModelPoint } from '../../physics/parameters';
import { denseLimit } from '../runs/plan';
import type { AppState } from '../store';
import { conditionedSettings, type ConditionedSettings } from '../settings/conditioned';
import { memoiseLast } from './memo';
import { selectPinnedSplit } from './splitPlane';

const requestOf = memoiseLast(
  (
    point: ModelPoint,
    { dimension, members, seed }: ConditionedSettings,
    { tensor, matrix }: EnergySplit,
  ): ConditionedProblem => ({
    point,
    dimension: Math.min(dimension, denseLimit(point)),
    members,
    seed,
    stationary: { overlap: 0, tensorEnergy: tensor, matrixEnergy: matrix },
  }),
);

/**
 * Dominant stationary points of overlap 0 at the pinned energy; null on other pages and without a
 * matrix, whose share of the energy could not be chosen.
 */
export function selectConditionedRequest(state: AppState): ConditionedProblem | null {
  const { page, point } = state.view;
  return page === 'finite-n' && point.p <= flowOrders.max && point.invDelta2 > 0
    ? requestOf(point, conditionedSettings.of(state.view), selectPinnedSplit(state))
    : null;
}
