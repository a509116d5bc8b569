/** What is known so far of the places where a power-law growth changes sign. */
import type { GrowthSignRequest } from '../../../workers/protocol/catalogue';
import type { Bracket } from '../../physics/threshold/bisect';
import type { ExponentPoint } from '../../physics/threshold/exponents';
import type { GrowthSign } from '../../physics/threshold/growthSign';
import type { GrowthSignBatch } from '../../physics/threshold/measureGrowthSign';
import type { StudyCell, StudyResult } from './results';

/** One mark. */
export interface GrowthSignCell extends StudyCell<GrowthSignRequest> {
  /** What the search has found; null before the first place is measured. */
  readonly range: Bracket | null;
  readonly points: readonly ExponentPoint[];
  /** Null while places are missing, and where no limit shows. */
  readonly sign: GrowthSign | null;
}

export type GrowthSignResult = StudyResult<GrowthSignCell>;

export function emptyGrowthSignCell(request: GrowthSignRequest): GrowthSignCell {
  return { request, decided: 0, range: null, points: [], sign: null };
}

export function withExponents(
  cell: GrowthSignCell,
  { range, point, sign }: GrowthSignBatch,
): GrowthSignCell {
  const points = [...cell.points, point];
  return { ...cell, decided: points.length, range, points, sign };
}
