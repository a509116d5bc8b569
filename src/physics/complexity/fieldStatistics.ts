/**
 * At overlap m with the signal, the energy e and the multiplier mu = t s of a configuration are
 * jointly Gaussian with means -Q_s(m) and m Q_s'(m) and, times N, covariance
 *
 *     <e e> = Q(1),   <e mu> = -Q'(1),   <mu mu> = Q'(1) + Q''(1),
 *
 * for any mixture; together with the semicircle that is all the complexity needs to know
 * (docs/physics.md#complexity, eq 8, and docs/physics.md#overlap).
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
  /** theta(m), strength of the signal in the Hessian; negative for odd p and m far below 0. */
  readonly theta: number;
  /** V = Q'(1) + Q''(1), variance of mu. */
  readonly muVariance: number;
  /** D = Q(1) V - Q'(1)^2 >= 0; 0 for a single degree, where mu fixes the energy. */
  readonly determinant: number;
  /**
   * 1/2 ln(Q''(1)/Q'(1)), the complexity before any weight; for m != 0 with the share of the sphere
   * at this overlap and the price of a vanishing gradient.
   */
  readonly base: number;
  /** m Q_s'(m) / s, mean of the shift t. */
  readonly meanShift: number;
  /** -Q_s(m), mean of the energy. */
  readonly meanEnergy: number;
  /** Added to the energies of every branch at overlap 0 it gives those at overlap m. */
  readonly energyOffset: number;
}

/** @param overlap m, in (-1, 1). */
export function fieldStatistics(mixture: Mixture, overlap = 0): FieldStatistics {
  const { value, first, second } = mixture.atOne;
  const scale = hessianScale(mixture);
  // Q'' - Q' = sum (k - 2) w_k term by term: no digits are lost where the matrix dominates.
  const excess = mixture.terms.reduce((sum, { degree, weight }) => sum + (degree - 2) * weight, 0);
  return {
    value,
    first,
    second,
    scale,
    theta: bbpParameter(mixture, overlap),
    muVariance: first + second,
    determinant: covarianceDeterminant(mixture.terms),
    base: Math.log1p(excess / first) / 2 + overlapWeight(mixture, overlap),
    ...signalMeans(mixture, overlap, scale),
  };
}

/** 1/2 ln(1 - m^2) - Q_s'(m)^2 (1 - m^2) / (2 Q'(1)): entropy of the overlap, force of the signal. */
function overlapWeight(mixture: Mixture, overlap: number): number {
  const rest = (1 - overlap) * (1 + overlap);
  return (
    (Math.log1p(-overlap * overlap) -
      (mixture.signal.first(overlap) ** 2 * rest) / mixture.atOne.first) /
    2
  );
}

function signalMeans(
  mixture: Mixture,
  overlap: number,
  scale: number,
): Pick<FieldStatistics, 'meanShift' | 'meanEnergy' | 'energyOffset'> {
  const { value, first } = mixture.atOne;
  const meanMu = overlap * mixture.signal.first(overlap);
  const meanEnergy = -mixture.signal.value(overlap);
  return {
    meanShift: meanMu / scale,
    meanEnergy,
    energyOffset: meanEnergy + (value * meanMu) / first,
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
