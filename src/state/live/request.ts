/** What is solved of the current point while no run shows it. */
import type { DynamicsRequest } from '../../../workers/protocol/catalogue';
import { withSchedule, type ChsckParameters } from '../../physics/runParameters';
import { isInSight } from '../inSight';
import { isSameRequest } from '../points';
import { hasSameFields, keptWhileSame } from '../selectors/memo';
import { runAt } from '../selectors/movingHessian';
import { shownRuns } from '../runs/notebook';
import { hessianSource } from '../settings/hessian';
import type { AppState } from '../store';

/** How far it goes: past the escapes that a drag shows, and soon solved. */
export const liveHorizon = 1e4;
/** What it is refined to at rest. */
const liveTolerance = 1e-3;

const kept = keptWhileSame<DynamicsRequest>(isSameRequest);

/** The panel that shows it whatever else is chosen. */
const dynamicsPanel = { id: 'dynamics', page: 'surf' } as const;

/** Null where nobody sees it, or a run that was asked for the same shows it. */
export function selectLiveRequest({ view, surf, runParts }: AppState): DynamicsRequest | null {
  const { page, point } = view;
  const asked = asLive(runParts.chsck.asked.of(view));
  const run = runAt(shownRuns(view), point)?.chsck;
  const isShown = run != null && hasSameFields(asLive(run), asked);
  // All panels of its page can show where the flow is.
  const isFollowed = page === 'surf' && hessianSource.of(view) === 'run';
  if (isShown || !(surf.isOpen || isFollowed || isInSight(view, dynamicsPanel))) return null;
  return kept({ point, ...asked, roughFirst: true });
}

function asLive(asked: ChsckParameters): ChsckParameters {
  return { ...withSchedule(asked), horizon: liveHorizon, tolerance: liveTolerance };
}
