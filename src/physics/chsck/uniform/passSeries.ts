/**
 * The observables of one pass: a column of numbers per observable, one number per row of the grid,
 * read between rows by interpolation of high order, so that sampling adds no error of its own.
 */
import { tabulate } from '../../tabulate';
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
  /** Of the row at which the tensor comes in, before it has: energy and mu jump there. */
  private readonly before = tabulate(
    observables.map(({ key }) => key),
    () => NaN,
  );

  /** @param switchRow where the tensor comes in: recorded twice, before and after; 0 if it is there from the start. */
  constructor(
    step: number,
    rows: number,
    private readonly switchRow = 0,
  ) {
    this.step = step;
    this.rows = rows;
    this.columns = emptyColumns(rows + 1);
  }

  /** Records the row the stepper stands on. */
  record({ row, reading }: Pick<RowStepper, 'row' | 'reading'>): void {
    const n = row.last;
    if (n === this.reached)
      for (const { key } of observables) this.before[key] = this.columns[key][n];
    for (const { key, read } of observables)
      this.columns[key][n] =
        typeof read === 'function'
          ? read(reading)
          : interpolate(row.correlation, n, n * read.correlationAt);
    this.reached = n;
  }

  /** Whether enough rows are there to read the observables at `time`. */
  covers(time: number): boolean {
    const last = time < this.switchTime ? Math.min(this.rows, this.switchRow) : this.rows;
    const isThere = time < this.switchTime || this.hasSwitched;
    return (
      isThere && this.reached >= Math.min(last, Math.floor(time / this.step) + stencilPoints / 2)
    );
  }

  at(key: DynamicsObservable, time: number): number {
    const { switchRow, switchTime, reached, step } = this;
    const column = this.columns[key];
    if (switchRow === 0 || switchRow > this.rows) return interpolate(column, reached, time / step);
    // No polynomial across the jump.
    if (time >= switchTime)
      return interpolate(column.subarray(switchRow), reached - switchRow, time / step - switchRow);
    if (!this.hasSwitched) return interpolate(column, Math.min(reached, switchRow), time / step);
    const after = column[switchRow];
    column[switchRow] = this.before[key];
    const value = interpolate(column, switchRow, time / step);
    column[switchRow] = after;
    return value;
  }

  private get switchTime(): number {
    return this.switchRow === 0 ? 0 : this.switchRow * this.step;
  }

  private get hasSwitched(): boolean {
    return this.switchRow === 0 || !Number.isNaN(this.before.mu);
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
