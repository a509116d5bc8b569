/** Share of the work done, when how many passes the tolerance needs is only a guess at first. */
import { maxRows, passesToCompare, refinement, refinedRows } from './plan';

/** Usual error estimate when the first three passes are done; it falls with the step cubed. */
const firstEstimate = 8e-4;

export class ProgressEstimate {
  private finished = 0;
  private rows = 0;
  private planned: number;
  private highest = 0;

  constructor(firstRows: number, tolerance: number) {
    const extra = Math.ceil(Math.log(firstEstimate / tolerance) / (3 * Math.log(refinement)));
    const passes = passesToCompare + Math.max(0, extra);
    this.planned = 0;
    for (let pass = 0, rows = firstRows; pass < passes && rows <= maxRows; pass++) {
      this.planned += passWork(rows);
      rows = refinedRows(rows);
    }
  }

  startPass(rows: number): void {
    this.finished += passWork(this.rows);
    this.rows = rows;
    this.planned = Math.max(this.planned, this.finished + passWork(rows));
  }

  /** The share of the planned work done once the current pass has `row` rows; it never falls. */
  fraction(row: number): number {
    const share = (this.finished + passWork(row)) / this.planned;
    this.highest = Math.max(this.highest, Math.min(1, share));
    return this.highest;
  }
}

function passWork(rows: number): number {
  return rows ** 3;
}
