/** Sizes of a diluted instance, known before it is drawn. */

/** Vectors of N numbers in double precision that a run with its companion holds. */
const VECTORS = 16;

/** The smallest power of two that is not below N: the size of the fast transforms. */
export function paddedDimension(dimension: number): number {
  return 2 ** Math.ceil(Math.log2(dimension));
}

/** Indices in a partition of the n coordinates into tuples; the n mod `order` left over have none. */
export function layerLength(dimension: number, order: number): number {
  const n = paddedDimension(dimension);
  return n - (n % order);
}

/** Memory of couplings, transforms and the integrators' vectors, in megabytes (10^6 bytes). */
export function dilutedMegabytes(dimension: number, order: number, degree: number): number {
  const n = paddedDimension(dimension);
  const indexBytes = n <= 2 ** 16 ? 2 : 4;
  const indices = degree * layerLength(dimension, order);
  return (indices * indexBytes + (VECTORS * dimension + 6 * n) * 8) / 1e6;
}
