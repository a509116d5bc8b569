import { selectTrendPlan } from '../selectors/trend';
import { instances, studyRow } from './study';
import { emptyTrendCell, withEnergies } from './trendResults';
import { studySlice } from './studies';

/** Finite-size trends: energies at fixed times for growing N. */
export const trend = studyRow(studySlice('trend'), {
  kind: 'energies',
  size: instances,
  plan: selectTrendPlan,
  emptyCell: emptyTrendCell,
  withBatch: withEnergies,
});
