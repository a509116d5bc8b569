/**
 * Logarithmic coordinates in which the solution is smooth in every regime. With a = 1/sqrt(Q''(1)),
 * the microscopic time, and tau = t - t' the lag,
 *
 *     x = ln(1 + t/a),   y = ln[(tau + a)/(t' + a)],   u = y/x in [-1, 1]:
 *
 * u = -1 is the diagonal, u = 0 is t' = t/2, u = +1 is t' = 0. See docs/numerics-long-time.md.
 */
import type { LagGrid } from './grid/lagGrid';

/** Where the columns of one row are in time, and how fast they move. */
export class RowFrame {
  x = 0;
  time = 0;
  /** dx/dt at fixed t'. */
  xRate = 0;
  /** tau and t' of every column. */
  readonly lag: Float64Array;
  readonly earlier: Float64Array;
  /** du/dt at fixed t' of every column. */
  readonly uRate: Float64Array;

  constructor(
    private readonly grid: LagGrid,
    /** a, the microscopic time. */
    readonly unit: number,
  ) {
    const columns = grid.unknowns + 1;
    this.lag = new Float64Array(columns);
    this.earlier = new Float64Array(columns);
    this.uRate = new Float64Array(columns);
  }

  /** Moves the frame to the row at x > 0. */
  place(x: number): void {
    const { unit: a, lag, earlier, uRate } = this;
    const { u } = this.grid;
    const time = a * Math.expm1(x);
    this.x = x;
    this.time = time;
    this.xRate = 1 / (time + a);
    for (let k = 0; k < u.length; k++) {
      const y = x * u[k];
      const growth = Math.exp(y);
      // Written with expm1 so that neither end loses digits to cancellation.
      lag[k] = (a * Math.expm1(x + y)) / (1 + growth);
      earlier[k] = (a * growth * Math.expm1(x - y)) / (1 + growth);
      uRate[k] = (1 / (lag[k] + a) - u[k] / (time + a)) / x;
    }
  }
}
