/** What one pass found: a number per row and observable, read at any time by interpolation in x. */
import { tabulate } from '../../tabulate';
import {
  observableOf,
  observables,
  type DynamicsObservable,
  type RowReading,
} from '../observables';
import { horner, type FieldLaw } from './fields';
import { RowStencil } from './interpolation';
import type { RowSystem } from './rowSystem';

/** Rows read at once: polynomials of degree five, of higher order than the time steps. */
const stencilRows = 6;

const keys = observables.map(({ key }) => key);

export class Series {
  /** x of the rows, as many as recorded. */
  readonly x: number[] = [];
  /** Of the observables that a row knows by itself; C(t, t') is read from the rows on both sides. */
  private readonly rows = tabulate<DynamicsObservable, number[]>(keys, () => []);
  private readonly stencil = new RowStencil(stencilRows);
  /** Set once the system has come to rest: from here on C(t, t') is what it was, by t'. */
  private rest: { readonly correlation: (time: number) => number } | undefined;

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
  record(x: number, values: Readonly<Partial<Record<DynamicsObservable, number>>>): void {
    this.x.push(x);
    for (const key of keys) {
      const value = values[key] ?? NaN;
      this.rows[key].push(observableOf[key].spansDecades ? Math.log(value) : value);
    }
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
    return this.unit * Math.expm1(this.x[this.x.length - 1]);
  }

  /** Up to where the observables can be read with rows on both sides of the place. */
  get readableUpTo(): number {
    const { x, unit } = this;
    return unit * Math.expm1(x[Math.max(0, x.length - 3)]);
  }

  /** The observable at `time`, which rows must have reached. */
  at(key: DynamicsObservable, time: number): number {
    const { x, rest, stencil } = this;
    const { read, spansDecades } = observableOf[key];
    const place = Math.log1p(time / this.unit);
    const beyond = place >= x[x.length - 1];
    if (typeof read !== 'function') {
      if (beyond && rest) return rest.correlation(time * read.correlationAt);
      const reached = beyond ? this.end : time;
      return this.correlation(reached, reached * read.correlationAt);
    }
    if (beyond) return this.last(key);
    stencil.setCentred(x, x.length, place);
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

/** The system's (refreshed) row as the observables see it. */
export function readingOf(
  { row, grid, values }: RowSystem,
  law: FieldLaw,
  value: (overlap: number) => number,
): RowReading {
  const { response, correlation, weights } = row;
  return {
    mixture: { value, first: (x) => horner(law.first, x) },
    overlap: Math.exp(values.logOverlap),
    mu: values.mu,
    correlationZero: values.correlation[grid.unknowns],
    memory: (f) => {
      let sum = 0;
      for (let node = 0; node < response.length; node++)
        sum += weights[node] * response[node] * f(correlation[node]);
      return sum;
    },
  };
}
