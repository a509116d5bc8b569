/** The sweep that the view describes, and what is known of it. */
import type { AppState } from '../store';
import { sweepPlan, type SweepPlan } from '../studies/sweepPlan';
import type { SweepResult } from '../studies/sweepResults';
import { sweepSettings, type SweepSettings } from '../settings/sweep';
import { memoiseLast } from './memo';

const planOf = memoiseLast((p: number, deltaP: number, settings: SweepSettings) =>
  sweepPlan({ p, deltaP }, settings),
);

export function selectSweepPlan({ view }: AppState): SweepPlan {
  return planOf(view.point.p, view.point.deltaP, sweepSettings.of(view));
}

/** What has been computed of exactly this sweep; null before it is begun. */
export function selectSweep(state: AppState): SweepResult | null {
  return state.sweeps[selectSweepPlan(state).key] ?? null;
}
