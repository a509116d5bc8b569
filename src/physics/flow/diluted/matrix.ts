/**
 * A symmetric random matrix that is applied in n log n operations and has the semicircle on [-2, 2] as
 * its spectrum: W = S H T H D H T H S with the Walsh-Hadamard transform H, diagonals S and T of random
 * signs, and the quantiles of the semicircle in random order on the diagonal D. Two stages of signs
 * and transforms mix every coordinate with every other, so that the eigenvectors point nowhere in
 * particular. For N that is no power of two W is the corner of such a matrix of the next power n,
 * times sqrt(n/N): corners of matrices in general position have again the semicircle (free
 * compression), exactly only as N grows.
 */
import { findRoot } from '../../numerics/brent';
import type { Sampler } from '../randomStreams';
import type { DrawnInSlices, Sliced } from '../landscape';
import { paddedDimension } from './size';
import { walshHadamard } from './walshHadamard';

export interface StructuredMatrix {
  readonly outerSigns: Int8Array<ArrayBuffer>;
  readonly innerSigns: Int8Array<ArrayBuffer>;
  /** Eigenvalues of the padded matrix, scaled for the corner. */
  readonly diagonal: Float64Array<ArrayBuffer>;
  readonly scratch: Float64Array<ArrayBuffer>;
}

/** Quantiles found between two yields: each costs some ten evaluations of an arcsine. */
const quantilesPerSlice = 2000;

export function* drawMatrix(dimension: number, uniform: Sampler): DrawnInSlices<StructuredMatrix> {
  const size = paddedDimension(dimension);
  const diagonal = yield* semicircleQuantiles(size);
  const scale = Math.sqrt(size / dimension / meanSquare(diagonal));
  for (let i = size - 1; i >= 0; i--) {
    const j = Math.floor((i + 1) * uniform());
    const other = diagonal[j];
    diagonal[j] = diagonal[i];
    diagonal[i] = scale * other;
  }
  const signs = (): Int8Array<ArrayBuffer> =>
    Int8Array.from({ length: size }, () => (uniform() < 0.5 ? -1 : 1));
  return {
    outerSigns: signs(),
    innerSigns: signs(),
    diagonal,
    scratch: new Float64Array(size),
  };
}

/** Adds `factor` times W vector; vector and sum have N components. */
export function* addMatrixProduct(
  { outerSigns, innerSigns, diagonal, scratch: y }: StructuredMatrix,
  factor: number,
  vector: Float64Array,
  sum: Float64Array,
): Sliced<void> {
  const N = vector.length;
  y.fill(0, N);
  for (let i = 0; i < N; i++) y[i] = outerSigns[i] * vector[i];
  walshHadamard(y);
  for (let i = 0; i < y.length; i++) y[i] *= innerSigns[i];
  walshHadamard(y);
  yield;
  for (let i = 0; i < y.length; i++) y[i] *= diagonal[i];
  walshHadamard(y);
  for (let i = 0; i < y.length; i++) y[i] *= innerSigns[i];
  walshHadamard(y);
  for (let i = 0; i < N; i++) sum[i] += factor * outerSigns[i] * y[i];
  yield;
}

/** Where the semicircle's distribution on [-2, 2] is (i + 1/2)/n, i = 0..n-1; ascending. */
function* semicircleQuantiles(n: number): DrawnInSlices<Float64Array<ArrayBuffer>> {
  const quantiles = new Float64Array(n);
  for (let i = 0; i < n / 2; i++) {
    // With x = 2 sin(a) the distribution is 1/2 + (a + sin(a) cos(a))/pi.
    const target = Math.PI * ((i + 0.5) / n - 0.5);
    const angle = findRoot((a) => a + Math.sin(a) * Math.cos(a) - target, -Math.PI / 2, 0, 1e-12);
    quantiles[i] = 2 * Math.sin(angle);
    quantiles[n - 1 - i] = -quantiles[i];
    if (i % quantilesPerSlice === 0) yield 0;
  }
  return quantiles;
}

function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
