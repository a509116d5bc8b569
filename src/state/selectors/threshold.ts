/** The thresholds that the view asks to be measured, and what is known of them. */
import { temperatureOf } from '../settings/launch';
import { thresholdSettings, type ThresholdSettings } from '../settings/threshold';
import type { AppState } from '../store';
import { thresholdPlan, type ThresholdPlan } from '../studies/thresholdPlan';
import type { ThresholdResult } from '../studies/thresholdResults';
import { studiesOf } from '../studies/studies';
import { memoiseLast } from './memo';

const planOf = memoiseLast(
  (p: number, deltaP: number, temperature: number, settings: ThresholdSettings) =>
    thresholdPlan({ p, deltaP, temperature }, settings),
);

export function selectThresholdPlan({ view }: AppState): ThresholdPlan {
  const { p, deltaP } = view.point;
  return planOf(p, deltaP, temperatureOf(view), thresholdSettings.of(view));
}

/** What has been measured of exactly these; null before it is begun. */
export function selectThreshold(state: AppState): ThresholdResult | null {
  return studiesOf(state.studies, 'threshold')[selectThresholdPlan(state).key] ?? null;
}
