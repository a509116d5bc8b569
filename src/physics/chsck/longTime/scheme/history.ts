/**
 * The solution so far: one row a time step, in x = ln(1 + t/a), each with its columns on the lag
 * grid (node values for time derivatives, coefficients for look-ups) and its scalars.
 * Between rows everything is a Lagrange polynomial in x at fixed u.
 */
import type { LagMap } from './coordinates';
import { LagGrid } from '../grid/lagGrid';

/** Values of one row. Column 0 is the diagonal. */
export interface RowValues {
  readonly scaledResponse: Float64Array;
  readonly correlation: Float64Array;
  mu: number;
  logOverlap: number;
}

export class LagHistory {
  /** Rows committed, and rows that the arrays have room for. */
  rows = 0;
  capacity = 0;
  x = new Float64Array(0);
  mu = new Float64Array(0);
  logOverlap = new Float64Array(0);
  /** Scaled response W and correlation C at the columns, row after row. */
  scaledResponse = new Float64Array(0);
  correlation = new Float64Array(0);
  /** Coefficients of W and C, row after row, element after element. */
  scaledResponseModal = new Float64Array(0);
  correlationModal = new Float64Array(0);
  private readonly columns: number;
  readonly coefficients: number;

  /**
   * @param map coordinates of the rows.
   * @param before the rows before this history began, in coordinates of their own.
   */
  constructor(
    readonly grid: LagGrid,
    readonly map: LagMap,
    readonly before?: LagHistory,
  ) {
    this.columns = grid.unknowns + 1;
    this.coefficients = grid.elements * grid.stride;
    this.grow(64);
  }

  /** Appends a row at x. */
  push(x: number, row: RowValues): void {
    if (this.rows + 1 >= this.capacity) this.grow(2 * this.capacity);
    const n = this.rows;
    this.x[n] = x;
    this.mu[n] = row.mu;
    this.logOverlap[n] = row.logOverlap;
    this.scaledResponse.set(row.scaledResponse, n * this.columns);
    this.correlation.set(row.correlation, n * this.columns);
    this.grid.toModal(row.scaledResponse, this.scaledResponseModal, n * this.coefficients);
    this.grid.toModal(row.correlation, this.correlationModal, n * this.coefficients);
    this.rows++;
  }

  /** Appends row `row` of another history at x; `placeOf` says where it has the columns of this one. */
  pushFrom(other: LagHistory, row: number, x: number, placeOf: (k: number) => number): void {
    const { grid, coefficients, scaledResponseModal, correlationModal, mu, logOverlap } = other;
    const [from, to] = [row * coefficients, (row + 1) * coefficients];
    const ofResponse = scaledResponseModal.subarray(from, to);
    const ofCorrelation = correlationModal.subarray(from, to);
    const places = Float64Array.from({ length: this.columns }, (_, k) => placeOf(k));
    this.push(x, {
      scaledResponse: places.map((u) => grid.evaluate(ofResponse, u)),
      correlation: places.map((u) => grid.evaluate(ofCorrelation, u)),
      mu: mu[row],
      logOverlap: logOverlap[row],
    });
  }

  /** Time of the last row. */
  get end(): number {
    return this.map.time(this.x[this.rows - 1]);
  }

  /** d ln m/dx between the last two rows; 0 before there are two. */
  get rise(): number {
    const { rows, x, logOverlap } = this;
    const last = rows - 1;
    return last > 0 ? (logOverlap[last] - logOverlap[last - 1]) / (x[last] - x[last - 1]) : 0;
  }

  /** Bytes held. */
  get bytes(): number {
    const own = 8 * this.capacity * (3 + 2 * this.columns + 2 * this.coefficients);
    return own + (this.before?.bytes ?? 0);
  }

  private grow(capacity: number): void {
    const enlarge = (old: Float64Array<ArrayBuffer>, width: number): Float64Array<ArrayBuffer> => {
      const next = new Float64Array(capacity * width);
      next.set(old);
      return next;
    };
    this.x = enlarge(this.x, 1);
    this.mu = enlarge(this.mu, 1);
    this.logOverlap = enlarge(this.logOverlap, 1);
    this.scaledResponse = enlarge(this.scaledResponse, this.columns);
    this.correlation = enlarge(this.correlation, this.columns);
    this.scaledResponseModal = enlarge(this.scaledResponseModal, this.coefficients);
    this.correlationModal = enlarge(this.correlationModal, this.coefficients);
    this.capacity = capacity;
  }
}

/** The same rows on a grid with `ownElements` elements on [-1, 1]. */
export function onFinerGrid(history: LagHistory, ownElements: number): LagHistory {
  const { grid, map, before, x, rows } = history;
  const finer = new LagGrid(ownElements, grid.element.degree, grid.elements - grid.ownElements);
  const result = new LagHistory(finer, map, before);
  for (let row = 0; row < rows; row++) result.pushFrom(history, row, x[row], (k) => finer.u[k]);
  return result;
}
