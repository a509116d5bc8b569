/**
 * Energy and gradient of a dense instance: each coupling is read once, in the order it is stored. A
 * row B_ij. of a tensor of order 3 contributes its dot product with x to the components i and j and a
 * multiple of itself to the components k > j; higher orders are sums of tensors of order 3.
 */
import type { Sliced } from '../landscape';
import { dot } from '../sphere';
import type { FlowInstance } from './instance';

/** Couplings read between two yields: about 4 ms. */
const couplingsPerSlice = 2_000_000;

/**
 * Writes grad E(x) and returns E(x)/N, the energy per degree of freedom. x need not lie exactly on
 * the sphere.
 */
export function* energyAndGradient(
  { dimension: N, matrix, tensors }: FlowInstance,
  x: Float64Array,
  gradient: Float64Array,
): Sliced<number> {
  gradient.fill(0);
  addMatrix(matrix, x, gradient);
  // Euler's theorem: x.grad of a homogeneous part of degree k is k times that part.
  let radial = dot(x, gradient);
  let energy = radial / 2;
  for (const { order, couplings } of tensors) {
    const scratch = scratchVectors(order, N);
    let at = 0;
    let nextYield = couplingsPerSlice;
    for (let i = 0; i < N; i++) {
      at = addFormRow(order, couplings, at, i, x, gradient, scratch);
      if (at < nextYield) continue;
      nextYield = at + couplingsPerSlice;
      yield;
    }
    const sum = dot(x, gradient);
    energy += (sum - radial) / order;
    radial = sum;
  }
  return energy / N;
}

/** One vector for every order from 3 to below `order`, found under its order. */
export function scratchVectors(order: number, dimension: number): readonly Float64Array[] {
  return Array.from({ length: order }, (_, k) => new Float64Array(k < 3 ? 0 : dimension));
}

/**
 * Subtracts from the gradient that of the terms of a packed tensor whose first index is i.
 * @param start where these entries begin.
 * @returns where they end.
 */
export function addFormRow(
  order: number,
  tensor: Float32Array,
  start: number,
  i: number,
  x: Float64Array,
  gradient: Float64Array,
  scratch: readonly Float64Array[],
): number {
  if (order === 3) return addCubicRow(tensor, start, i, x, gradient);
  const N = x.length;
  const inner = scratch[order - 1];
  inner.fill(0, i);
  let at = start;
  for (let j = i + 1; j < N; j++) at = addFormRow(order - 1, tensor, at, j, x, inner, scratch);
  const xi = x[i];
  let sum = 0;
  for (let j = i + 1; j < N; j++) {
    sum += x[j] * inner[j];
    gradient[j] += xi * inner[j];
  }
  gradient[i] += sum / (order - 1);
  return at;
}

function addMatrix(matrix: Float32Array, x: Float64Array, gradient: Float64Array): void {
  const N = x.length;
  let at = 0;
  for (let i = 0; i < N; i++) {
    const xi = x[i];
    let sum = 0;
    for (let j = i + 1; j < N; j++) {
      const a = matrix[at++];
      sum += a * x[j];
      gradient[j] -= a * xi;
    }
    gradient[i] -= sum;
  }
}

/** Four rows B_ij. of the same i at once: they share the loads of x and of the gradient. */
function addCubicRow(
  tensor: Float32Array,
  start: number,
  i: number,
  x: Float64Array,
  gradient: Float64Array,
): number {
  const N = x.length;
  let at = start;
  let j = i + 1;
  for (; j + 4 < N; j += 4) {
    addFourRows(tensor, at, i, j, x, gradient);
    at += 4 * (N - j) - 10;
  }
  for (; j < N; j++) {
    addRow(tensor, at, i, j, N, x, gradient);
    at += N - 1 - j;
  }
  return at;
}

/** Row B_ij. for j < k < end; entry k = j + 1 is at `start`. */
function addRow(
  tensor: Float32Array,
  start: number,
  i: number,
  j: number,
  end: number,
  x: Float64Array,
  gradient: Float64Array,
): void {
  const product = x[i] * x[j];
  let sum = 0;
  for (let k = j + 1, at = start; k < end; k++, at++) {
    const b = tensor[at];
    sum += b * x[k];
    gradient[k] -= b * product;
  }
  gradient[i] -= x[j] * sum;
  gradient[j] -= x[i] * sum;
}

/** The rows j..j+3 that follow each other from `start` on. */
function addFourRows(
  tensor: Float32Array,
  start: number,
  i: number,
  j: number,
  x: Float64Array,
  gradient: Float64Array,
): void {
  const N = x.length;
  const xi = x[i];
  const x0 = x[j];
  const x1 = x[j + 1];
  const x2 = x[j + 2];
  const x3 = x[j + 3];
  // Starts of the four rows; the columns before j + 4 are the corner.
  const start1 = start + N - 1 - j;
  const start2 = start1 + N - 2 - j;
  const start3 = start2 + N - 3 - j;
  addRow(tensor, start, i, j, j + 4, x, gradient);
  addRow(tensor, start1, i, j + 1, j + 4, x, gradient);
  addRow(tensor, start2, i, j + 2, j + 4, x, gradient);
  const p0 = xi * x0;
  const p1 = xi * x1;
  const p2 = xi * x2;
  const p3 = xi * x3;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let a = start + 3;
  let b = start1 + 2;
  let c = start2 + 1;
  let d = start3;
  for (let k = j + 4; k < N; k++, a++, b++, c++, d++) {
    const xk = x[k];
    const ba = tensor[a];
    const bb = tensor[b];
    const bc = tensor[c];
    const bd = tensor[d];
    sum0 += ba * xk;
    sum1 += bb * xk;
    sum2 += bc * xk;
    sum3 += bd * xk;
    gradient[k] -= ba * p0 + bb * p1 + (bc * p2 + bd * p3);
  }
  gradient[i] -= x0 * sum0 + x1 * sum1 + x2 * sum2 + x3 * sum3;
  gradient[j] -= xi * sum0;
  gradient[j + 1] -= xi * sum1;
  gradient[j + 2] -= xi * sum2;
  gradient[j + 3] -= xi * sum3;
}
