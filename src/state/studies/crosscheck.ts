import { crosscheckPlan } from '../selectors/crosscheck';
import type { CrosscheckCell } from './crosscheckResults';
import { studyRow } from './study';
import { studySlice } from './studies';

/** The program beside what others obtained: every check of the list, one job each. */
export const crosscheck = studyRow(studySlice('crosscheck'), {
  kind: 'crosscheck',
  isAlwaysAnew: true,
  size: { parts: () => 1, cost: () => 1 },
  plan: () => crosscheckPlan,
  emptyCell: (request): CrosscheckCell => ({ request, decided: 0, outcome: null }),
  withBatch: (cell, outcome): CrosscheckCell => ({ ...cell, decided: 1, outcome }),
});
