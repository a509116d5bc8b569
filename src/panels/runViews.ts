/** Runs with their live results and what the theory says of their parameters. */
import type { Model } from '../physics/model';
import { isThermal, lastTemperature, scheduleOf } from '../physics/thermal/schedule';
import type { TemperatureSchedule } from '../physics/thermal/schedule';
import type { DynamicsResult } from '../state/runs/results';
import { orderedRuns, shownRuns } from '../state/runs/notebook';
import { modelOf } from '../state/selectors/landscape';
import { memoiseLast } from '../state/selectors/memo';
import { selectRuns, type RunView as RunResults } from '../state/selectors/runs';
import { runNames, type RunNames } from '../state/settings/notebook';
import type { AppState } from '../state/store';
import { liveSlot, type Run } from '../state/view';
import type { RunTheory, RunCurves } from './dynamics/view';

/** @param initialOverlap m(0) of the equations; null where only instances flow. */
function theoryAt(
  model: Model,
  asked: TemperatureSchedule,
  initialOverlap: number | null,
): RunTheory {
  const schedule = scheduleOf(asked);
  const last = lastTemperature(schedule);
  if (last === 0)
    return {
      ...schedule,
      isEquilibrium: false,
      thresholdEnergy: model.threshold.energy,
      escapeTime:
        initialOverlap === null || isThermal(schedule) ? null : model.escapeTime(initialOverlap),
      signal: model.signal,
      prospect: model.prospect,
    };
  const { aging, signal, prospect } = model.thermal(last);
  return {
    ...schedule,
    isEquilibrium: aging.scheme === 'equilibrium',
    thresholdEnergy: aging.energy,
    escapeTime: null,
    signal,
    prospect,
  };
}

/** Each part of a run has its own temperature. */
function theoriesOf(run: Run): Pick<RunCurves, 'theory' | 'flowTheory'> {
  const { chsck, flow } = run;
  const model = modelOf(run);
  const flowTheory = theoryAt(model, flow ?? chsck ?? {}, null);
  return {
    theory: chsck ? theoryAt(model, chsck, chsck.initialOverlap) : flowTheory,
    flowTheory,
  };
}

const liveRun = memoiseLast((request: DynamicsResult['request']): Run => ({
  slot: liveSlot,
  point: request.point,
  chsck: request,
  flow: null,
}));

/** The current point, or one that the hand has just left, as if it were a run. */
export const liveViewOf = memoiseLast((shown: DynamicsResult | null): RunCurves | null => {
  if (shown === null) return null;
  const run = liveRun(shown.request);
  return { run, dynamics: shown, flow: null, members: [], companion: null, ...theoriesOf(run) };
});

const listed = memoiseLast(
  (views: readonly RunCurves[], order: readonly Run[], names: RunNames): readonly RunCurves[] =>
    order.flatMap((run) => {
      const name = names.get(run.slot);
      return views
        .filter((view) => view.run === run)
        .map((view) => (name === undefined ? view : { ...view, name }));
    }),
);

const among = memoiseLast((views: readonly RunCurves[], runs: readonly Run[]) =>
  runs.length === views.length ? views : views.filter(({ run }) => runs.includes(run)),
);

const withTheory = memoiseLast((runs: readonly RunResults[]): readonly RunCurves[] =>
  runs.map((view) => ({ ...view, ...theoriesOf(view.run) })),
);

/** Every run, in the order of the reader. */
export function runViewsOf(state: AppState): readonly RunCurves[] {
  return listed(withTheory(selectRuns(state)), orderedRuns(state.view), runNames.of(state.view));
}

/** Those of the pictures that show every run. */
export function shownRunViewsOf(state: AppState): readonly RunCurves[] {
  return among(runViewsOf(state), shownRuns(state.view));
}
