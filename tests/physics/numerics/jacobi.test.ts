import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { lowestOfSymmetric } from '../../../src/physics/numerics/jacobi';
import { seededGenerator, uniformNumbers } from '../../../src/physics/numerics/random';

describe('lowestOfSymmetric', () => {
  it.each([1, 2, 3, 4])('finds the lowest eigenvector of %i rows as another program does', (n) => {
    const uniform = uniformNumbers(seededGenerator(n));
    for (let trial = 0; trial < 20; trial++) {
      const half = Array.from({ length: n }, () =>
        Array.from({ length: n }, () => uniform() - 0.5),
      );
      const matrix = half.map((row, i) => row.map((value, j) => value + (half[j]?.[i] ?? NaN)));
      const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(matrix), {
        assumeSymmetric: true,
      });
      const lowest = Math.min(...realEigenvalues);
      const vector = lowestOfSymmetric(matrix);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 14);
      expect(vector[0]).toBeGreaterThanOrEqual(0);
      for (const [i, row] of matrix.entries()) {
        const product = row.reduce((sum, value, j) => sum + value * (vector[j] ?? NaN), 0);
        expect(product).toBeCloseTo(lowest * (vector[i] ?? NaN), 13);
      }
    }
  });
});
