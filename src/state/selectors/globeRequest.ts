/** The globes of a run as a job, apart from what is made of them. */
import { isThermal } from '../../physics/thermal/schedule';
import type { JobRequest } from '../../../workers/protocol/catalogue';
import { memberProblem } from '../runs/plan';
import { globeSource } from '../settings/globe';
import type { AppState } from '../store';
import type { Run } from '../view';
import { selectFiniteRun } from './finiteRun';
import { memoiseLast } from './memo';

const requestOf = memoiseLast((run: Run): JobRequest<'globe'> | null =>
  // Globes follow gradient flow in one loss.
  run.flow === null || isThermal(run.flow) || (run.flow.tensorFrom ?? 0) > 0
    ? null
    : memberProblem(run.point, run.flow, 0),
);

/** The first instance of the run that is looked at, where its globes are asked for; null else, and with a temperature. */
export function selectGlobeRequest(state: AppState): JobRequest<'globe'> | null {
  const { view, held } = state;
  if (globeSource.of(view) !== 'run') return null;
  const run = selectFiniteRun(state)?.run;
  return run === undefined || held.runs.includes(run) ? null : requestOf(run);
}
