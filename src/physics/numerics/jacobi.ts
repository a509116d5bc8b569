/** Jacobi's method for the eigenvectors of small symmetric matrices (Golub and Van Loan, section 8.5). */

/** Convergence is quadratic: of matrices of three rows four sweeps have been enough. */
const sweeps = 12;

/** The normalised eigenvector of the lowest eigenvalue, its first component >= 0. @param matrix its rows; symmetric. */
export function lowestOfSymmetric(matrix: readonly (readonly number[])[]): number[] {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) rotate(a, vectors, i, j);
  const lowest = a.reduce((best, row, i) => (row[i] < a[best][best] ? i : best), 0);
  const sign = vectors[0][lowest] < 0 ? -1 : 1;
  return vectors.map((row) => sign * row[lowest]);
}

/** The rotation that makes the entry i, j vanish. */
function rotate(a: number[][], vectors: number[][], i: number, j: number): void {
  if (a[i][j] === 0) return;
  const half = (a[j][j] - a[i][i]) / (2 * a[i][j]);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(half, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of [...a, ...vectors])
    [row[i], row[j]] = [cosine * row[i] - sine * row[j], sine * row[i] + cosine * row[j]];
  const [one, other] = [a[i], a[j]];
  a[i] = one.map((value, k) => cosine * value - sine * other[k]);
  a[j] = one.map((value, k) => sine * value + cosine * other[k]);
}
