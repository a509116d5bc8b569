/** Runs of the view together with their live results. */
import { costOf, type Cost } from '../runs/cost';
import { flowUnavailable, plannedRun } from '../runs/plan';
import { jobsOf, type DynamicsJob } from '../runs/requests';
import type { DynamicsResult, FlowResult, Results, ResultStatus, RunResult } from '../runs/results';
import type { AppState } from '../store';
import { launchOf, type RunParts } from '../settings/launch';
import type { Launch, Run, ViewState } from '../view';
import { memoiseLast } from './memo';

/** A run and what has been computed of it; a result is null where the engine is off or not begun. */
export interface RunView {
  readonly run: Run;
  readonly dynamics: DynamicsResult | null;
  /** The first instance. */
  readonly flow: FlowResult | null;
  /** All instances that have begun, the first included. */
  readonly members: readonly FlowResult[];
  /** N = infinity started as the instances start; may be `dynamics` itself (`RunJobs`). */
  readonly companion: DynamicsResult | null;
}

const viewRuns = memoiseLast((runs: readonly Run[], results: Results): readonly RunView[] =>
  runs.map((run) => {
    const { chsck, members, companion } = jobsOf(run);
    const dynamicsOf = (job: DynamicsJob | null): DynamicsResult | null =>
      (job && results.dynamics[job.key]) ?? null;
    const [first] = members;
    return {
      run,
      dynamics: dynamicsOf(chsck),
      flow: (first && results.flow[first.key]) ?? null,
      members: members.flatMap(({ key }) => results.flow[key] ?? []),
      companion: dynamicsOf(companion),
    };
  }),
);

/** All runs in order of slot, with their results. */
export function selectRuns({ view, results }: AppState): readonly RunView[] {
  return viewRuns(view.runs, results);
}

/** Every result of a run, once each. */
export function resultsOf({ dynamics, companion, members }: RunView): readonly RunResult[] {
  const beside = companion === dynamics ? null : companion;
  return [dynamics, beside, ...members].filter((result) => result !== null);
}

/** One word for a run of several jobs: the state of the one that asks for most attention. */
export function runStatus(view: RunView): ResultStatus {
  return mostUrgent(resultsOf(view).map(({ status }) => status));
}

/** One word for several jobs. */
export function mostUrgent(statuses: readonly ResultStatus[]): ResultStatus {
  const urgency: readonly ResultStatus[] = [
    'failed',
    'running',
    'waiting',
    'paused',
    'cancelled',
    'done',
  ];
  return urgency.find((status) => statuses.includes(status)) ?? 'waiting';
}

/** Why the next click cannot run a finite-N instance, or null if it can. */
export function selectFlowUnavailable({ view, runParts }: AppState): string | null {
  return flowUnavailable(view.point, runParts.flow.asked.of(view));
}

/** What a run of these engines costs at a point; null where none of them can run. */
export function launchCost(point: Run['point'], launch: Launch): Cost | null {
  const run = plannedRun(point, launch, 1);
  return run && costOf([run], () => false);
}

const costOfNext = memoiseLast((view: ViewState, parts: RunParts) =>
  launchCost(view.point, launchOf(parts, view)),
);

/** What the next run costs; null where none can be launched. */
export function selectLaunchCost({ view, runParts }: AppState): Cost | null {
  return costOfNext(view, runParts);
}
