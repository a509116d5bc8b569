/** The thresholds that the view asks to be measured, and all that have been. */
import { temperatureOf } from '../settings/launch';
import { thresholdSettings, type ThresholdSettings } from '../settings/threshold';
import type { AppState } from '../store';
import { thresholdPlan, type ThresholdPlan } from '../studies/thresholdPlan';
import type { ThresholdCell, ThresholdResult } from '../studies/thresholdResults';
import { atEachPlace } from './atEachPlace';
import type { StudyResults } from '../studies/results';
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

const crossesOf = memoiseLast(
  (
    thresholds: StudyResults<ThresholdCell>,
    p: number,
    temperature: number,
  ): readonly ThresholdCell[] =>
    atEachPlace(
      thresholds,
      ({ request, fits }) =>
        request.p === p && request.temperature === temperature && fits !== null,
    ),
);

/** Every cross at the current p and temperature that there is yet, wherever the point has been since. */
export function selectCrosses({ studies, view }: AppState): readonly ThresholdCell[] {
  return crossesOf(studiesOf(studies, 'threshold'), view.point.p, temperatureOf(view));
}
