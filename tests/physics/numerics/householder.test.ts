import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/physics/flow/landscape';
import { tridiagonalise } from '../../../src/physics/numerics/householder';
import { seededGenerator, uniformNumbers } from '../../../src/physics/numerics/random';
import { tridiagonalSpectrum } from '../../../src/physics/numerics/tridiagonal';

describe('tridiagonalise', () => {
  it.each([1, 2, 3, 10, 60])('keeps eigenvalues and first components, n = %i', (n) => {
    const uniform = uniformNumbers(seededGenerator(n));
    const matrix = Matrix.from1DArray(n, n, new Array<number>(n * n).fill(0).map(uniform));
    const symmetric = Matrix.add(matrix, matrix.transpose());
    const { diagonal, offDiagonal } = finish(
      tridiagonalise(Float64Array.from(symmetric.to1DArray()), n),
    );
    const { eigenvalues, firstComponents } = finish(tridiagonalSpectrum(diagonal, offDiagonal));
    const found = Array.from(eigenvalues, (value, i) => ({
      value,
      square: firstComponents[i] ?? NaN,
    })).sort((a, b) => a.value - b.value);
    // Another implementation: JAMA's, in ml-matrix.
    const reference = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
    const vectors = reference.eigenvectorMatrix;
    reference.realEigenvalues.forEach((value, i) => {
      expect(found[i]?.value).toBeCloseTo(value, 10);
      expect(found[i]?.square).toBeCloseTo(vectors.get(0, i) ** 2, 10);
    });
  });

  it('leaves the rows before the first one alone', () => {
    const matrix = Float64Array.of(9, 8, 7, 8, 2, 1, 7, 1, 3);
    const { diagonal, offDiagonal } = finish(tridiagonalise(matrix, 3, 1));
    expect(Array.from(diagonal)).toEqual([2, 3]);
    expect(Math.abs(offDiagonal[0] ?? NaN)).toBeCloseTo(1, 14);
  });
});
