/** Energies of the instances of a finite-size trend so far. */
import type { EnergiesBatch, EnergiesProblem } from '../../physics/flow/energies';
import type { StudyCell, StudyResult } from './results';

/** The instances of one N. */
export interface TrendCell extends StudyCell<EnergiesProblem> {
  /** What has arrived: each part tells of one instance or several at every time of the request. */
  readonly parts: readonly EnergiesBatch['rows'][];
}

export type TrendResult = StudyResult<TrendCell>;

export function emptyTrendCell(request: EnergiesProblem): TrendCell {
  return { request, decided: 0, parts: [] };
}

export function withEnergies(cell: TrendCell, { rows }: EnergiesBatch): TrendCell {
  const arrived = rows.time.length / cell.request.times.length;
  return { ...cell, decided: cell.decided + arrived, parts: [...cell.parts, rows] };
}
