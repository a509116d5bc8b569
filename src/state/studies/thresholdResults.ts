/** What is known of measured thresholds so far. */
import type { ThresholdRequest } from '../../../workers/protocol/catalogue';
import type { GrowthPoint } from '../../physics/threshold/growthPoint';
import type { ThresholdBatch, ThresholdFits } from '../../physics/threshold/measureThreshold';
import type { StudyCell, StudyResult } from './results';

/** One cross. */
export interface ThresholdCell extends StudyCell<ThresholdRequest> {
  readonly points: readonly GrowthPoint[];
  /** Of the points so far; null while they are too few. */
  readonly fits: ThresholdFits | null;
}

export type ThresholdResult = StudyResult<ThresholdCell>;

export function emptyThresholdCell(request: ThresholdRequest): ThresholdCell {
  return { request, decided: 0, points: [], fits: null };
}

export function withGrowthPoint(
  cell: ThresholdCell,
  { point, fits }: ThresholdBatch,
): ThresholdCell {
  // A measurement that was stopped too early to go on begins anew.
  const before = cell.points.filter(({ control }) => control > point.control);
  const points = [...before, point];
  return { ...cell, decided: points.length, points, fits };
}
