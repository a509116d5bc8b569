/**
 * The large-N solution of the current point, solved anew while a hand moves the point: what the
 * dynamics panel always shows, without a run. Nothing of it is in the link.
 */
import type { DynamicsRequest } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import { collectDynamicsRun } from '../runs/collect';
import { restMilliseconds } from '../latest/latestJobs';
import type { DynamicsResult } from '../runs/results';
import type { SupervisorServices } from '../runs/supervisor';
import type { AppStore } from '../store';
import { selectLiveRequest } from './request';
import { noLiveDynamics, type LiveDynamics } from './results';

/** A hand goes to and fro: so many places that it has left are shown again at once. */
const keptPlaces = 96;

/** What is solved; it has a picture from the start where the place was known. */
interface LiveJob {
  readonly controller: AbortController;
  hasPicture: boolean;
}

/**
 * Starts following the current point; the returned function stops it. The newest point is solved
 * next; a first picture that is under way is finished, so that a drag shows one after the other. What is there is told at
 * once, not with the next frame: it is one message a place, and the frame then finds it drawn. It is refined once the hand
 * rests: beside a hand that moves, the cores are the page's and the next place's.
 */
export function followPoint(
  store: AppStore,
  services: Pick<SupervisorServices, 'startJob' | 'now'>,
): () => void {
  const { startJob, now } = services;
  let wanted: DynamicsRequest | null = null;
  let running: LiveJob | null = null;
  let wake = (): void => undefined;
  /** By `runKey`; those left last at the end. */
  const kept = new Map<string, DynamicsResult>();

  const tell = (live: LiveDynamics): void => {
    store.setState({ live });
  };
  /** Until the hand has rested for a while, or the job that waits is given up. */
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, restMilliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const keep = (result: DynamicsResult): void => {
    kept.delete(result.key);
    kept.set(result.key, result);
    const [oldest] = kept.keys();
    if (kept.size > keptPlaces && oldest !== undefined) kept.delete(oldest);
  };
  const known = (request: DynamicsRequest | null): DynamicsResult | undefined =>
    request === null ? undefined : kept.get(runKey('dynamics', request));
  const stop = (): void => {
    running?.controller.abort();
    running = null;
    wake();
  };
  const solve = async (request: DynamicsRequest): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    const isGivenUp = (): boolean => signal.aborted;
    const job: LiveJob = { controller, hasPicture: known(request) !== undefined };
    running = job;
    if (job.hasPicture) await rest();
    if (isGivenUp()) return;
    const collector = collectDynamicsRun(runKey('dynamics', request), request, now, null);
    for await (const event of startJob('dynamics', request, { signal, priority: 'interactive' })) {
      if (isGivenUp()) return;
      collector.apply(event);
      const result = collector.snapshot();
      if (event.type === 'progress' && !isWhole(result)) continue;
      const isFirst = !job.hasPicture;
      job.hasPicture = true;
      const isFailed = event.type === 'failed';
      if (!isFailed) keep(result);
      // Of a place that the hand has left for one that is known nothing is shown: that one is.
      if (request === wanted || !known(wanted))
        tell(
          isFailed
            ? { shown: null, failure: event.failure.message }
            : { shown: result, failure: '' },
        );
      if (request !== wanted) break;
      // The worker begins the next pass when this one has been taken.
      if (isFirst && event.type === 'progress') await rest();
    }
    if (isGivenUp()) return;
    running = null;
    if (wanted !== null && request !== wanted && known(wanted)?.status !== 'done')
      void solve(wanted);
  };
  const look = (): void => {
    const request = selectLiveRequest(store.getState());
    if (request === wanted) return;
    wanted = request;
    if (request === null) {
      stop();
      if (store.getState().live !== noLiveDynamics) tell(noLiveDynamics);
      return;
    }
    const before = known(request);
    if (before) tell({ shown: before, failure: '' });
    if (running !== null && !running.hasPicture) return;
    stop();
    if (before?.status !== 'done') void solve(request);
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
