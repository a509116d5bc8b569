/** Sizes of a diluted instance, known before it is drawn. */
import { basisMegabytes } from '../spectrum/lanczos';

/** Vectors of N numbers in double precision that a run with its companion holds. */
const storedVectors = 16;

/** Vectors of the padded size, for transforms. */
const transformed = 8;

/** The smallest power of two that is not below N: the size of the fast transforms. */
export function paddedDimension(dimension: number): number {
  return 2 ** Math.ceil(Math.log2(dimension));
}

/** Layers of tuples, each of which gives every coordinate `order` couplings; at least one. */
export function layerCount(order: number, degree: number): number {
  return Math.max(1, Math.round(degree / order));
}

/** Steps in which the lowest eigenvalues of the Hessian are looked for. */
export const lowestSteps = 140;

/**
 * Memory of couplings, transforms, the integrators' vectors and the search for the lowest
 * eigenvalues, in megabytes (10^6 bytes).
 */
export function dilutedMegabytes(
  dimension: number,
  tensorOrders: readonly number[],
  degree: number,
): number {
  const n = paddedDimension(dimension);
  const numbers = storedVectors * dimension + transformed * n;
  const couplings = tensorOrders.reduce((sum, order) => sum + n * layerCount(order, degree), 0);
  return (couplings + 8 * numbers) / 1e6 + basisMegabytes(dimension, lowestSteps);
}
