/**
 * Lagrange interpolation in x through a few neighbouring rows. For an interval between committed
 * rows the stencil is centred as far as committed rows reach; the newest interval ends at the row
 * that is being solved for and uses it.
 */

export class RowStencil {
  /** First row of the stencil. */
  start = 0;
  /** Number of rows in the stencil. */
  count = 0;
  /** Weight of each row of the stencil. */
  readonly weights: Float64Array;
  private interval = 0;

  /**
   * @param x rows in ascending x; entry `last` may be the row being solved for.
   * @param size rows in a full stencil.
   */
  constructor(private readonly size: number) {
    this.weights = new Float64Array(size);
  }

  /**
   * Prepares the weights for the place `at` in [x_0, x_last]. Stencils of older intervals keep to
   * rows below `last`, so that they need nothing unknown.
   */
  set(x: Float64Array, last: number, at: number): void {
    const j = this.find(x, last, at);
    const { size } = this;
    const available = j + 1 === last ? last + 1 : last;
    const count = Math.min(size, available);
    const centred = j - (size >> 1) + 1;
    const start = j + 1 === last ? last + 1 - count : Math.max(0, Math.min(centred, last - count));
    this.weigh(x, start, count, at);
  }

  /** Prepares the weights for `at` with `rows` rows, all known: centred as far as they reach. */
  setCentred(x: ArrayLike<number>, rows: number, at: number): void {
    const j = this.find(x, rows - 1, at);
    const count = Math.min(this.size, rows);
    const start = Math.max(0, Math.min(j - (this.size >> 1) + 1, rows - count));
    this.weigh(x, start, count, at);
  }

  private weigh(x: ArrayLike<number>, start: number, count: number, at: number): void {
    const { weights } = this;
    this.start = start;
    this.count = count;
    for (let r = 0; r < count; r++) {
      let weight = 1;
      const xr = x[start + r];
      for (let l = 0; l < count; l++)
        if (l !== r) weight *= (at - x[start + l]) / (xr - x[start + l]);
      weights[r] = weight;
    }
  }

  /** The interval [x_j, x_j+1] of `at`, searched from where the last look-up was. */
  private find(x: ArrayLike<number>, last: number, at: number): number {
    let j = Math.min(this.interval, last - 1);
    while (j > 0 && at < x[j]) j--;
    while (j < last - 1 && at > x[j + 1]) j++;
    this.interval = j;
    return j;
  }
}
