import { selectSweepPlan } from '../selectors/sweep';
import { instances, studyRow } from './study';
import { emptySweepCell, withOutcomes } from './sweepResults';

/** Sweeps over 1/Δ₂: how instances end on both sides of the line. */
export const sweep = studyRow('sweep', {
  kind: 'outcomes',
  size: instances,
  plan: selectSweepPlan,
  results: ({ sweeps }) => sweeps,
  withResults: (sweeps) => ({ sweeps }),
  emptyCell: emptySweepCell,
  withBatch: withOutcomes,
});
