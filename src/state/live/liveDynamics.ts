/**
 * The large-N solution of the current point, solved anew while a hand moves the point: what the
 * dynamics panel always shows, without a run. Nothing of it is in the link.
 */
import type { DynamicsRequest } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import { collectDynamicsRun } from '../runs/collect';
import type { DynamicsResult } from '../runs/results';
import type { SupervisorServices } from '../runs/supervisor';
import type { AppStore } from '../store';
import { selectLiveRequest } from './request';
import { noLiveDynamics, type LiveDynamics } from './results';

/**
 * Starts following the current point; the returned function stops it. The newest point is solved
 * next; a first picture that is under way is finished, so that a drag shows one after the other.
 */
export function followPoint(store: AppStore, services: SupervisorServices): () => void {
  const { startJob, schedule, now } = services;
  let wanted: DynamicsRequest | null = null;
  let running: { readonly controller: AbortController; hasPicture: boolean } | null = null;
  let telling: LiveDynamics | null = null;

  const tell = (live: LiveDynamics): void => {
    const isDue = telling !== null;
    telling = live;
    if (isDue) return;
    schedule(() => {
      if (telling !== null) store.setState({ live: telling });
      telling = null;
    });
  };
  const stop = (): void => {
    running?.controller.abort();
    running = null;
  };
  const solve = async (request: DynamicsRequest): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    const job = { controller, hasPicture: false };
    running = job;
    const collector = collectDynamicsRun(runKey('dynamics', request), request, now, null);
    for await (const event of startJob('dynamics', request, { signal, priority: 'interactive' })) {
      if (signal.aborted) return;
      collector.apply(event);
      const result = collector.snapshot();
      if (event.type === 'failed') tell({ shown: null, failure: event.failure.message });
      job.hasPicture = event.type !== 'progress' || isWhole(result);
      if (!job.hasPicture) continue;
      if (event.type !== 'failed') tell({ shown: result, failure: '' });
      if (request !== wanted) break;
    }
    if (signal.aborted) return;
    running = null;
    if (wanted !== null && request !== wanted) void solve(wanted);
  };
  const look = (): void => {
    const request = selectLiveRequest(store.getState());
    if (request === wanted) return;
    wanted = request;
    if (request === null) {
      stop();
      // What waits for the next frame counts as shown already.
      if ((telling ?? store.getState().live) !== noLiveDynamics) tell(noLiveDynamics);
    } else if (running === null || running.hasPicture) {
      stop();
      void solve(request);
    }
  };

  look();
  const unsubscribe = store.subscribe(look);
  return () => {
    unsubscribe();
    stop();
  };
}

/** Whether a first pass has come to its end. */
function isWhole({ samples, errors, request }: DynamicsResult): boolean {
  return errors.length > 0 || (samples.column('time').at(-1) ?? 0) >= request.horizon;
}
