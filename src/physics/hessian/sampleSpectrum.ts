/**
 * Spectrum of one finite random Hessian H = s (W + t I - theta u u^T), W of the Gaussian orthogonal
 * ensemble with spectrum [-2, 2] (docs/physics.md#hessian).
 *
 * Householder's reduction of W to tridiagonal form can leave the direction u alone, so theta enters
 * one corner of the tridiagonal matrix. And for Gaussian W its entries are known to be independent,
 * normal on and chi-distributed beside the diagonal (I. Dumitriu and A. Edelman, J. Math. Phys. 43,
 * 2002). Hence this samples the exact joint law of eigenvalues and overlaps with u at a cost of
 * dimension squared, without ever making the full matrix.
 */
import { randomGamma, randomNormal } from 'd3-random';
import type { Computation } from '../computation';
import { seededGenerator, uniformNumbers } from '../numerics/random';
import { tridiagonalSpectrum } from '../numerics/tridiagonal';

export interface SpectrumProblem {
  /** Size of the matrix, >= 2. */
  readonly dimension: number;
  /** A whole number from 0 to 2^32 - 1. The same seed gives the same W whatever theta and t are. */
  readonly seed: number;
  readonly theta: number;
  /** t. */
  readonly shift: number;
  /** s > 0. */
  readonly scale: number;
}

export interface SampledSpectrum {
  /** Ascending, in the units of the Hessian. */
  readonly eigenvalues: Float64Array<ArrayBuffer>;
  /** Squared overlap of each eigenvector with the signal's direction; they sum to 1. */
  readonly overlaps: Float64Array<ArrayBuffer>;
}

/** Eigenvalues between two yields, in matrix entries: some milliseconds of work. */
const entriesPerStep = 100_000;

/** @throws RangeError if the dimension is not a whole number >= 2. */
export function* sampleSpectrum(problem: SpectrumProblem): Computation<never, SampledSpectrum> {
  const { dimension, theta, shift, scale } = problem;
  if (!Number.isInteger(dimension) || dimension < 2)
    throw new RangeError(`dimension = ${dimension} must be a whole number >= 2`);
  const { diagonal, offDiagonal } = sampleTridiagonal(problem);
  diagonal[0] -= theta;
  const solver = tridiagonalSpectrum(diagonal, offDiagonal);
  const perStep = Math.ceil(entriesPerStep / dimension);
  let next = solver.next();
  while (!next.done) {
    if (next.value % perStep === 0) yield { fraction: next.value / dimension };
    next = solver.next();
  }
  const { eigenvalues, firstComponents } = next.value;
  const order = Array.from(eigenvalues.keys()).sort((a, b) => eigenvalues[a] - eigenvalues[b]);
  return {
    eigenvalues: Float64Array.from(order, (index) => scale * (eigenvalues[index] + shift)),
    overlaps: Float64Array.from(order, (index) => firstComponents[index]),
  };
}

/** Tridiagonal form of W: normal of variance 2/N, then chi of N - 1, N - 2, ... over sqrt(N). */
function sampleTridiagonal({ dimension, seed }: SpectrumProblem): {
  diagonal: Float64Array;
  offDiagonal: Float64Array;
} {
  const uniform = uniformNumbers(seededGenerator(seed));
  const normal = randomNormal.source(uniform)(0, Math.sqrt(2 / dimension));
  const gamma = randomGamma.source(uniform);
  const diagonal = Float64Array.from({ length: dimension }, normal);
  const offDiagonal = Float64Array.from({ length: dimension - 1 }, (_, index) =>
    Math.sqrt((2 * gamma((dimension - 1 - index) / 2)()) / dimension),
  );
  return { diagonal, offDiagonal };
}
