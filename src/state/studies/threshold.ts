import { usualPlaces } from '../../physics/threshold/places';
import { selectThresholdPlan } from '../selectors/threshold';
import { studyRow } from './study';
import { emptyThresholdCell, withGrowthPoint } from './thresholdResults';
import { studySlice } from './studies';

/** The threshold of gradient flow, measured: crosses on the phase diagram. */
export const threshold = studyRow(studySlice('threshold'), {
  kind: 'threshold',
  size: { parts: () => usualPlaces, cost: () => 1 },
  plan: selectThresholdPlan,
  emptyCell: emptyThresholdCell,
  withBatch: withGrowthPoint,
  continued: ({ request, points }) =>
    points.length === 0 ? request : { ...request, known: points },
});
