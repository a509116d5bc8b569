import { selectTrendPlan } from '../selectors/trend';
import type { StudySort } from './study';
import { emptyTrendCell, withEnergies, type TrendCell } from './trendResults';

/** Finite-size trends: energies at fixed times for growing N. */
export const trendSort: StudySort<'energies', TrendCell> = {
  kind: 'energies',
  plan: selectTrendPlan,
  results: ({ trends }) => trends,
  withResults: (trends) => ({ trends }),
  emptyCell: emptyTrendCell,
  withBatch: withEnergies,
};
