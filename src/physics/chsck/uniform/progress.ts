/** Share of the work done, when how many passes the tolerance needs is only a guess at first. */
import { MAX_ROWS, PASSES_TO_COMPARE, REFINEMENT, refinedRows } from './plan';

/** Usual error estimate when the first three passes are done; it falls with the step cubed. */
const FIRST_ESTIMATE = 8e-4;

export class ProgressEstimate {
  #finished = 0;
  #rows = 0;
  #planned: number;
  #fraction = 0;

  constructor(firstRows: number, tolerance: number) {
    const extra = Math.ceil(Math.log(FIRST_ESTIMATE / tolerance) / (3 * Math.log(REFINEMENT)));
    const passes = PASSES_TO_COMPARE + Math.max(0, extra);
    this.#planned = 0;
    for (let pass = 0, rows = firstRows; pass < passes && rows <= MAX_ROWS; pass++) {
      this.#planned += passWork(rows);
      rows = refinedRows(rows);
    }
  }

  startPass(rows: number): void {
    this.#finished += passWork(this.#rows);
    this.#rows = rows;
    this.#planned = Math.max(this.#planned, this.#finished + passWork(rows));
  }

  /** The share of the planned work done once the current pass has `row` rows; it never falls. */
  fraction(row: number): number {
    const share = (this.#finished + passWork(row)) / this.#planned;
    this.#fraction = Math.max(this.#fraction, Math.min(1, share));
    return this.#fraction;
  }
}

function passWork(rows: number): number {
  return rows ** 3;
}
