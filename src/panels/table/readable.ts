/** The one place where numbers become what a person reads: digits, errors, and how many rows. */
import { formatEstimate, formatNumber, formatWithError } from '../../plot/format';
import { isNumeric, type Column, type Fact, type NumberColumn, type PanelData } from '../panelData';

export interface ReadableTable {
  readonly caption: string;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  /** Equally long. */
  readonly columns: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

/** About so many rows of a long table can be read. */
const readableRows = 40;

const missing = '–';
const usualDigits = 6;

export function readableTable(data: PanelData): ReadableTable {
  const shown = shownColumns(data.columns);
  const rows = shownRows(data, shown);
  return {
    caption: data.caption,
    facts: (data.facts ?? []).map((fact) => ({ title: fact.title, text: factText(fact) })),
    columns: shown.map((column) => {
      const cell = cellOf(column, data.columns);
      return { title: column.title, cells: rows.map(cell) };
    }),
  };
}

/** All but details and errors, which stand beside the values that they belong to. */
function shownColumns(columns: readonly Column[]): readonly Column[] {
  const errors = new Set(columns.flatMap((column) => errorKey(column) ?? []));
  return columns.filter(({ key, isDetail = false }) => !isDetail && !errors.has(key));
}

function errorKey(column: Column): string | undefined {
  return isNumeric(column) ? column.error?.key : undefined;
}

function cellOf(column: Column, columns: readonly Column[]): (row: number) => string {
  if (!isNumeric(column)) return (row) => column.values[row] ?? missing;
  const { values, error, digits = usualDigits } = column;
  const errors = error && columns.find(({ key }) => key === error.key);
  const errorAt = (row: number): number => Number(errors?.values[row] ?? NaN);
  return (row) => {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) return missing;
    if (error === undefined) return formatNumber(value, digits);
    const uncertainty = errorAt(row);
    if (error.kind === 'standard error') return formatWithError(value, uncertainty);
    return formatEstimate(value, uncertainty, digits);
  };
}

function factText({ value, error, digits = usualDigits }: Fact): string {
  if (value === null) return 'none';
  if (Number.isNaN(value)) return missing;
  return error === undefined ? formatNumber(value, digits) : formatWithError(value, error);
}

function shownRows(
  { columns, shownRows: which = 'all' }: PanelData,
  shown: readonly Column[],
): readonly number[] {
  const all = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => row);
  const filled = all.filter((row) => filledCells(shown, row) > 0);
  if (which === 'all' || filled.length <= readableRows) return filled;
  return which === 'first' ? filled.slice(0, readableRows) : spread(filled, shown);
}

/** Of each stretch of rows the fullest: curves side by side need not have the same places. */
function spread(rows: readonly number[], shown: readonly Column[]): readonly number[] {
  const stride = Math.ceil(rows.length / readableRows);
  return Array.from({ length: Math.ceil(rows.length / stride) }, (_, i) =>
    rows
      .slice(i * stride, (i + 1) * stride)
      .reduce((best, row) => (filledCells(shown, row) > filledCells(shown, best) ? row : best)),
  );
}

function filledCells(shown: readonly Column[], row: number): number {
  return shown.filter((column) =>
    isNumeric(column) ? isThere(column, row) : column.values[row] != null,
  ).length;
}

function isThere({ values }: NumberColumn, row: number): boolean {
  return !Number.isNaN(values[row] ?? NaN);
}
