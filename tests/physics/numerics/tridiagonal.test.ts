import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { solveLinear } from '../../../src/physics/numerics/linearSolve';
import {
  tridiagonalSpectrum,
  type TridiagonalSpectrum,
} from '../../../src/physics/numerics/tridiagonal';

function solve(diagonal: Float64Array, offDiagonal: Float64Array): TridiagonalSpectrum {
  const solver = tridiagonalSpectrum(diagonal, offDiagonal);
  for (;;) {
    const next = solver.next();
    if (next.done) return next.value;
  }
}

/** Pairs of eigenvalue and squared first component, by rising eigenvalue. */
function sorted(values: Iterable<number>, components: readonly number[]): number[][] {
  return Array.from(values, (value, index) => [value, components[index] ?? NaN]).sort(
    ([a = 0], [b = 0]) => a - b,
  );
}

describe('tridiagonalSpectrum', () => {
  it('agrees with a dense solver on irregular matrices, also ones that fall into blocks', () => {
    for (const n of [2, 3, 17, 60]) {
      const diagonal = Float64Array.from({ length: n }, (_, i) => Math.sin(i * i));
      const offDiagonal = Float64Array.from({ length: n - 1 }, (_, i) =>
        i % 20 === 15 ? 0 : Math.cos(1.7 * i * i),
      );
      const dense = Matrix.zeros(n, n);
      diagonal.forEach((value, i) => dense.set(i, i, value));
      offDiagonal.forEach((value, i) => {
        dense.set(i, i + 1, value);
        dense.set(i + 1, i, value);
      });
      const oracle = new EigenvalueDecomposition(dense, { assumeSymmetric: true });
      const expected = sorted(
        oracle.realEigenvalues,
        oracle.eigenvectorMatrix.getRow(0).map((x) => x * x),
      );
      const { eigenvalues, firstComponents } = solve(diagonal, offDiagonal);
      const found = sorted(eigenvalues, Array.from(firstComponents));
      // Largest deviation measured: 7e-15 in eigenvalues, 2e-15 in components.
      expected.forEach(([value = NaN, component = NaN], i) => {
        expect(found[i]?.[0]).toBeCloseTo(value, 13);
        expect(found[i]?.[1]).toBeCloseTo(component, 13);
      });
    }
  });

  it('gives the nodes and weights of Gauss-Legendre quadrature (Golub and Welsch)', () => {
    const offDiagonal = Float64Array.of(1, 2).map((k) => k / Math.sqrt(4 * k * k - 1));
    const { eigenvalues, firstComponents } = solve(new Float64Array(3), offDiagonal);
    const [low, middle, high] = sorted(eigenvalues, Array.from(firstComponents));
    expect(low?.[0]).toBeCloseTo(-Math.sqrt(0.6), 15);
    expect(low?.[1]).toBeCloseTo(5 / 18, 15);
    expect(middle?.[0]).toBeCloseTo(0, 15);
    expect(middle?.[1]).toBeCloseTo(8 / 18, 15);
    expect(high?.[1]).toBeCloseTo(5 / 18, 15);
  });

  it('refuses entries that are no numbers', () => {
    expect(() => solve(Float64Array.of(1, NaN, 2), Float64Array.of(1, 1))).toThrow(RangeError);
  });
});

describe('solveLinear', () => {
  it('solves a system that needs pivoting', () => {
    const x = solveLinear(
      [
        [0, 2, 1],
        [1, 1, 1],
        [4, -1, 0],
      ],
      [7, 6, 2],
    );
    [1, 2, 3].forEach((expected, index) => {
      expect(x[index]).toBeCloseTo(expected, 14);
    });
  });
});
