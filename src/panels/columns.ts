/** Columns made from what panels have. */
import type { NumberColumn } from './panelData';

type Look = Omit<NumberColumn, 'key' | 'title' | 'values'>;

export function numberColumn(
  key: string,
  title: string,
  values: ArrayLike<number>,
  look: Look = {},
): NumberColumn {
  return { key, title, values: Float64Array.from(values), ...look };
}

/** A column of something of every row; null where a row has none. */
export function columnOf<Row>(
  rows: readonly Row[],
  key: string,
  title: string,
  value: (row: Row) => number | null,
  look: Look = {},
): NumberColumn {
  return numberColumn(
    key,
    title,
    rows.map((row) => value(row) ?? NaN),
    look,
  );
}

/** `values` with NaN behind them up to the length of the others. */
export function padded(values: Float64Array, length: number): Float64Array {
  const all = new Float64Array(length).fill(NaN);
  all.set(values);
  return all;
}
