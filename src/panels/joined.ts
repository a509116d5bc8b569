/** Curves that have places of their own as one table over all places. */
import type { Column, NumberColumn } from './panelData';

export interface Part {
  /** Ascending places of this part's values. */
  readonly at: Float64Array;
  /** As long as `at`, or shorter where the end is not known. */
  readonly columns: readonly NumberColumn[];
}

/** Places nearer to each other than this share are one: grids of two runs differ in rounding. */
const nearness = 1e-12;

/** @param axis the column of the places; the others hold NaN at places that are not theirs. */
export function joined(axis: Omit<NumberColumn, 'values'>, parts: readonly Part[]): Column[] {
  const places = distinct(parts.flatMap(({ at }) => Array.from(at)));
  const columns = parts.flatMap(({ at, columns: own }) => {
    const rows = rowsOf(at, places);
    return own.map((column): NumberColumn => {
      const values = new Float64Array(places.length).fill(NaN);
      column.values.forEach((value, i) => {
        values[rows[i] ?? -1] = value;
      });
      return { ...column, values };
    });
  });
  return [{ ...axis, values: places }, ...columns];
}

function distinct(places: readonly number[]): Float64Array {
  const kept: number[] = [];
  for (const place of Float64Array.from(places).sort())
    if (!isSame(place, kept.at(-1) ?? NaN)) kept.push(place);
  return Float64Array.from(kept);
}

/** The row of each place. */
function rowsOf(at: Float64Array, places: Float64Array): Int32Array {
  let row = 0;
  return Int32Array.from(at, (place) => {
    while (row < places.length - 1 && !isSame(place, places[row] ?? NaN)) row += 1;
    return row;
  });
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= nearness * Math.abs(b);
}
