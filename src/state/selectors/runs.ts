/** Runs of the view together with their live results. */
import { runJobs } from '../runs/requests';
import type { DynamicsResult, FlowResult, Results, ResultStatus } from '../runs/results';
import type { AppState } from '../store';
import { flowUnavailable, type Run } from '../view';
import { memoiseLast } from './memo';

/** A run and what has been computed of it; a result is null where the engine is off or not begun. */
export interface RunView {
  readonly run: Run;
  readonly dynamics: DynamicsResult | null;
  readonly flow: FlowResult | null;
}

const viewRuns = memoiseLast((runs: readonly Run[], results: Results): readonly RunView[] =>
  runs.map((run) => {
    const found: { dynamics: DynamicsResult | null; flow: FlowResult | null } = {
      dynamics: null,
      flow: null,
    };
    for (const { kind, key } of runJobs(run))
      if (kind === 'dynamics') found.dynamics = results.dynamics[key] ?? null;
      else found.flow = results.flow[key] ?? null;
    return { run, ...found };
  }),
);

/** All runs in order of slot, with their results. */
export function selectRuns({ view, results }: AppState): readonly RunView[] {
  return viewRuns(view.runs, results);
}

/** One word for a run of two engines: the state of the one that asks for most attention. */
export function runStatus({ dynamics, flow }: RunView): ResultStatus {
  const urgency: readonly ResultStatus[] = [
    'failed',
    'running',
    'waiting',
    'paused',
    'cancelled',
    'done',
  ];
  const statuses = [dynamics?.status, flow?.status];
  return urgency.find((status) => statuses.includes(status)) ?? 'waiting';
}

/** Why the next click cannot run a finite-N instance, or null if it can. */
export function selectFlowUnavailable({ view }: AppState): string | null {
  return flowUnavailable(view.point);
}
