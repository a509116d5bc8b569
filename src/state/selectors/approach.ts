/** How the flow nears its limits: that needs no pair of times, and may have been solved for another panel already. */
import type { DynamicsRequest, TwoTimeRequest } from '../../../workers/protocol/catalogue';
import { countUpTo } from '../../physics/chsck/mergedPasses';
import { omitted } from '../../physics/runParameters';
import { latestOf } from '../latest/results';
import { isSameRequest } from '../points';
import type { DynamicsResult } from '../runs/results';
import type { AppState } from '../store';
import { agingFrom, selectAging, selectAgingRequest, selectAgingRun, type Aging } from './aging';
import { memoiseLast } from './memo';
import { runAt } from './movingHessian';
import { selectRuns } from './runs';

/**
 * What is drawn of the approach: of what was solved at two times, or until that is there, and while a hand moves the
 * point, of the run or of what follows the point, without curves at two times.
 */
export function selectApproach(state: AppState): Aging | null {
  const wanted = selectAgingRequest(state);
  const solved = solutionOf(state);
  const last = latestOf(state, 'twoTime').finished?.request;
  const isThere =
    last !== undefined &&
    [wanted, solved?.request].some((other) => other && isSameFlow(last, other));
  return wanted === null || solved === null || isThere
    ? selectAging(state)
    : ofSolution(wanted.horizon, wanted.waitingTimes, solved);
}

const ofSolution = memoiseLast(
  (
    horizon: number,
    waitingTimes: TwoTimeRequest['waitingTimes'],
    { request, samples, errors }: DynamicsResult,
  ): Aging => {
    const count = countUpTo(samples.column('time'), horizon);
    return agingFrom(
      { ...request, horizon, waitingTimes },
      { samples: samples.head(count), errors: errors.head(count), curves: [] },
    );
  },
);

/** Of the flow that is looked at, perhaps at a place that the hand has just left; null while there is nothing to draw. */
function solutionOf(state: AppState): DynamicsResult | null {
  const { view, live } = state;
  const chosen = selectAgingRun(state);
  const run = chosen ?? runAt(view.runs, view.point);
  const ofRun = selectRuns(state).find((candidate) => candidate.run === run)?.dynamics ?? null;
  const solved = ofRun ?? (chosen === null ? live.shown : null);
  return solved !== null && solved.samples.length > 1 ? solved : null;
}

/** However far and however accurately it is asked for. */
function isSameFlow(a: DynamicsRequest, b: DynamicsRequest): boolean {
  return isSameRequest(flowOf(a), flowOf(b));
}

function flowOf(request: DynamicsRequest & Partial<TwoTimeRequest>) {
  return omitted(request, 'horizon', 'tolerance', 'roughFirst', 'waitingTimes');
}
