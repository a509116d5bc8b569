/**
 * Keeps the running jobs equal to what the runs of the view ask for, whatever changed the view: a
 * click, a removal, a link or the Back button. A job that no run asks for any more is stopped and
 * its result dropped, and every result is filed under its own request, so none can be stale.
 */
import { PauseSwitch, type JobPriority, type StartJob } from '../../../workers/client/job';
import type { JobRequest } from '../../../workers/protocol/catalogue';
import type { AppStore } from '../store';
import { withoutHeld } from './held';
import type { Run } from '../view';
import { collectDynamicsRun, collectFlowRun, type Collector } from './collect';
import {
  isSameDynamics,
  isSameFlow,
  runJobs,
  type DynamicsJob,
  type FlowJob,
  type RunJob,
} from './requests';
import { isUnderWay } from './progress';
import type { DynamicsResult, FlowResult, Results, RunKind, RunResult } from './results';

export interface SupervisorServices {
  readonly startJob: StartJob;
  /** Calls back once before the next frame is drawn. */
  readonly schedule: (callback: () => void) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export interface Supervisor {
  /** Starts following the view's runs; the returned function stops every job. */
  start(): () => void;
  /** Stops what the run still computes and keeps what has arrived. */
  cancel(run: Run): void;
  /** Holds what the run still computes, or lets it go on. */
  setPaused(run: Run, paused: boolean): void;
  /** Computes again what failed or was cancelled. */
  retry(run: Run): void;
}

interface LiveJob {
  result(): RunResult;
  cancel(): void;
  setPaused(paused: boolean): void;
}

export function superviseRuns(store: AppStore, services: SupervisorServices): Supervisor {
  const { startJob, schedule, now } = services;
  const live = new Map<string, LiveJob>();
  let tellingIsDue = false;

  const tellNow = (): void => {
    tellingIsDue = false;
    const dynamics: Record<string, DynamicsResult> = {};
    const flow: Record<string, FlowResult> = {};
    for (const [key, job] of live) {
      const result = job.result();
      if (result.kind === 'dynamics') dynamics[key] = result;
      else flow[key] = result;
    }
    store.setState({ results: { dynamics, flow } });
  };
  const tellOncePerFrame = (): void => {
    if (tellingIsDue) return;
    tellingIsDue = true;
    schedule(() => {
      if (tellingIsDue) tellNow();
    });
  };

  function follow<K extends RunKind>(
    kind: K,
    request: JobRequest<K>,
    priority: JobPriority,
    collector: Collector<K>,
  ): LiveJob {
    const controller = new AbortController();
    const { signal } = controller;
    const pause = new PauseSwitch();
    let latest = collector.snapshot();
    const consume = async (): Promise<void> => {
      for await (const event of startJob(kind, request, { signal, priority, pause })) {
        if (signal.aborted) return;
        collector.apply(event);
        latest = collector.snapshot();
        tellOncePerFrame();
      }
    };
    void consume();
    return {
      result: () => latest,
      cancel() {
        controller.abort();
        collector.cancel();
        latest = collector.snapshot();
      },
      setPaused(paused) {
        pause.turn(paused);
        collector.setPaused(paused);
        latest = collector.snapshot();
      },
    };
  }

  /** @param left results that nobody asks for any more: one for the same curve is shown meanwhile. */
  const startLive = (job: RunJob, left: readonly RunResult[]): void => {
    live.set(job.key, job.kind === 'dynamics' ? startDynamics(job, left) : startFlow(job, left));
  };
  const startDynamics = (job: DynamicsJob, left: readonly RunResult[]): LiveJob => {
    const earlier = left
      .filter((result) => result.kind === 'dynamics')
      .find(({ request }) => isSameDynamics(request, job.request));
    const collector = collectDynamicsRun(job.key, job.request, now, earlier ?? null);
    return follow(job.kind, job.request, job.priority, collector);
  };
  const startFlow = (job: FlowJob, left: readonly RunResult[]): LiveJob => {
    const earlier = left
      .filter((result) => result.kind === 'flow')
      .find(({ request }) => isSameFlow(request, job.request));
    const collector = collectFlowRun(job.key, job.request, now, earlier ?? null);
    return follow(job.kind, job.request, job.priority, collector);
  };

  /** Results of another window: what has ended is kept, what is under way begins anew with what it has. */
  const adopt = ({ dynamics, flow }: Results): RunResult[] => {
    const found: readonly RunResult[] = [...Object.values(dynamics), ...Object.values(flow)];
    const nothing = (): void => undefined;
    for (const result of found.filter(({ status }) => !isUnderWay(status)))
      live.set(result.key, { result: () => result, cancel: nothing, setPaused: nothing });
    return found.filter(({ status }) => isUnderWay(status));
  };
  const reconcile = (runs: readonly Run[], left: RunResult[] = []): void => {
    const wanted = new Map(runs.flatMap(runJobs).map((job) => [job.key, job]));
    for (const [key, job] of live) {
      if (wanted.has(key)) continue;
      job.cancel();
      live.delete(key);
      left.push(job.result());
    }
    for (const job of wanted.values()) if (!live.has(job.key)) startLive(job, left);
    tellNow();
  };

  return {
    start() {
      const { view: first, held: firstHeld, results } = store.getState();
      reconcile(withoutHeld(first.runs, firstHeld), adopt(results));
      const unsubscribe = store.subscribe(({ view, held }, before) => {
        if (view.runs !== before.view.runs || held !== before.held)
          reconcile(withoutHeld(view.runs, held));
      });
      return () => {
        unsubscribe();
        reconcile([]);
      };
    },
    cancel(run) {
      for (const { key } of runJobs(run)) live.get(key)?.cancel();
      tellNow();
    },
    setPaused(run, paused) {
      for (const { key } of runJobs(run)) live.get(key)?.setPaused(paused);
      tellNow();
    },
    retry(run) {
      for (const job of runJobs(run)) {
        const before = live.get(job.key)?.result();
        if (before?.status === 'failed' || before?.status === 'cancelled') startLive(job, [before]);
      }
      tellNow();
    },
  };
}
