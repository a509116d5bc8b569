import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { randomNormal } from 'd3-random';

/**
 * Smallest eigenvalue of W - theta u u^T and its squared overlap with u, for one seeded N x N matrix
 * W of the Gaussian orthogonal ensemble with spectrum [-2, 2].
 */
export function spikedGoe(
  n: number,
  theta: number,
  seed: number,
): { eigenvalue: number; overlap: number } {
  const normal = randomNormal.source(uniform(seed))(0, 1 / Math.sqrt(n));
  const matrix = Matrix.zeros(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const entry = i === j ? Math.SQRT2 * normal() : normal();
      matrix.set(i, j, entry);
      matrix.set(j, i, entry);
    }
  matrix.set(0, 0, matrix.get(0, 0) - theta);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const eigenvalue = Math.min(...realEigenvalues);
  const column = realEigenvalues.indexOf(eigenvalue);
  return { eigenvalue, overlap: eigenvectorMatrix.get(0, column) ** 2 };
}

/** Park and Miller's generator, good enough to fill a test matrix. */
function uniform(seed: number): () => number {
  let state = seed * 48271;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
