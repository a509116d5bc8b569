/**
 * The numbers of a panel as its table shows them and its files carry them: typed columns in full
 * precision. How many digits and rows a person is shown is decided in `table/readable.ts` alone.
 */
import type { ModelPoint } from '../physics/parameters';

interface ColumnBase {
  /** Name in files: ASCII, unique within the panel. */
  readonly key: string;
  /** Heading for a person: a symbol, or a few words. */
  readonly title: string;
  /** Of values that have one; all else is dimensionless. */
  readonly unit?: string;
  /** Only in files: a table to read has room for what matters most. */
  readonly isDetail?: boolean;
}

/** How sure the values of a column are. */
export interface ColumnError {
  /** Key of the column that holds the errors, entry for entry. */
  readonly key: string;
  /** `estimate`: of a solver, NaN while there is none. `standard error`: of a mean over instances. */
  readonly kind: 'estimate' | 'standard error';
}

export interface NumberColumn extends ColumnBase {
  /** NaN where there is no number. */
  readonly values: Float64Array;
  readonly error?: ColumnError;
  /** Significant digits for a person to read; 6 if absent. */
  readonly digits?: number;
}

export interface TextColumn extends ColumnBase {
  readonly values: readonly (string | null)[];
}

export type Column = NumberColumn | TextColumn;

/** One value that belongs to the picture as a whole, such as the threshold energy. */
export interface Fact {
  /** As that of a column. */
  readonly key: string;
  readonly title: string;
  /** Null where it does not exist. */
  readonly value: number | null;
  /** Of the kind that the title of a mean or estimate tells. */
  readonly error?: number;
  readonly digits?: number;
}

/** What some of the numbers came from: a solver or instances. */
export interface Source {
  readonly name: string;
  /** In words. */
  readonly method: string;
  /** Everything that determines the numbers. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** What became of it. */
  readonly outcome?: Readonly<Record<string, string | number>>;
  /** That it is drawn in, where it has one of its own: a CSS colour, as marks have it. */
  readonly colour?: string;
}

/** Arguments of the command line that print numbers of the panel: name of the command, then flags. */
export type CommandLine = readonly string[];

/** A picture that a few lines of code elsewhere can make of the columns. */
export interface PlotHint {
  /** Keys of columns; the first column if x is absent. */
  readonly x?: string;
  readonly y: readonly string[];
  readonly isLogarithmic?: boolean;
  /** Rows are points that no line joins. */
  readonly isScattered?: boolean;
}

/** What a panel shows as colours: a value at each place of a grid, one place a row. */
export interface MapData {
  readonly caption: string;
  /** Equally long: the two places, then the value. */
  readonly columns: readonly NumberColumn[];
}

export interface PanelData {
  /** What the numbers are, as a heading without a full stop. */
  readonly caption: string;
  /** Equally long; the first is the abscissa. */
  readonly columns: readonly Column[];
  /** The point that they belong to where that is another one than the view's. */
  readonly point?: ModelPoint;
  /** Made when a file wants it. */
  readonly map?: () => MapData;
  readonly facts?: readonly Fact[];
  readonly sources?: readonly Source[];
  /** Empty or absent where the command line has none for them. */
  readonly commands?: readonly CommandLine[];
  /** What of it belongs into one picture; a table without it is plotted whole. */
  readonly plot?: PlotHint;
  /** Which rows of a long table a person is shown: all, some over the whole length, or the first. */
  readonly shownRows?: 'all' | 'spread' | 'first';
}

export function isNumeric(column: Column): column is NumberColumn {
  return column.values instanceof Float64Array;
}
