import { signPlaces } from '../../physics/threshold/places';
import { selectGrowthSignPlan } from '../selectors/growthSign';
import { emptyGrowthSignCell, withExponents } from './growthSignResults';
import { studyRow } from './study';
import { studySlice } from './studies';

/** Where the power-law growth below the threshold changes sign, measured: further marks on the phase diagram. */
export const growthSign = studyRow(studySlice('growthSign'), {
  kind: 'growthSign',
  size: { parts: () => signPlaces, cost: () => 1 },
  plan: selectGrowthSignPlan,
  emptyCell: emptyGrowthSignCell,
  withBatch: withExponents,
  continued: ({ request, range, points }) =>
    range === null ? request : { ...request, known: { range, points } },
});
