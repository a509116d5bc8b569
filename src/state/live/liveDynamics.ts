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
/** Places that wait for a first picture: the newest need not wait for all of the one before it. */
const mostAtOnce = 2;

/** What is solved; it has a picture from the start where the place was known. */
interface LiveJob {
  readonly request: DynamicsRequest;
  readonly controller: AbortController;
  hasPicture: boolean;
}

/**
 * Starts following the current point; the returned function stops it. The newest point is solved
 * next; first pictures that are under way, two at most, are finished, so that a drag shows one after the other. What is there is told at
 * once, not with the next frame: it is one message a place, and the frame then finds it drawn. It is refined once the hand
 * rests: beside a hand that moves, the cores are the page's and the next place's.
 */
export function followPoint(
  store: AppStore,
  services: Pick<SupervisorServices, 'startJob' | 'now'>,
): () => void {
  const { startJob, now } = services;
  let wanted: DynamicsRequest | null = null;
  /** The newest last. */
  let running: readonly LiveJob[] = [];
  /** By `runKey`; those left last at the end. */
  const kept = new Map<string, DynamicsResult>();

  const tell = (live: LiveDynamics): void => {
    store.setState({ live });
  };
  const keep = (result: DynamicsResult): void => {
    kept.delete(result.key);
    kept.set(result.key, result);
    const [oldest] = kept.keys();
    if (kept.size > keptPlaces && oldest !== undefined) kept.delete(oldest);
  };
  const known = (request: DynamicsRequest | null): DynamicsResult | undefined =>
    request === null ? undefined : kept.get(runKey('dynamics', request));
  const giveUp = (jobs: readonly LiveJob[]): void => {
    running = running.filter((job) => !jobs.includes(job));
    for (const { controller } of jobs) controller.abort();
  };
  /** Solves what is wanted, unless it is being solved, or known, or too many others wait for a first picture. */
  const begin = (): void => {
    if (wanted === null || known(wanted)?.status === 'done') return;
    if (running.some(({ request }) => request === wanted)) return;
    if (running.filter(({ hasPicture }) => !hasPicture).length < mostAtOnce) void solve(wanted);
  };
  const solve = async (request: DynamicsRequest): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    const isGivenUp = (): boolean => signal.aborted;
    const job: LiveJob = { request, controller, hasPicture: known(request) !== undefined };
    running = [...running, job];
    if (job.hasPicture) await rest(signal);
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
      // Of a place that the hand has left nothing is shown once one that it came to later is.
      if (request === wanted || !known(wanted))
        tell(
          isFailed
            ? { shown: null, failure: event.failure.message }
            : { shown: result, failure: '' },
        );
      if (request !== wanted) break;
      // The worker begins the next pass when this one has been taken.
      if (isFirst && event.type === 'progress') await rest(signal);
    }
    if (isGivenUp()) return;
    // Those before it are of places that the hand has left earlier.
    giveUp(running.slice(0, running.indexOf(job) + 1));
    if (request !== wanted) begin();
  };
  const look = (): void => {
    const request = selectLiveRequest(store.getState());
    if (request === wanted) return;
    wanted = request;
    if (request === null) {
      giveUp(running);
      if (store.getState().live !== noLiveDynamics) tell(noLiveDynamics);
      return;
    }
    const before = known(request);
    if (before) tell({ shown: before, failure: '' });
    giveUp(running.filter(({ hasPicture }) => hasPicture));
    begin();
  };

  look();
  const unsubscribe = store.subscribe(look);
  return () => {
    unsubscribe();
    giveUp(running);
  };
}

/** Until the hand has rested for a while, or the job that waits is given up. */
function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, restMilliseconds);
    signal.addEventListener('abort', end);
  });
}

/** Whether a first pass has come to its end. */
function isWhole({ samples, errors, request }: DynamicsResult): boolean {
  return errors.length > 0 || (samples.column('time').at(-1) ?? 0) >= request.horizon;
}
