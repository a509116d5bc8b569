/** The algorithms side by side at the current point, from the start that the next run is asked for. */
import { runKey } from '../../../workers/protocol/runKey';
import type {
  AlgorithmName,
  AlgorithmsProblem,
  AlgorithmsSummary,
} from '../../physics/amp/compareAlgorithms';
import type { ModelPoint } from '../../physics/parameters';
import { omitted } from '../../physics/runParameters';
import { scheduleKeys } from '../../physics/thermal/schedule';
import { latestOf } from '../latest/results';
import { memberProblem } from '../runs/plan';
import { isSamePoint } from '../points';
import { chsckPart, temperatureOf } from '../settings/launch';
import type { AppState } from '../store';
import type { Run } from '../view';
import { selectFiniteRun } from './finiteRun';
import { memoiseLast } from './memo';

/** In the order in which they are shown. */
export const algorithmNames = [
  'gradientFlow',
  'langevin',
  'mlAmp',
  'bayesAmp',
] as const satisfies readonly AlgorithmName[];

/** The temperature at which Langevin dynamics samples the posterior: shown where none is chosen. */
const posterior = 1;

const requestOf = memoiseLast(
  (
    point: ModelPoint,
    initialOverlap: number,
    temperature: number,
    run: Run | null,
  ): AlgorithmsProblem => ({
    point,
    initialOverlap,
    temperature: temperature > 0 ? temperature : posterior,
    instance:
      run?.flow && isSamePoint(run.point, point)
        ? omitted(
            memberProblem(run.point, run.flow, 0),
            'horizon',
            'noiseSeed',
            'tensorFrom',
            ...scheduleKeys,
          )
        : null,
  }),
);

/** What the view asks for; message passing also runs on the instance of the run that is looked at, if that is here. */
export const selectAlgorithmsRequest = (state: AppState): AlgorithmsProblem | null => {
  const { view, held } = state;
  if (view.page !== 'finite-n') return null;
  const { initialOverlap } = chsckPart.asked.of(view);
  const run = selectFiniteRun(state)?.run ?? null;
  const isHeld = run !== null && held.runs.includes(run);
  return requestOf(view.point, initialOverlap, temperatureOf(view), isHeld ? null : run);
};

export interface AlgorithmsHere {
  readonly request: AlgorithmsProblem;
  readonly summary: AlgorithmsSummary;
}

/** What has been computed of exactly that; null until it is there. */
export const selectAlgorithms = (state: AppState): AlgorithmsHere | null => {
  const request = selectAlgorithmsRequest(state);
  const { finished } = latestOf(state, 'algorithms');
  return request !== null && finished?.key === runKey('algorithms', request) ? finished : null;
};
