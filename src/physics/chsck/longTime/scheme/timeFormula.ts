/**
 * The implicit formula of the time steps: backward differentiation in x on rows of any spacing.
 *
 * Order 3 is the highest that never stalls: the stability wedges of higher ones let weakly damped modes
 * of the transport grow to the size of the error allowed, and the steps then shrink for nothing (order 5
 * takes half as many rows again). Before x = 2.5, where energy and mu fall fastest and most of their
 * error is made, order 4 gains a factor of ten; on the first, tiny steps, which grow too fast for it, nothing. While m
 * escapes, ln m runs ahead of all else towards a singularity of its own time: order 5 halves the rows there.
 */

const highOrder = 4;
const usualOrder = 3;
/** While m escapes. */
const escapeOrder = 5;
/** d ln m/dx from which on it does: faster than the square of the age. */
const escapeRise = 2;
/** Rows with x in this range are solved to the high order. */
const highOrderRange = { from: 0.02, to: 2.5 };

/** The highest order in use. */
export const maxOrder = escapeOrder;

/** Order of the formula for the row at x that follows `rows` rows, behind which ln m rises by `rise` per unit of x. */
export function formulaOrder(x: number, rows: number, rise: number): number {
  const { from, to } = highOrderRange;
  if (x > from && x < to) return Math.min(rows, highOrder);
  return Math.min(rows, x >= to && rise > escapeRise ? escapeOrder : usualOrder);
}

/** Weights of d/dx at x[last] through the rows last - order .. last, oldest first. */
export function derivativeWeights(
  x: Float64Array,
  last: number,
  order: number,
  out: Float64Array,
): void {
  const start = last - order;
  for (let r = 0; r <= order; r++) {
    const xr = x[start + r];
    if (start + r === last) {
      let sum = 0;
      for (let l = 0; l < order; l++) sum += 1 / (xr - x[start + l]);
      out[r] = sum;
      continue;
    }
    let weight = 1 / (xr - x[last]);
    for (let l = 0; l < order; l++)
      if (l !== r) weight *= (x[last] - x[start + l]) / (xr - x[start + l]);
    out[r] = weight;
  }
}
