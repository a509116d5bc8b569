/** Cells of studies that an earlier visit has left. */
import type { JobKind, JobRequest } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import type { Kept } from '../kept/kept';
import type { StudyCell } from './results';

/**
 * What is kept of the requests of these empty cells, by their keys, as far as it is what it should be. Rejects
 * where the browser refuses.
 */
export async function readCells<K extends JobKind, Cell extends StudyCell<JobRequest<K>>>(
  kept: Kept | undefined,
  kind: K,
  emptyCells: readonly Cell[],
): Promise<ReadonlyMap<string, Cell>> {
  const empty = new Map(emptyCells.map((cell) => [runKey(kind, cell.request), cell]));
  const found = await kept?.read([...empty.keys()]);
  return new Map(
    [...empty].flatMap(([key, cell]) => {
      const value = found?.get(key);
      return isLike(cell, value) && runKey(kind, value.request) === key ? [[key, value]] : [];
    }),
  );
}

/** Whether a value of the browser's storage has the fields of a cell, of the same types. */
function isLike<Cell extends object>(cell: Cell, value: unknown): value is Cell {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map(Object.entries(value));
  return Object.entries(cell).every(
    ([key, own]) =>
      typeof given.get(key) === typeof own && Array.isArray(given.get(key)) === Array.isArray(own),
  );
}
