/** Second derivatives of the loss of a dense instance: every coupling read once per order of it. */
import type { Sliced } from '../landscape';
import { addFormRow, scratchVectors } from './gradient';
import type { FlowInstance } from './instance';

/** Couplings read between two yields: about 5 ms. */
const couplingsPerSlice = 1_000_000;

/** The matrix of second derivatives of E at x, N rows of N. */
export function* secondDerivatives(
  { dimension: N, matrix, tensors }: FlowInstance,
  x: Float64Array,
): Sliced<Float64Array<ArrayBuffer>> {
  const hessian = new Float64Array(N * N);
  let at = 0;
  for (let i = 0; i < N; i++) for (let j = i + 1; j < N; j++) hessian[i * N + j] = -matrix[at++];
  for (const { order, couplings } of tensors) {
    const scratch = scratchVectors(order, N);
    at = 0;
    let nextYield = couplingsPerSlice;
    for (let i = 0; i < N; i++) {
      at = addRow(order, couplings, at, i, 1, x, hessian, scratch);
      if (at < nextYield) continue;
      nextYield = at + couplingsPerSlice;
      yield;
    }
  }
  for (let i = 0; i < N; i++) for (let j = 0; j < i; j++) hessian[i * N + j] = hessian[j * N + i];
  return hessian;
}

/**
 * Subtracts from the upper triangle `scale` times the second derivatives of the terms of a packed
 * tensor whose first index is i; the arguments are those of `addFormRow`.
 */
function addRow(
  order: number,
  tensor: Float32Array,
  start: number,
  i: number,
  scale: number,
  x: Float64Array,
  hessian: Float64Array,
  scratch: readonly Float64Array[],
): number {
  const N = x.length;
  if (order === 3) return addCubicRow(tensor, start, i, scale, x, hessian);
  // x_i times the tensor of order - 1 behind i: first both derivatives on it, then one on x_i.
  let at = start;
  for (let j = i + 1; j < N; j++)
    at = addRow(order - 1, tensor, at, j, scale * x[i], x, hessian, scratch);
  const inner = scratch[order - 1];
  inner.fill(0, i);
  let next = start;
  for (let j = i + 1; j < N; j++) next = addFormRow(order - 1, tensor, next, j, x, inner, scratch);
  for (let j = i + 1; j < N; j++) hessian[i * N + j] += scale * inner[j];
  return at;
}

function addCubicRow(
  tensor: Float32Array,
  start: number,
  i: number,
  scale: number,
  x: Float64Array,
  hessian: Float64Array,
): number {
  const N = x.length;
  const rowI = i * N;
  const weightI = scale * x[i];
  let at = start;
  for (let j = i + 1; j < N; j++) {
    const rowJ = j * N;
    const weightJ = scale * x[j];
    let sum = 0;
    for (let k = j + 1; k < N; k++) {
      const b = tensor[at++];
      sum += b * x[k];
      hessian[rowI + k] -= b * weightJ;
      hessian[rowJ + k] -= b * weightI;
    }
    hessian[rowI + j] -= scale * sum;
  }
  return at;
}
