/** What one pass found: a number per row and observable, read at any time by interpolation in x. */
import type { DynamicsObservable } from '../problem';
import { horner, type FieldLaw } from './fields';
import { RowStencil } from './interpolation';
import type { RowSystem } from './rowSystem';

/** What a row knows by itself; C(t, t/2) is read from the rows on both sides of the place. */
type RowObservable = Exclude<DynamicsObservable, 'correlationHalf'>;

const rowObservableKeys: readonly RowObservable[] = [
  'energy',
  'mu',
  'overlap',
  'correlationZero',
  'chi',
];

/** Rows read at once: polynomials of degree five, of higher order than the time steps. */
const stencilRows = 6;

export class Series {
  /** x of the rows, as many as recorded. */
  readonly x: number[] = [];
  private readonly rows: Record<RowObservable, number[]> = {
    energy: [],
    mu: [],
    overlap: [],
    correlationZero: [],
    chi: [],
  };
  private readonly stencil = new RowStencil(stencilRows);
  /** Set once the system has come to rest: from here on C(t, t') is what it was, by t'. */
  private rest: { readonly correlation: (time: number) => number } | undefined;

  /**
   * @param unit a, the microscopic time.
   * @param correlationHalf C(t, t/2) at a time t that rows have reached.
   */
  constructor(
    readonly unit: number,
    private readonly correlationHalf: (time: number) => number,
  ) {}

  /** Values of the last row recorded. */
  last(key: RowObservable): number {
    const column = this.rows[key];
    const value = column[column.length - 1];
    return key === 'overlap' ? Math.exp(value) : value;
  }

  record(x: number, values: Readonly<Record<RowObservable, number>>): void {
    this.x.push(x);
    for (const key of rowObservableKeys)
      // ln m is interpolated: m itself grows over many decades.
      this.rows[key].push(key === 'overlap' ? Math.log(values.overlap) : values[key]);
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
    const place = Math.log1p(time / this.unit);
    const beyond = place >= x[x.length - 1];
    if (key === 'correlationHalf') {
      if (beyond && rest) return rest.correlation(time / 2);
      return this.correlationHalf(beyond ? this.end : time);
    }
    if (beyond) return this.last(key);
    stencil.setCentred(x, x.length, place);
    let value = 0;
    for (let r = 0; r < stencil.count; r++)
      value += stencil.weights[r] * this.rows[key][stencil.start + r];
    return key === 'overlap' ? Math.exp(value) : value;
  }

  /** How far the observable at `time` moves if the time is wrong by the share `shift` of itself. */
  motion(key: DynamicsObservable, time: number, shift: number): number {
    const value = this.at(key, time);
    const before = Math.abs(value - this.at(key, time * (1 - shift)));
    const after = Math.abs(value - this.at(key, time * (1 + shift)));
    return Math.max(before, after);
  }
}

/** e = -Q(m) - int R Q'(C) ds and chi = int R ds of the system's (refreshed) row. */
export function rowObservables(
  system: RowSystem,
  law: FieldLaw,
  value: (overlap: number) => number,
): Readonly<Record<RowObservable, number>> {
  const { row, grid, values } = system;
  const { response, correlation, weights } = row;
  let energy = 0;
  let chi = 0;
  for (let node = 0; node < response.length; node++) {
    const weight = weights[node] * response[node];
    energy += weight * horner(law.first, correlation[node]);
    chi += weight;
  }
  const overlap = Math.exp(values.logOverlap);
  return {
    energy: -value(overlap) - energy,
    mu: values.mu,
    overlap,
    correlationZero: values.correlation[grid.unknowns],
    chi,
  };
}
