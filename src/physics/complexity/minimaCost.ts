/**
 * What it costs, in complexity, to ask that a stationary point of shift t have no negative
 * eigenvalue, or exactly one: large deviations of the smallest eigenvalue of W - theta u u^T at speed
 * N, with theta u u^T the signal's rank-one term (docs/physics.md#complexity, eq 10).
 * Both are infinite for t < 2, where pushing the whole bulk costs N^2. In y (t = y + 1/y) the outlier
 * touches zero at y = theta.
 */
import { inverseJoukowsky } from '../hessian/joukowsky';

/** L(t, theta) >= 0, the cost of being a minimum: Sigma_min = Sigma - L. */
export function minimaCost(shift: number, theta: number): number {
  if (shift < 2) return Infinity;
  const y = inverseJoukowsky(shift);
  return theta > 1 && y < theta ? outlierCost(y, theta) : 0;
}

/** The cost of having exactly one negative eigenvalue. */
export function indexOneCost(shift: number, theta: number): number {
  if (shift < 2) return Infinity;
  const y = inverseJoukowsky(shift);
  if (theta > 1 && y < theta) return 0;
  // The eigenvalue is pulled out of the bulk without help of the signal while y theta <= 1.
  return y * theta <= 1 ? pureOutlierCost(y) : outlierCost(y, theta);
}

/** Rate of the event that the outlier of a spike theta sits at y + 1/y. */
function outlierCost(y: number, theta: number): number {
  return (y * y + theta * theta) / 4 - (theta * (y + 1 / y)) / 2 + 0.5 - Math.log(y / theta) / 2;
}

/** Rate of an outlier at y + 1/y without spike: half the integral of sqrt(x^2 - 4) from 2. */
function pureOutlierCost(y: number): number {
  return (y * y - 1 / (y * y)) / 4 - Math.log(y);
}
