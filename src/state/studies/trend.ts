import { selectTrendPlan } from '../selectors/trend';
import { instances, studyRow } from './study';
import { emptyTrendCell, withEnergies } from './trendResults';

/** Finite-size trends: energies at fixed times for growing N. */
export const trend = studyRow('trend', {
  kind: 'energies',
  size: instances,
  plan: selectTrendPlan,
  results: ({ trends }) => trends,
  withResults: (trends) => ({ trends }),
  emptyCell: emptyTrendCell,
  withBatch: withEnergies,
});
