/**
 * Similarity transforms of a dense symmetric matrix by Householder reflections, and its reduction to
 * tridiagonal form (Golub and Van Loan, Matrix Computations, section 8.3). Only the lower triangle of
 * the n rows of n is read and written. The reduction takes 4 n^3 / 3 operations.
 */

/** The reflection 1 - beta v v^T; v vanishes before its first place. */
export interface Reflection {
  readonly v: Float64Array<ArrayBuffer>;
  readonly beta: number;
  /** The component `first` of the reflected vector; the ones beyond are 0. */
  readonly image: number;
}

/** The reflection that takes the part of `vector` from `first` on to a multiple of that unit vector. */
export function reflectionOnto(vector: Float64Array, first: number): Reflection {
  const v = new Float64Array(vector.length);
  let square = 0;
  for (let i = first; i < v.length; i++) {
    v[i] = vector[i];
    square += v[i] * v[i];
  }
  const length = Math.sqrt(square);
  if (length === 0) return { v, beta: 0, image: 0 };
  // The sign avoids cancellation.
  const image = v[first] > 0 ? -length : length;
  v[first] -= image;
  return { v, beta: 1 / (length * Math.abs(v[first])), image };
}

/** Reflects a vector, in place. */
export function reflectVector({ v, beta }: Reflection, vector: Float64Array): void {
  let along = 0;
  for (let i = 0; i < v.length; i++) along += v[i] * vector[i];
  for (let i = 0; i < v.length; i++) vector[i] -= beta * along * v[i];
}

/**
 * Replaces the rows and columns from `first` on by those of P A P, in place; v must vanish before
 * `first`.
 * @param scratch n numbers.
 */
export function reflectMatrix(
  matrix: Float64Array,
  { v, beta }: Reflection,
  first: number,
  scratch: Float64Array,
): void {
  const n = v.length;
  // A -> A - v w^T - w v^T with w = beta A v - (beta^2 v.Av / 2) v.
  const w = scratch;
  w.fill(0, first);
  for (let i = first; i < n; i++) {
    const row = i * n;
    const vi = v[i];
    let sum = matrix[row + i] * vi;
    for (let j = first; j < i; j++) {
      const a = matrix[row + j];
      sum += a * v[j];
      w[j] += a * vi;
    }
    w[i] += sum;
  }
  let along = 0;
  for (let i = first; i < n; i++) along += v[i] * w[i];
  for (let i = first; i < n; i++) w[i] = beta * (w[i] - 0.5 * beta * along * v[i]);
  for (let i = first; i < n; i++) {
    const row = i * n;
    const vi = v[i];
    const wi = w[i];
    for (let j = first; j <= i; j++) matrix[row + j] -= vi * w[j] + wi * v[j];
  }
}

export interface Tridiagonal {
  readonly diagonal: Float64Array<ArrayBuffer>;
  readonly offDiagonal: Float64Array<ArrayBuffer>;
}

/**
 * Tridiagonal form of the rows and columns from `first` on, destroying the matrix. The first basis
 * vector is left alone. Yields after each column.
 */
export function* tridiagonalise(
  matrix: Float64Array,
  n: number,
  first = 0,
): Generator<void, Tridiagonal, void> {
  const size = n - first;
  const diagonal = new Float64Array(size);
  const offDiagonal = new Float64Array(Math.max(0, size - 1));
  const column = new Float64Array(n);
  const scratch = new Float64Array(n);
  for (let k = first; k < n; k++) {
    diagonal[k - first] = matrix[k * n + k];
    if (k === n - 1) break;
    for (let i = k + 1; i < n; i++) column[i] = matrix[i * n + k];
    const reflection = reflectionOnto(column, k + 1);
    offDiagonal[k - first] = reflection.image;
    reflectMatrix(matrix, reflection, k + 1, scratch);
    yield;
  }
  return { diagonal, offDiagonal };
}
