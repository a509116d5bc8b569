/** Runs with their live results and what the theory says of their parameters. */
import type { DynamicsResult } from '../state/runs/results';
import { modelOf } from '../state/selectors/landscape';
import { memoiseLast } from '../state/selectors/memo';
import { selectRuns, type RunView as RunResults } from '../state/selectors/runs';
import type { AppState } from '../state/store';
import { liveSlot, type Run } from '../state/view';
import type { RunTheory, RunCurves } from './dynamics/view';

function theoryOf(run: Run): RunTheory {
  const model = modelOf(run);
  const temperature = run.chsck?.temperature ?? run.flow?.temperature ?? 0;
  const isCold = temperature === 0;
  const thermal = model.thermal(temperature);
  return {
    temperature,
    thresholdEnergy: isCold ? model.threshold.energy : thermal.aging.energy,
    escapeTime: isCold && run.chsck ? model.escapeTime(run.chsck.initialOverlap) : null,
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

const withTheory = memoiseLast((runs: readonly RunResults[]): readonly RunCurves[] =>
  runs.map((view) => ({ ...view, theory: theoryOf(view.run) })),
);

export function runViewsOf(state: AppState): readonly RunCurves[] {
  return withTheory(selectRuns(state));
}
