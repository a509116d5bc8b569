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
  /** Of the row at which the tensor comes in there are two entries, before and after: energy and mu jump there. */
  private readonly columns: Record<DynamicsObservable, Float64Array<ArrayBuffer>>;
  /** Whether the second of these is there. */
  private hasSwitched: boolean;

  /** @param switchRow where the tensor comes in: recorded twice; 0 if it is there from the start. */
  constructor(
    step: number,
    rows: number,
    private readonly switchRow = 0,
  ) {
    this.step = step;
    this.rows = rows;
    this.hasSwitched = switchRow === 0;
    this.columns = emptyColumns(rows + 2);
  }

  /** Records the row the stepper stands on. */
  record({ row, reading }: Pick<RowStepper, 'row' | 'reading'>): void {
    const n = row.last;
    if (n === this.reached) this.hasSwitched = true;
    this.reached = n;
    const entry = n + (this.isBefore(n * this.step) || !this.hasSwitched ? 0 : this.jump);
    for (const { key, read } of observables)
      this.columns[key][entry] =
        typeof read === 'function'
          ? read(reading)
          : interpolate(row.correlation, n, n * read.correlationAt);
  }

  /** Whether enough rows are there to read the observables at `time`. */
  covers(time: number): boolean {
    const isBefore = this.isBefore(time);
    const last = isBefore ? Math.min(this.rows, this.switchRow) : this.rows;
    const needed = Math.min(last, Math.floor(time / this.step) + stencilPoints / 2);
    return (isBefore || this.hasSwitched) && this.reached >= needed;
  }

  at(key: DynamicsObservable, time: number): number {
    const { switchRow, reached, step } = this;
    const column = this.columns[key];
    // No polynomial goes across the jump.
    return this.isBefore(time)
      ? interpolate(column, Math.min(reached, switchRow), time / step)
      : interpolate(
          column.subarray(switchRow + this.jump),
          reached - switchRow,
          time / step - switchRow,
        );
  }

  private isBefore(time: number): boolean {
    return time < this.switchRow * this.step;
  }

  /** Entries by which rows from the switch on are moved. */
  private get jump(): number {
    return this.switchRow === 0 ? 0 : 1;
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
