/** Runs with their live results and what the theory says of their parameters. */
import { isThermal, lastTemperature, scheduleOf } from '../physics/thermal/schedule';
import type { DynamicsResult } from '../state/runs/results';
import { orderedRuns } from '../state/runs/notebook';
import { modelOf } from '../state/selectors/landscape';
import { memoiseLast } from '../state/selectors/memo';
import { selectRuns, type RunView as RunResults } from '../state/selectors/runs';
import { hiddenRuns, runNames, type RunNames } from '../state/settings/notebook';
import type { AppState } from '../state/store';
import { liveSlot, type Run } from '../state/view';
import type { RunTheory, RunCurves } from './dynamics/view';

function theoryOf(run: Run): RunTheory {
  const model = modelOf(run);
  const schedule = scheduleOf(run.chsck ?? run.flow ?? {});
  const temperature = lastTemperature(schedule);
  const isCold = temperature === 0;
  const thermal = model.thermal(temperature);
  return {
    ...schedule,
    thresholdEnergy: isCold ? model.threshold.energy : thermal.aging.energy,
    escapeTime:
      !isThermal(schedule) && run.chsck ? model.escapeTime(run.chsck.initialOverlap) : null,
    signal: isCold ? model.signal : thermal.signal,
    prospect: isCold ? model.prospect : thermal.prospect,
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
  return { run, dynamics: shown, flow: null, members: [], companion: null, theory: theoryOf(run) };
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

const shown = memoiseLast((views: readonly RunCurves[], hidden: readonly number[]) =>
  hidden.length === 0 ? views : views.filter(({ run }) => !hidden.includes(run.slot)),
);

const withTheory = memoiseLast((runs: readonly RunResults[]): readonly RunCurves[] =>
  runs.map((view) => ({ ...view, theory: theoryOf(view.run) })),
);

/** Every run, in the order of the reader. */
export function runViewsOf(state: AppState): readonly RunCurves[] {
  return listed(withTheory(selectRuns(state)), orderedRuns(state.view), runNames.of(state.view));
}

/** Those of the pictures that show every run. */
export function shownRunViewsOf(state: AppState): readonly RunCurves[] {
  return shown(runViewsOf(state), hiddenRuns.of(state.view));
}
