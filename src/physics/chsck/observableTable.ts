/**
 * The table of what is read from a solution of the dynamics. A row here is enough: both engines sample it
 * with an error estimate, passes are merged with it, the panel's table, its files and the command line show it.
 */
import type { Series } from '../mixture';

/** One time t of a solution, as an engine shows it to the observables. */
export interface RowReading {
  readonly mixture: { readonly signal: Pick<Series, 'value'> };
  /** m(t). */
  readonly overlap: number;
  /** mu(t). */
  readonly mu: number;
  /** C(t, 0). */
  readonly correlationZero: number;
  /** int_0^t R(t, s) f(C(t, s)) ds. */
  readonly memory: (f: (correlation: number) => number) => number;
  /** int_0^t R(t, s) Q'(C(t, s)) ds, with what each term weighs at both times. */
  readonly work: number;
}

export interface Observable<Key extends string = string> {
  /** Its name in samples, files and JSON documents. */
  readonly key: Key;
  readonly symbol: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Where it has one; all else is dimensionless. */
  readonly unit?: string;
  /** Significant digits for a person to read. */
  readonly digits: number;
  /** Only in files and documents: a table to read has room for what matters most. */
  readonly isDetail?: boolean;
  /** How it follows from one time of the solution; or C(t, share t) at a share of the time. */
  readonly read: ((row: RowReading) => number) | { readonly correlationAt: number };
  /** It grows over many decades and is positive: its logarithm is interpolated, its error is relative. */
  readonly spansDecades?: boolean;
  /** What every solution obeys. */
  readonly least?: number;
  readonly most?: number;
  readonly error: ObservableError;
}

/** What the long-time solver knows of the error besides the difference of two passes (docs/numerics-long-time.md). */
export interface ObservableError {
  /**
   * What passes share, in units of a floor: mu is about twice as large as the fields whose error is
   * controlled, errors of ln m (here relative) add up while m grows, and values at fixed t' carry those
   * of every row in between.
   */
  readonly shared: number;
  /** Of values at a fixed t': behind an escape the grids of all passes resolve its front about equally badly. */
  readonly seesFront?: boolean;
  /** Times that an escape passes it: C(t, t/2) moves when t does and again when t/2 does. */
  readonly escapes?: number;
}

export const observableTable = [
  {
    key: 'energy',
    symbol: 'ε',
    title: 'energy',
    digits: 5,
    read: ({ mixture, overlap, work }) => -mixture.signal.value(overlap) - work,
    error: { shared: 1 },
  },
  {
    key: 'mu',
    symbol: 'μ',
    title: 'multiplier mu',
    digits: 5,
    isDetail: true,
    read: ({ mu }) => mu,
    error: { shared: 2 },
  },
  {
    key: 'overlap',
    symbol: 'm',
    title: 'overlap',
    digits: 5,
    read: ({ overlap }) => overlap,
    spansDecades: true,
    most: 1,
    error: { shared: 3 },
  },
  {
    key: 'correlationHalf',
    symbol: 'C(t, t/2)',
    title: 'C(t,t/2)',
    digits: 5,
    isDetail: true,
    read: { correlationAt: 0.5 },
    most: 1,
    error: { shared: 2, seesFront: true, escapes: 2 },
  },
  {
    key: 'correlationZero',
    symbol: 'C(t, 0)',
    title: 'C(t,0)',
    digits: 5,
    isDetail: true,
    read: ({ correlationZero }) => correlationZero,
    most: 1,
    error: { shared: 2, seesFront: true },
  },
  {
    key: 'chi',
    symbol: 'χ',
    title: 'integrated response chi',
    digits: 5,
    isDetail: true,
    read: ({ memory }) => memory(() => 1),
    least: 0,
    error: { shared: 2 },
  },
] as const satisfies readonly Observable[];
