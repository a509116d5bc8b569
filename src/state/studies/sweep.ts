import { selectSweepPlan } from '../selectors/sweep';
import { instances, studyRow } from './study';
import { emptySweepCell, withOutcomes } from './sweepResults';
import { studySlice } from './studies';

/** Sweeps over 1/Δ₂: how instances end on both sides of the line. */
export const sweep = studyRow(studySlice('sweep'), {
  kind: 'outcomes',
  size: instances,
  plan: selectSweepPlan,
  emptyCell: emptySweepCell,
  withBatch: withOutcomes,
});
