import { selectTrendPlan } from '../selectors/trend';
import { studyRow } from './study';
import { emptyTrendCell, withEnergies } from './trendResults';

/** Finite-size trends: energies at fixed times for growing N. */
export const trend = studyRow('trend', {
  kind: 'energies',
  plan: selectTrendPlan,
  results: ({ trends }) => trends,
  withResults: (trends) => ({ trends }),
  emptyCell: emptyTrendCell,
  withBatch: withEnergies,
});
