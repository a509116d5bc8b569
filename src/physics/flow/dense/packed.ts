/**
 * Packed symmetric tensors: one entry for every i1 < i2 < ... < ik, in lexicographic order. For a
 * fixed first index the entries are contiguous, and are themselves such a tensor of order k - 1 over
 * the variables beyond it; all loops over tensors of any order rest on that.
 */

/** Number of entries of a tensor of the given order in N variables: N over `order`. */
export function packedLength(dimension: number, order: number): number {
  let count = 1;
  for (let k = 1; k <= order; k++) count = (count * (dimension - k + 1)) / k;
  return Math.max(0, Math.round(count));
}

/** Memory of the couplings of a dense instance, in megabytes (10^6 bytes). */
export function denseMegabytes(dimension: number, tensorOrders: readonly number[]): number {
  const couplings = [2, ...tensorOrders].reduce(
    (sum, order) => sum + packedLength(dimension, order),
    0,
  );
  return (couplings * Float32Array.BYTES_PER_ELEMENT) / 1e6;
}
