/**
 * One step of the uniform grid: predict, evaluate once, correct.
 *
 * Every unknown y(t) of the new row (C(t,t_j), R(t,t_j) at fixed t_j, and m) obeys y' = -mu y + G
 * with G the memory. The two-step Adams-Bashforth rule predicts the row, G and mu are evaluated on
 * the prediction, and the trapezoidal rule, implicit in -mu y, corrects it:
 *
 *     y_{n+1} (1 + h mu/2) = y_n + h/2 ( y'_n + G_{n+1} ).
 *
 * The prediction is off by O(h^3), so the error is the trapezoidal one, h^2/12 y''', at a single
 * O(n^2) evaluation per step. C(t,t) = R(t,t^-) = 1 is imposed; it is consistent because mu is
 * computed with the same quadrature that makes dC/dt = -T on the diagonal.
 */
import { isMatrix, partOf } from '../../mixture';
import { temperatureAt } from '../../thermal/schedule';
import type { RowReading } from '../observables';
import {
  evaluateKernels,
  integrateRow,
  readingOfRow,
  type Drive,
  type Row,
  type RowIntegrals,
  type RowKernels,
} from './equations';
import { RowHistory, packedStart } from './history';
import { addBlock } from './memoryIntegrals';

/** Entries of the history read before a yield, over one row or many: about 5 ms of work. */
const entriesPerSlice = 1_000_000;

const none = { first: 0, sigma: 0 };

interface Slopes {
  readonly correlation: Float64Array<ArrayBuffer>;
  readonly response: Float64Array<ArrayBuffer>;
  overlap: number;
}

export class RowStepper {
  /** The row the stepper stands on. */
  readonly row: Row;
  /** m(t_j) of all rows so far. */
  readonly overlaps: Float64Array<ArrayBuffer>;
  /** mu and the memory of m of the current row. */
  integrals: RowIntegrals;

  private readonly history = new RowHistory();
  private readonly predicted: Row;
  private readonly kernels: RowKernels;
  /** Of the loss at the present time. */
  private drive: Drive;
  private readonly sums: { intoC: Float64Array<ArrayBuffer>; intoR: Float64Array<ArrayBuffer> };
  private slopes: Slopes;
  private olderSlopes: Slopes;
  private entriesSinceYield = 0;

  /**
   * Stands on t = 0 and can go `rows` steps of size `step`.
   * @param switchRow where the tensors come in (`bringInTensor`); 0 if they are there from the start.
   */
  constructor(
    private readonly whole: Drive,
    initialOverlap: number,
    private readonly step: number,
    rows: number,
    private readonly switchRow = 0,
  ) {
    const drive = switchRow > 0 ? { ...whole, mixture: partOf(whole.mixture, isMatrix) } : whole;
    this.drive = drive;
    const column = (): Float64Array<ArrayBuffer> => new Float64Array(rows + 1);
    const emptyRow = (): Row => ({
      last: 0,
      correlation: column().fill(1),
      response: column().fill(1),
      overlap: initialOverlap,
    });
    const emptySlopes = (): Slopes => ({ correlation: column(), response: column(), overlap: 0 });
    this.overlaps = column();
    this.overlaps[0] = initialOverlap;
    this.row = emptyRow();
    this.predicted = emptyRow();
    this.kernels = { first: column(), sigma: column(), edge: { first: 0, sigma: 0 } };
    this.sums = { intoC: column(), intoR: column() };
    this.slopes = emptySlopes();
    this.olderSlopes = emptySlopes();
    this.integrals = this.integrate(this.row);
    this.slopes.correlation[0] = -temperatureAt(drive, 0);
    this.slopes.response[0] = -this.integrals.mu;
    this.slopes.overlap =
      drive.mixture.signal.first(initialOverlap) - this.integrals.mu * initialOverlap;
  }

  /** The current row as the observables see it. */
  get reading(): RowReading {
    return readingOfRow(this.drive.mixture, this.row, this.integrals, this.step);
  }

  /**
   * Goes one row further, yielding inside long rows and between short ones. Returns false, and stays, if the new row is
   * not finite or breaks |C| <= 1 visibly: the step is too large for these parameters.
   */
  *advance(): Generator<void, boolean, void> {
    this.predict();
    const predicted = this.integrate(this.predicted);
    this.weighKernels();
    yield* this.sumHistory();
    if (!this.correct(predicted)) return false;
    this.commit();
    return true;
  }

  /**
   * From here on, at the switch row, the loss has its tensors: all slopes jump by the pull of their signal, since of their
   * noise there is no memory yet.
   */
  bringInTensor(): void {
    const { row, overlaps, slopes, olderSlopes } = this;
    const { last: n, overlap } = row;
    const before = this.drive.mixture.signal.first(overlap);
    this.drive = this.whole;
    const pull = this.drive.mixture.signal.first(overlap) - before;
    this.integrals = this.integrate(row);
    for (let j = 0; j < n; j++) {
      slopes.correlation[j] += pull * (overlaps[j] - overlap * row.correlation[j]);
      slopes.response[j] -= pull * overlap * row.response[j];
    }
    slopes.response[n] = -this.integrals.mu;
    slopes.overlap += pull * (1 - overlap * overlap);
    // What was before the jump predicts nothing: the next step begins as the first one did.
    olderSlopes.correlation.set(slopes.correlation);
    olderSlopes.response.set(slopes.response);
    olderSlopes.overlap = slopes.overlap;
  }

  private integrate(row: Row): RowIntegrals {
    evaluateKernels(this.drive.mixture, row, this.kernels, this.switchRow);
    return integrateRow(this.drive, row, this.kernels, this.overlaps, this.step);
  }

  /** Adams-Bashforth; the newest column has one slope only and starts with an Euler step. */
  private predict(): void {
    const h = this.step;
    const { row, overlaps } = this;
    const next = this.predicted;
    const n = row.last;
    const now = this.slopes;
    const older = this.olderSlopes;
    for (let j = 0; j < n; j++) {
      next.correlation[j] =
        row.correlation[j] + h * (1.5 * now.correlation[j] - 0.5 * older.correlation[j]);
      next.response[j] = row.response[j] + h * (1.5 * now.response[j] - 0.5 * older.response[j]);
    }
    next.correlation[n] = row.correlation[n] + h * now.correlation[n];
    next.response[n] = row.response[n] + h * now.response[n];
    next.correlation[n + 1] = 1;
    next.response[n + 1] = 1;
    next.last = n + 1;
    const slope = n === 0 ? now.overlap : 1.5 * now.overlap - 0.5 * older.overlap;
    next.overlap = overlaps[n] + h * slope;
  }

  /** Turns the kernels of the predicted row into quadrature weights of int_0^t. */
  private weighKernels(): void {
    const { first, sigma, edge } = this.kernels;
    const { last } = this.predicted;
    this.kernels.edge = { first: edge.first * this.step, sigma: edge.sigma * this.step };
    for (let j = 0; j <= last; j++) {
      const weight = j === 0 || j === last ? 0.5 * this.step : this.step;
      first[j] *= weight;
      sigma[j] *= weight;
    }
  }

  private *sumHistory(): Generator<void, void, void> {
    const { intoC, intoR } = this.sums;
    const rows = this.row.last + 1;
    intoC.fill(0, 0, rows);
    intoR.fill(0, 0, rows);
    for (const block of this.history.blocks) {
      addBlock(block, rows, this.kernels, this.sums);
      const end = Math.min(rows, block.endRow);
      this.entriesSinceYield += packedStart(end) - packedStart(block.firstRow);
      if (this.entriesSinceYield >= entriesPerSlice) {
        this.entriesSinceYield = 0;
        yield;
      }
    }
  }

  /** Trapezoidal corrector into the predicted row and the older slopes; false if not acceptable. */
  private correct({ mu, overlapMemory }: RowIntegrals): boolean {
    const h = this.step;
    const { row, overlaps } = this;
    const next = this.predicted;
    const { first, sigma, edge } = this.kernels;
    const { switchRow } = this;
    const { intoC, intoR } = this.sums;
    const now = this.slopes;
    const slopes = this.olderSlopes;
    const n = row.last;
    const { mixture } = this.drive;
    const signal = mixture.signal.first(next.overlap);
    const divisor = 1 + 0.5 * h * mu;
    const sigmaEnd = sigma[n + 1];
    let bounded = true;
    for (let j = 0; j <= n; j++) {
      // s = t_j is the end of int_0^{t_j} and the start of int_{t_j}^t: half a weight there. At
      // j = 0 the kernels carry the half already, and int_0^0 vanishes.
      const half = j === 0 ? 1 : 0.5;
      // Where the tensors come in, what lies before has none of them and what follows has all.
      const right = j === switchRow ? edge : none;
      const ownFirst = j === 0 ? 0 : 0.5 * (first[j] - right.first);
      const memoryC =
        signal * overlaps[j] + intoC[j] + sigma[j] + sigmaEnd * next.correlation[j] + ownFirst;
      const memoryR = intoR[j] + half * (sigma[j] + right.sigma) + sigmaEnd * next.response[j];
      const c = (row.correlation[j] + 0.5 * h * (now.correlation[j] + memoryC)) / divisor;
      const r = (row.response[j] + 0.5 * h * (now.response[j] + memoryR)) / divisor;
      slopes.correlation[j] = memoryC - mu * c;
      slopes.response[j] = memoryR - mu * r;
      next.correlation[j] = c;
      next.response[j] = r;
      bounded &&= c * c < 1.5 && Math.abs(r) < 2;
    }
    slopes.correlation[n + 1] = -temperatureAt(this.drive, (n + 1) * h);
    slopes.response[n + 1] = -mu;
    const memory = signal + overlapMemory;
    next.overlap = (overlaps[n] + 0.5 * h * (now.overlap + memory)) / divisor;
    slopes.overlap = memory - mu * next.overlap;
    return bounded && next.overlap * next.overlap < 1.5;
  }

  /** Appends the corrected row to the history and makes it the current one. */
  private commit(): void {
    const { row } = this;
    const next = this.predicted;
    const n = next.last;
    for (let j = 0; j < n; j++) {
      row.correlation[j] = next.correlation[j];
      row.response[j] = next.response[j];
    }
    this.history.append(row.correlation, row.response);
    row.correlation[n] = 1;
    row.response[n] = 1;
    row.last = n;
    row.overlap = next.overlap;
    this.overlaps[n] = next.overlap;
    [this.slopes, this.olderSlopes] = [this.olderSlopes, this.slopes];
    this.integrals = this.integrate(row);
  }
}
