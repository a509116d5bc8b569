/** Sizes of a diluted instance, known before it is drawn. */

/** Vectors of N numbers in double precision that a run with its companion holds. */
const VECTORS = 16;

/** Tuples of `order` distinct variables; the N mod `order` left over in a layer have none there. */
export function tuplesPerLayer(dimension: number, order: number): number {
  return Math.floor(dimension / order);
}

/** The smallest power of two that is not below N: the size of the fast transforms. */
export function paddedDimension(dimension: number): number {
  return 2 ** Math.ceil(Math.log2(dimension));
}

/** Memory of couplings, transforms and the integrators' vectors, in megabytes (10^6 bytes). */
export function dilutedMegabytes(dimension: number, order: number, degree: number): number {
  const indices = degree * tuplesPerLayer(dimension, order) * order;
  const indexBytes = dimension <= 2 ** 16 ? 2 : 4;
  return (indices * indexBytes + (VECTORS * dimension + 4 * paddedDimension(dimension)) * 8) / 1e6;
}
