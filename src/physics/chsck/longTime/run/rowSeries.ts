/** What one pass found: a number per row and observable, read at any time by interpolation in ln(1 + t/a). */
import { tabulate } from '../../../tabulate';
import { observableOf, observables, type DynamicsObservable } from '../../observables';
import { RowStencil } from '../scheme/interpolation';

/** Rows read at once: polynomials of degree five, of higher order than the time steps. */
const stencilRows = 6;

const keys = observables.map(({ key }) => key);

export class RowSeries {
  /** ln(1 + t/a) of the rows recorded, of the whole run: no front begins it anew, as it does x. */
  readonly logTimes: number[] = [];
  /** Of the observables that a row knows by itself; C(t, t') is read from the rows on both sides. */
  private readonly rows = tabulate<DynamicsObservable, number[]>(keys, () => []);
  private readonly stencil = new RowStencil(stencilRows);
  /** Set once the system has come to rest: from here on C(t, t') is what it was, by t'. */
  private rest: { readonly correlation: (time: number) => number } | undefined;

  /** From when on m is only known to be smaller. */
  forgottenFrom = Infinity;

  /**
   * @param unit a, the microscopic time.
   * @param correlation C(t, t') at a time t that rows have reached, by t and t'.
   */
  constructor(
    readonly unit: number,
    private readonly correlation: (time: number, earlier: number) => number,
  ) {}

  /** Values of the last row recorded. */
  last(key: DynamicsObservable): number {
    const column = this.rows[key];
    const value = column[column.length - 1];
    return observableOf[key].spansDecades ? Math.exp(value) : value;
  }

  /** Takes what a row knows by itself; the rest may be missing. */
  record(logTime: number, values: Readonly<Partial<Record<DynamicsObservable, number>>>): void {
    this.logTimes.push(logTime);
    for (const key of keys) {
      const value = values[key] ?? NaN;
      this.rows[key].push(observableOf[key].spansDecades ? Math.log(value) : value);
    }
  }

  /** Declares that m is only known to be below what is recorded after the last row. */
  forgetSignal(): void {
    this.forgottenFrom = this.end;
  }

  get isAtRest(): boolean {
    return this.rest !== undefined;
  }

  /** Declares that nothing moves after the last row; `correlation` is C(end, t') by t'. */
  comeToRest(correlation: (time: number) => number): void {
    this.rest = { correlation };
  }

  /** Time of the last row. */
  private get end(): number {
    return this.unit * Math.expm1(this.logTimes[this.logTimes.length - 1]);
  }

  /** Up to where the observables can be read with rows on both sides of the place. */
  get readableUpTo(): number {
    const { logTimes, unit } = this;
    return unit * Math.expm1(logTimes[Math.max(0, logTimes.length - 3)]);
  }

  /** The observable at `time`, which rows must have reached. */
  at(key: DynamicsObservable, time: number): number {
    const { logTimes, rest, stencil } = this;
    const { read, spansDecades } = observableOf[key];
    const place = Math.log1p(time / this.unit);
    const beyond = place >= logTimes[logTimes.length - 1];
    if (typeof read !== 'function') {
      if (beyond && rest) return rest.correlation(time * read.correlationAt);
      const reached = beyond ? this.end : time;
      return this.correlation(reached, reached * read.correlationAt);
    }
    if (beyond) return this.last(key);
    stencil.setCentred(logTimes, logTimes.length, place);
    let value = 0;
    for (let r = 0; r < stencil.count; r++)
      value += stencil.weights[r] * this.rows[key][stencil.start + r];
    return spansDecades ? Math.exp(value) : value;
  }

  /** How far the observable at `time` moves if the time is wrong by the share `shift` of itself. */
  motion(key: DynamicsObservable, time: number, shift: number): number {
    const value = this.at(key, time);
    const before = Math.abs(value - this.at(key, time * (1 - shift)));
    const after = Math.abs(value - this.at(key, time * (1 + shift)));
    return Math.max(before, after);
  }
}
