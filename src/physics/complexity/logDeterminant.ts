/** The Hessian's share of the Kac-Rice count (docs/physics.md#complexity, eq 9). */
import { inverseJoukowsky } from '../hessian/joukowsky';

/**
 * Phi(t) = integral of the semicircle density on [-2, 2] times ln|x + t|, plus 1/2: the mean
 * log-determinant per eigenvalue of W + t I, normalised to Phi(0) = 0.
 */
export function logDeterminant(shift: number): number {
  if (Math.abs(shift) <= 2) return (shift * shift) / 4;
  const y = inverseJoukowsky(shift);
  return 0.5 + 1 / (2 * y * y) + Math.log(y);
}

/** Phi'(t), the semicircle's resolvent. */
export function logDeterminantSlope(shift: number): number {
  return Math.abs(shift) <= 2 ? shift / 2 : Math.sign(shift) / inverseJoukowsky(shift);
}
