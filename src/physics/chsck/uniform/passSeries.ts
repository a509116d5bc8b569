/**
 * The observables of one pass: a column of numbers per observable, one number per row of the grid,
 * read between rows by interpolation of high order, so that sampling adds no error of its own.
 */
import { observables, type DynamicsObservable } from '../observables';
import { emptyColumns } from '../problem';
import type { RowStepper } from './rowStepper';

/** Points of the interpolation: polynomials of degree five, of sixth order in the step. */
const stencilPoints = 6;

export class PassSeries {
  readonly step: number;
  readonly rows: number;
  /** Last row recorded. */
  reached = -1;
  private readonly columns: Record<DynamicsObservable, Float64Array<ArrayBuffer>>;

  constructor(step: number, rows: number) {
    this.step = step;
    this.rows = rows;
    this.columns = emptyColumns(rows + 1);
  }

  /** Records the row the stepper stands on. */
  record({ row, reading }: Pick<RowStepper, 'row' | 'reading'>): void {
    const n = row.last;
    for (const { key, read } of observables)
      this.columns[key][n] =
        typeof read === 'function'
          ? read(reading)
          : interpolate(row.correlation, n, n * read.correlationAt);
    this.reached = n;
  }

  /** Whether enough rows are there to read the observables at `time`. */
  covers(time: number): boolean {
    return this.reached >= Math.min(this.rows, Math.floor(time / this.step) + stencilPoints / 2);
  }

  at(key: DynamicsObservable, time: number): number {
    return interpolate(this.columns[key], this.reached, time / this.step);
  }
}

/**
 * Values given at 0, 1, ..., last, read at a position between: Lagrange interpolation through the
 * nearest points, one-sided at the ends.
 */
export function interpolate(values: Float64Array, last: number, position: number): number {
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) < 1e-12 * last) return values[Math.min(nearest, last)];
  const points = Math.min(stencilPoints, last + 1);
  const centred = Math.floor(position) - points / 2 + 1;
  const start = Math.max(0, Math.min(last + 1 - points, Math.floor(centred)));
  let sum = 0;
  for (let i = 0; i < points; i++) {
    let weight = 1;
    for (let k = 0; k < points; k++) if (k !== i) weight *= (position - start - k) / (i - k);
    sum += weight * values[start + i];
  }
  return sum;
}
