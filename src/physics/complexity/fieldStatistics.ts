/**
 * At overlap 0 the energy e and the multiplier mu = t s of a configuration are jointly Gaussian with
 * zero mean and, times N, covariance
 *
 *     <e e> = Q(1),   <e mu> = -Q'(1),   <mu mu> = Q'(1) + Q''(1),
 *
 * for any mixture; together with the semicircle that is all the complexity needs to know
 * (docs/physics.md#complexity, eq 8).
 */
import { hessianScale } from '../hessian/bulk';
import { bbpParameter } from '../hessian/outlier';
import type { Mixture, MixtureTerm } from '../mixture';

export interface FieldStatistics {
  /** Q(1), Q'(1), Q''(1). */
  readonly value: number;
  readonly first: number;
  readonly second: number;
  /** s = sqrt(Q''(1)). */
  readonly scale: number;
  readonly theta: number;
  /** V = Q'(1) + Q''(1), variance of mu. */
  readonly muVariance: number;
  /** D = Q(1) V - Q'(1)^2 >= 0; 0 for a single degree, where mu fixes the energy. */
  readonly determinant: number;
  /** 1/2 ln(Q''(1)/Q'(1)), the complexity before any weight. */
  readonly base: number;
}

export function fieldStatistics(mixture: Mixture): FieldStatistics {
  const { value, first, second } = mixture.atOne;
  // Q'' - Q' = sum (k - 2) w_k term by term: no digits are lost where the matrix dominates.
  const excess = mixture.terms.reduce((sum, { degree, weight }) => sum + (degree - 2) * weight, 0);
  return {
    value,
    first,
    second,
    scale: hessianScale(mixture),
    theta: bbpParameter(mixture),
    muVariance: first + second,
    determinant: covarianceDeterminant(mixture.terms),
    base: Math.log1p(excess / first) / 2,
  };
}

/** Lagrange's identity gives D as a sum over pairs of degrees, hence exactly >= 0. */
function covarianceDeterminant(terms: readonly MixtureTerm[]): number {
  let sum = 0;
  terms.forEach((one, index) => {
    for (const other of terms.slice(index + 1))
      sum +=
        ((one.weight * other.weight) / (one.degree * other.degree)) *
        (one.degree - other.degree) ** 2;
  });
  return sum;
}
