/** Stationary points made to order at the energy that the view has pinned. */
import type { ConditionedProblem } from '../../physics/flow/conditionedSpectra';
import { flowOrders } from '../../physics/flow/limits';
import { highestOrder } from '../../physics/mixtureTerms';
import type { ModelPoint } from '../../physics/parameters';
import { denseLimit } from '../runs/plan';
import type { AppState } from '../store';
import { conditionedSettings, type ConditionedSettings } from '../settings/conditioned';
import { memoiseLast } from './memo';
import { selectModel, selectPinnedEnergy, shownShift } from './landscape';

const requestOf = memoiseLast(
  (
    point: ModelPoint,
    { dimension, members, seed }: ConditionedSettings,
    energy: number,
    mu: number,
  ): ConditionedProblem => ({
    point,
    dimension: Math.min(dimension, denseLimit(point)),
    members,
    seed,
    stationary: { overlap: 0, energy, mu },
  }),
);

/**
 * Dominant stationary points of overlap 0 at the pinned energy; null on other pages and with one order alone,
 * where the energy of a stationary point cannot be chosen.
 */
export function selectConditionedRequest(state: AppState): ConditionedProblem | null {
  const { page, point } = state.view;
  const model = selectModel(state);
  if (page !== 'finite-n' || highestOrder(point) > flowOrders.max || model.mixture.terms.length < 2)
    return null;
  const energy = selectPinnedEnergy(state);
  const mu = shownShift(model, energy) * model.field.scale;
  return requestOf(point, conditionedSettings.of(state.view), energy, mu);
}
