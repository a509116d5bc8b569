import { selectSweepPlan } from '../selectors/sweep';
import type { StudySort } from './study';
import { emptySweepCell, withOutcomes, type SweepCell } from './sweepResults';

/** Sweeps over 1/Δ₂: how instances end on both sides of the line. */
export const sweepSort: StudySort<'outcomes', SweepCell> = {
  kind: 'outcomes',
  plan: selectSweepPlan,
  results: ({ sweeps }) => sweeps,
  withResults: (sweeps) => ({ sweeps }),
  emptyCell: emptySweepCell,
  withBatch: withOutcomes,
};
