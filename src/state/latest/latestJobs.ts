/**
 * Jobs beside the runs that follow the view: of each kind at most one, for what the view asks for
 * now. What was computed last stays until the next is there, under its own request, so that a panel
 * can go on showing it with its own label.
 */
import type { StartJob } from '../../../workers/client/job';
import type { JobBatch, JobKind, JobRequest } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import type { AppState, AppStore } from '../store';
import { kindsOf, type JobRules, type RequestRule } from './requests';
import { latestOf, type FinishedJob, type LatestJob } from './results';

export interface LatestJobsLoader {
  /** Starts following the view; the returned function stops what is under way. */
  start(): () => void;
  /** Tries again after a failure. */
  retry(kind: JobKind): void;
}

export function loadLatestJobs(
  store: AppStore,
  rules: JobRules,
  startJob: StartJob,
): LatestJobsLoader {
  const followers = new Map<JobKind, Follower>();
  const add = <K extends JobKind>(kind: K, { [kind]: rule }: Pick<JobRules, K>): void => {
    if (rule !== undefined) followers.set(kind, follow(kind, rule, store, startJob));
  };
  for (const kind of kindsOf(rules)) add(kind, rules);
  return {
    start() {
      const stops = [...followers.values()].map(({ start }) => start());
      return () => {
        for (const stop of stops) stop();
      };
    },
    retry(kind) {
      followers.get(kind)?.retry();
    },
  };
}

interface Follower {
  readonly start: () => () => void;
  readonly retry: () => void;
}

/** A job under way. */
interface Running {
  readonly key: string;
  readonly controller: AbortController;
  hasPicture: boolean;
}

/** A view that has not changed for so long stands still; a drag changes it with every frame. */
export const restMilliseconds = 120;

/** As many results of one kind are kept for a return to them. */
const keptResults = 8;

function follow<K extends JobKind>(
  kind: K,
  rule: RequestRule<K>,
  store: AppStore,
  startJob: StartJob,
): Follower {
  const kept = new Map<string, FinishedJob<K>>();
  let wanted: JobRequest<K> | null = null;
  let running: Running | null = null;

  const tell = (change: Partial<LatestJob<K>>): void => {
    store.setState((state) => ({
      latest: { ...state.latest, [kind]: { ...latestOf(state, kind), ...change } },
    }));
  };
  const keep = (finished: FinishedJob<K>): void => {
    kept.set(finished.key, finished);
    const [oldest] = kept.keys();
    if (kept.size > keptResults && oldest !== undefined) kept.delete(oldest);
  };
  const compute = async (key: string, request: JobRequest<K>): Promise<void> => {
    const controller = new AbortController();
    const job: Running = { key, controller, hasPicture: false };
    running = job;
    const { signal } = controller;
    let batches: readonly JobBatch<K>[] = [];
    for await (const event of startJob(kind, request, { signal, priority: 'interactive' })) {
      if (signal.aborted) return;
      if (event.type === 'progress' && event.batch !== undefined && rule.picture) {
        tell({ finished: { key, request, batches, summary: rule.picture(event.batch) } });
        job.hasPicture = true;
        if (rule.whenReplaced === 'finish-picture' && !isWanted(key)) {
          bringUpToDate();
          return;
        }
      }
      if (event.type === 'progress' && event.batch !== undefined && rule.keepsBatches) {
        batches = [...batches, event.batch];
        tell({ arriving: { key, request, batches } });
      }
      if (event.type === 'done') {
        const finished = { key, request, batches, summary: event.summary };
        keep(finished);
        tell({ finished });
      }
      if (event.type === 'failed' && isWanted(key))
        tell({ status: 'failed', message: event.failure.message });
    }
    if (signal.aborted) return;
    running = null;
    // The view may have moved on meanwhile; a request that failed is not tried again by itself.
    if (kept.has(key) || !isWanted(key)) bringUpToDate();
  };
  const isWanted = (key: string): boolean => latestOf(store.getState(), kind).key === key;

  const bringUpToDate = (): void => {
    if (wanted === null) {
      stop();
      tell({ key: null, status: 'idle' });
      return;
    }
    const key = runKey(kind, wanted);
    const known = kept.get(key);
    if (known) {
      stop();
      tell({ key, status: 'ready', finished: known });
      return;
    }
    tell({ key, status: 'loading' });
    if (running?.key === key || (running && isFinishedFirst(running))) return;
    stop();
    void compute(key, wanted);
  };
  const isFinishedFirst = ({ hasPicture }: Running): boolean =>
    rule.whenReplaced === 'finish' || (rule.whenReplaced === 'finish-picture' && !hasPicture);
  const stop = (): void => {
    running?.controller.abort();
    running = null;
  };
  const look = (): void => {
    const request = rule.request(store.getState());
    if (Object.is(request, wanted)) return;
    wanted = request;
    // The same in another object: a failure, too, stays as it is until it is tried again.
    if (request !== null && isWanted(runKey(kind, request))) return;
    bringUpToDate();
  };
  let rest: ReturnType<typeof setTimeout> | undefined;
  const lookAtRest = ({ view }: AppState, before: AppState): void => {
    if (view === before.view) return;
    clearTimeout(rest);
    rest = setTimeout(look, restMilliseconds);
  };

  return {
    start() {
      look();
      const unsubscribe = store.subscribe(rule.begins === 'at-once' ? look : lookAtRest);
      return () => {
        unsubscribe();
        clearTimeout(rest);
        stop();
      };
    },
    retry: bringUpToDate,
  };
}
