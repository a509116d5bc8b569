/** What is solved of the current point while no run shows it. */
import type { DynamicsRequest } from '../../../workers/protocol/catalogue';
import type { ModelPoint } from '../../physics/parameters';
import { memoiseLast } from '../selectors/memo';
import { runAt } from '../selectors/movingHessian';
import { launchSettings } from '../settings/launch';
import type { AppState } from '../store';

/** How far it goes: past the escapes that a drag shows, and soon solved. */
export const liveHorizon = 1e4;
/** What it is refined to at rest. */
const liveTolerance = 1e-3;

const request = memoiseLast((point: ModelPoint, initialOverlap: number): DynamicsRequest => ({
  point,
  initialOverlap,
  horizon: liveHorizon,
  tolerance: liveTolerance,
  roughFirst: true,
}));

/** Null where nobody sees it, or a run of the same start shows it. */
export function selectLiveRequest({ view, surf }: AppState): DynamicsRequest | null {
  const { page, point, runs } = view;
  const { initialOverlap } = launchSettings.of(view);
  const shown = runAt(runs, point)?.chsck?.initialOverlap === initialOverlap;
  return (page !== 'surf' && !surf.isOpen) || shown ? null : request(point, initialOverlap);
}
