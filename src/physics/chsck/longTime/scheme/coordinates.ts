/**
 * Logarithmic coordinates in which the solution is smooth in every regime. With a = 1/sqrt(Q''(1)),
 * the microscopic time, and tau = t - t' the lag,
 *
 *     x = ln(1 + t/a),   y = ln[(tau + a)/(t' + a)],   u = y/x in [-1, 1]:
 *
 * u = -1 is the diagonal, u = 0 is t' = t/2, u = +1 is t' = 0.
 *
 * A late escape at time f leaves a front in C and R at t' = f, whose width soon is far below the
 * resolution of u. From then on the clock starts anew, x = ln[1 + (t - f)/a], times after f take u
 * with f as their origin, and times before f take a coordinate that does not move any more:
 *
 *     u = ln[(tau + a)/(t' - f + a)] / x            in [-1, 1] for t' >= f,
 *     u = 2 + ln[(f - t' + a)/(t' + a)] / ln(1 + f/a)  in [1, 3] for t' < f,
 *
 * logarithmic on both sides of the front. See docs/numerics-long-time.md.
 */
import type { LagGrid } from '../grid/lagGrid';

export class LagMap {
  /** ln(1 + f/a). */
  readonly frontX: number;

  constructor(
    /** a, the microscopic time. */
    readonly unit: number,
    /** f, the time of the front; 0 without one. */
    readonly front = 0,
  ) {
    this.frontX = Math.log1p(front / unit);
  }

  /** x of the row at `time`. */
  clock(time: number): number {
    return Math.log1p((time - this.front) / this.unit);
  }

  /** Time of the row at x. */
  time(x: number): number {
    return this.front + this.unit * Math.expm1(x);
  }

  /** u of the time t' = `earlier` on the row at `x`, where the lag is `lag`. */
  place(x: number, lag: number, earlier: number): number {
    const { unit: a, front } = this;
    const since = earlier - front;
    return since >= 0
      ? Math.log((lag + a) / (since + a)) / x
      : 2 + Math.log((a - since) / (earlier + a)) / this.frontX;
  }

  /** t' of a column at u > 1, where it does not depend on the row. */
  timeBeforeFront(u: number): number {
    const y = (u - 2) * this.frontX;
    return (this.unit * Math.exp(y) * Math.expm1(this.frontX - y)) / (1 + Math.exp(y));
  }
}

/** Where the columns of one row are in time, and how fast they move. */
export class RowFrame {
  x = 0;
  time = 0;
  /** dx/dt. */
  xRate = 0;
  /** tau and t' of every column. */
  readonly lag: Float64Array;
  readonly earlier: Float64Array;
  /** du/dt at fixed t' of every column. */
  readonly uRate: Float64Array;

  constructor(
    private readonly grid: LagGrid,
    readonly map: LagMap,
  ) {
    const columns = grid.unknowns + 1;
    this.lag = new Float64Array(columns);
    this.earlier = new Float64Array(columns);
    this.uRate = new Float64Array(columns);
  }

  /** a, the microscopic time. */
  get unit(): number {
    return this.map.unit;
  }

  /** Moves the frame to the row at x > 0. */
  place(x: number): void {
    const { lag, earlier, uRate, map, grid } = this;
    const { unit: a, front } = map;
    const { u } = grid;
    const since = a * Math.expm1(x);
    this.x = x;
    this.time = front + since;
    this.xRate = 1 / (since + a);
    for (let k = 0; k < u.length; k++) {
      if (grid.isOwn(k)) {
        const y = x * u[k];
        const growth = Math.exp(y);
        // Written with expm1 so that neither end loses digits to cancellation.
        lag[k] = (a * Math.expm1(x + y)) / (1 + growth);
        earlier[k] = front + (a * growth * Math.expm1(x - y)) / (1 + growth);
        uRate[k] = (1 / (lag[k] + a) - u[k] / (since + a)) / x;
      } else {
        earlier[k] = map.timeBeforeFront(u[k]);
        lag[k] = this.time - earlier[k];
        uRate[k] = 0;
      }
    }
  }
}
