/** Runs with their live results and what the theory says of their parameters. */
import { useMemo } from 'react';
import { flowThresholdEnergy } from '../physics/complexity/flowThreshold';
import { escapeTime } from '../physics/growthRate';
import { spikedMixture } from '../physics/mixture';
import { signalState } from '../physics/signalState';
import type { DynamicsResult } from '../state/runs/results';
import { memoiseLast } from '../state/selectors/memo';
import { selectRuns } from '../state/selectors/runs';
import { useStore } from '../state/useStore';
import { liveSlot, type Run } from '../state/view';
import type { RunTheory, RunView } from './dynamics/view';

/** Runs are never mutated, so what follows from their parameters is computed once. */
const theories = new WeakMap<Run, RunTheory>();

function theoryOf(run: Run): RunTheory {
  const known = theories.get(run);
  if (known) return known;
  const mixture = spikedMixture(run.point);
  const theory = {
    thresholdEnergy: flowThresholdEnergy(mixture).energy,
    escapeTime: run.chsck ? escapeTime(mixture, run.chsck.initialOverlap) : null,
    signal: signalState(mixture),
  };
  theories.set(run, theory);
  return theory;
}

const liveRun = memoiseLast(
  ({ point, initialOverlap, horizon, tolerance }: DynamicsResult['request']): Run => ({
    slot: liveSlot,
    point,
    chsck: { initialOverlap, horizon, tolerance },
    flow: null,
  }),
);

/** The current point, or one that the hand has just left, as if it were a run; null where a run shows it. */
export function useLiveView(): RunView | null {
  const { shown } = useStore(({ live }) => live);
  return useMemo(() => {
    if (shown === null) return null;
    const run = liveRun(shown.request);
    return {
      run,
      dynamics: shown,
      flow: null,
      members: [],
      companion: null,
      theory: theoryOf(run),
    };
  }, [shown]);
}

export function useRunViews(): readonly RunView[] {
  const runs = useStore(selectRuns);
  return useMemo(() => runs.map((view) => ({ ...view, theory: theoryOf(view.run) })), [runs]);
}
