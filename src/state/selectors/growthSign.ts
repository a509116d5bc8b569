/** Where growth is asked to be followed to a change of its sign, and what is known of that. */
import { agingGrowthLine, simpleAgingLimit } from '../../physics/lines/aging';
import { thresholdSettings, type ThresholdSettings } from '../settings/threshold';
import type { AppState } from '../store';
import { growthSignPlan, type GrowthSignPlan } from '../studies/growthSignPlan';
import type { GrowthSignResult } from '../studies/growthSignResults';
import { studiesOf } from '../studies/studies';
import { memoiseLast } from './memo';

const planOf = memoiseLast((p: number, deltaP: number, settings: ThresholdSettings) =>
  growthSignPlan({ p, deltaP }, settings),
);

export function selectGrowthSignPlan({ view }: AppState): GrowthSignPlan {
  return planOf(view.point.p, view.point.deltaP, thresholdSettings.of(view));
}

/** What has been measured of exactly these; null before it is begun. */
export function selectGrowthSign(state: AppState): GrowthSignResult | null {
  return studiesOf(state.studies, 'growthSign')[selectGrowthSignPlan(state).key] ?? null;
}

const lineOf = memoiseLast((p: number, deltaP: number): number | null => {
  const line = agingGrowthLine(p, deltaP);
  return line <= (simpleAgingLimit(p, deltaP) ?? Infinity) ? line : null;
});

/** 1/Δ₂ that is conjectured at the current Δ_p; null where one slow time scale is not enough, of which it says nothing. */
export function selectConjecturedSign({ view }: AppState): number | null {
  return lineOf(view.point.p, view.point.deltaP);
}
