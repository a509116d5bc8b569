/** What is solved of the current point while no run shows it. */
import type { DynamicsRequest } from '../../../workers/protocol/catalogue';
import { withSchedule, type ChsckParameters } from '../../physics/runParameters';
import { isInSight } from '../inSight';
import { isSameRequest } from '../points';
import { selectAgingRun } from '../selectors/aging';
import { hasSameFields, keptWhileSame } from '../selectors/memo';
import { runAt } from '../selectors/movingHessian';
import { shownRuns } from '../runs/notebook';
import { hessianSource } from '../settings/hessian';
import { surfing } from '../settings/surf';
import type { AppState } from '../store';

/** How far it goes: past the escapes that a drag shows, and soon solved. */
export const liveHorizon = 1e4;
/** What it is refined to at rest. */
const liveTolerance = 1e-3;

const kept = keptWhileSame<DynamicsRequest>(isSameRequest);

/** The panel that shows it whatever else is chosen... */
const dynamicsPanel = { id: 'dynamics', page: 'surf' } as const;
/** ...and the one that does until it is solved at two times, unless that looks at a run. */
const approachPanel = { id: 'aging-approach', page: 'aging' } as const;

/** Null where nobody sees it, or a run that was asked for the same shows it. */
export function selectLiveRequest(state: AppState): DynamicsRequest | null {
  const { view, runParts } = state;
  const { page, point } = view;
  const asked = asLive(runParts.chsck.asked.of(view));
  const run = runAt(shownRuns(view), point)?.chsck;
  const isShown = run != null && hasSameFields(asLive(run), asked);
  // All panels of its page can show where the flow is.
  const isFollowed = page === 'surf' && hessianSource.of(view) === 'run';
  const isAging = isInSight(state, approachPanel) && selectAgingRun(state) === null;
  const isSeen = surfing.of(view) || isFollowed || isAging || isInSight(state, dynamicsPanel);
  if (isShown || !isSeen) return null;
  return kept({ point, ...asked, roughFirst: true });
}

function asLive(asked: ChsckParameters): ChsckParameters {
  return { ...withSchedule(asked), horizon: liveHorizon, tolerance: liveTolerance };
}
