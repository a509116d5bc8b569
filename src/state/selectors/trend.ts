/** The finite-size trend that the view describes, what is known of it, and its limit. */
import { runKey } from '../../../workers/protocol/runKey';
import type { EnergyLimit, EnergyLimitProblem } from '../../physics/flow/energyLimit';
import type { ModelPoint } from '../../physics/parameters';
import { trendSettings } from '../settings/trend';
import { latestOf } from '../latest/results';
import type { AppState } from '../store';
import { trendPlan, trendTimes, type TrendPlan } from '../studies/trendPlan';
import type { TrendResult } from '../studies/trendResults';
import { studiesOf } from '../studies/studies';
import { memoiseLast } from './memo';

const planOf = memoiseLast(trendPlan);

export function selectTrendPlan({ view }: AppState): TrendPlan {
  return planOf(view.point, trendSettings.of(view));
}

/** What has been computed of exactly this trend; null before it is begun. */
export function selectTrend(state: AppState): TrendResult | null {
  return studiesOf(state.studies, 'trend')[selectTrendPlan(state).key] ?? null;
}

const limitRequest = memoiseLast((point: ModelPoint, horizon: number): EnergyLimitProblem => ({
  point,
  times: trendTimes(horizon),
}));
const limitKey = memoiseLast((request: EnergyLimitProblem) => runKey('energyLimit', request));

/** The limit is computed beside a trend that has been begun. */
export function selectEnergyLimitRequest(state: AppState): EnergyLimitProblem | null {
  const { page, point } = state.view;
  return page === 'finite-n' && selectTrend(state) !== null
    ? limitRequest(point, trendSettings.of(state.view).horizon)
    : null;
}

/** The energies of N = infinity for the trend that the view describes; null until they are there. */
export function selectEnergyLimit(state: AppState): EnergyLimit | null {
  const { finished } = latestOf(state, 'energyLimit');
  const wanted = limitKey(limitRequest(state.view.point, trendSettings.of(state.view).horizon));
  return finished?.key === wanted ? finished.summary : null;
}
