import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { solvePositive } from '../../../src/physics/numerics/cholesky';

function drive(work: Generator<void, void>): number {
  let steps = 0;
  while (!work.next().done) steps++;
  return steps;
}

describe('solvePositive', () => {
  it('solves a symmetric positive definite system as another program does', () => {
    const n = 12;
    const entry = (i: number, j: number): number => Math.sin(3 * i + 7 * j);
    const root = Matrix.from1DArray(
      n,
      n,
      Array.from({ length: n * n }, (_, k) => entry(Math.floor(k / n), k % n)),
    );
    const matrix = root.mmul(root.transpose()).add(Matrix.eye(n));
    const right = Float64Array.from({ length: n }, (_, i) => i - 4);
    const expected = solve(matrix, Matrix.columnVector(Array.from(right))).to1DArray();
    const lower = Float64Array.from(
      Array.from({ length: n }, (_, i) => matrix.getRow(i).slice(0, i + 1)).flat(),
    );
    expect(drive(solvePositive(lower, right))).toBe(n);
    right.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? NaN, 11);
    });
  });

  it('is not finite for a matrix that is not positive definite', () => {
    const right = Float64Array.of(1, 1);
    drive(solvePositive(Float64Array.of(1, 2, 1), right));
    expect(right.every(Number.isFinite)).toBe(false);
  });
});
