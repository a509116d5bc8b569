/** The sweep that the view describes, and what is known of it. */
import { runKey } from '../../../workers/protocol/runKey';
import type { FoundShares, FoundSharesProblem } from '../../physics/escape/foundShares';
import { latestOf } from '../latest/results';
import type { AppState } from '../store';
import { sweepPlan, type SweepPlan } from '../studies/sweepPlan';
import type { SweepResult } from '../studies/sweepResults';
import { sweepSettings, type SweepSettings } from '../settings/sweep';
import { studiesOf } from '../studies/studies';
import { memoiseLast } from './memo';
import { ofSpiked } from './ofSpiked';

const planOf = memoiseLast((p: number, deltaP: number, settings: SweepSettings) =>
  sweepPlan({ p, deltaP }, settings),
);

export function selectSweepPlan({ view }: AppState): SweepPlan {
  return planOf(view.point.p, view.point.deltaP, sweepSettings.of(view));
}

/** What has been computed of exactly this sweep; null before it is begun. */
export function selectSweep(state: AppState): SweepResult | null {
  return studiesOf(state.studies, 'sweep')[selectSweepPlan(state).key] ?? null;
}

const requestOf = memoiseLast(
  (
    { places, cells }: SweepPlan,
    p: number,
    deltaP: number,
    horizon: number,
  ): FoundSharesProblem => ({
    p,
    deltaP,
    places,
    sizes: [...new Set(cells.map(({ dimension }) => dimension))],
    horizon,
  }),
);
const keyOf = memoiseLast((request: FoundSharesProblem) => runKey('foundShares', request));

function selectFoundSharesProblem(state: AppState): FoundSharesProblem {
  const { point } = state.view;
  const { horizon } = sweepSettings.of(state.view);
  return requestOf(selectSweepPlan(state), point.p, point.deltaP, horizon);
}

/** What the equations for N = infinity predict is computed beside a sweep that has been begun. */
export const selectFoundSharesRequest = ofSpiked((state: AppState): FoundSharesProblem | null =>
  state.view.page === 'finite-n' && selectSweep(state) !== null
    ? selectFoundSharesProblem(state)
    : null,
);

/** The prediction for the sweep that the view describes; null until it is there. */
export function selectFoundShares(state: AppState): FoundShares | null {
  const { finished } = latestOf(state, 'foundShares');
  return finished?.key === keyOf(selectFoundSharesProblem(state)) ? finished.summary : null;
}
