/**
 * Solves M x = c for symmetric positive definite M by Cholesky's factorisation (Golub and Van Loan,
 * Matrix Computations, section 4.2), yielding after every row so that whoever drives it can stop it.
 */

/**
 * @param lower the lower triangle of M row by row, n (n + 1) / 2 entries; becomes its factor.
 * @param vector c; becomes x.
 */
export function* solvePositive(
  lower: Float64Array,
  vector: Float64Array,
): Generator<void, void, void> {
  const n = vector.length;
  for (let i = 0, rowI = 0; i < n; rowI += ++i) {
    for (let j = 0, rowJ = 0; j <= i; rowJ += ++j) {
      let sum = lower[rowI + j];
      for (let k = 0; k < j; k++) sum -= lower[rowI + k] * lower[rowJ + k];
      lower[rowI + j] = j < i ? sum / lower[rowJ + j] : Math.sqrt(sum);
    }
    yield;
  }
  for (let i = 0, row = 0; i < n; row += ++i) {
    let sum = vector[i];
    for (let k = 0; k < i; k++) sum -= lower[row + k] * vector[k];
    vector[i] = sum / lower[row + i];
  }
  for (let i = n - 1, row = ((n - 1) * n) / 2; i >= 0; row -= i--) {
    vector[i] /= lower[row + i];
    for (let k = 0; k < i; k++) vector[k] -= lower[row + k] * vector[i];
  }
}
