import { describe, expect, it } from 'vitest';
import { addMatrixProduct, drawMatrix } from '../../../../src/physics/flow/diluted/matrix';
import { walshHadamard } from '../../../../src/physics/flow/diluted/walshHadamard';
import { finish } from '../../../../src/physics/flow/landscape';
import { tridiagonalise } from '../../../../src/physics/numerics/householder';
import { tridiagonalSpectrum } from '../../../../src/physics/numerics/tridiagonal';
import { seededGenerator, uniformNumbers } from '../../../../src/physics/numerics/random';

/** The structured matrix in full, row by row. */
function fullMatrix(N: number, seed: number): Float64Array[] {
  const matrix = finish(drawMatrix(N, uniformNumbers(seededGenerator(seed))));
  return Array.from({ length: N }, (_, i) => {
    const unit = new Float64Array(N);
    unit[i] = 1;
    const row = new Float64Array(N);
    finish(addMatrixProduct(matrix, 1, unit, row));
    return row;
  });
}

function eigenvaluesOf(rows: readonly Float64Array[]): Float64Array {
  const n = rows.length;
  const flat = Float64Array.from(rows.flatMap((row) => Array.from(row)));
  const { diagonal, offDiagonal } = finish(tridiagonalise(flat, n));
  return finish(tridiagonalSpectrum(diagonal, offDiagonal)).eigenvalues.sort();
}

/** Share of the semicircle on [-2, 2] below x. */
function semicircleBelow(x: number): number {
  const angle = Math.asin(Math.max(-1, Math.min(1, x / 2)));
  return 0.5 + (angle + Math.sin(angle) * Math.cos(angle)) / Math.PI;
}

/** Largest distance between the distribution of the eigenvalues and the semicircle. */
function distance(eigenvalues: Float64Array): number {
  return Math.max(
    ...Array.from(eigenvalues, (value, i) =>
      Math.abs((i + 0.5) / eigenvalues.length - semicircleBelow(value)),
    ),
  );
}

describe('walshHadamard', () => {
  it.each([1, 2, 8, 64, 128])('is its own inverse and keeps lengths, n = %i', (n) => {
    const uniform = uniformNumbers(seededGenerator(n));
    const vector = Float64Array.from({ length: n }, () => uniform() - 0.5);
    const image = vector.slice();
    walshHadamard(image);
    const square = (v: Float64Array): number => v.reduce((sum, x) => sum + x * x, 0);
    expect(square(image)).toBeCloseTo(square(vector), 12);
    walshHadamard(image);
    image.forEach((value, i) => {
      expect(value).toBeCloseTo(vector[i] ?? NaN, 12);
    });
  });

  it('maps the first unit vector to a constant and the constant back', () => {
    const vector = Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0);
    walshHadamard(vector);
    vector.forEach((value) => {
      expect(value).toBeCloseTo(Math.sqrt(1 / 8), 14);
    });
  });
});

describe('drawMatrix', () => {
  it('is symmetric', () => {
    const rows = fullMatrix(24, 3);
    rows.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(rows[j]?.[i] ?? NaN, 13);
      });
    });
  });

  it('has the quantiles of the semicircle as its spectrum where N is a power of two', () => {
    const eigenvalues = eigenvaluesOf(fullMatrix(256, 1));
    // The quantiles are stretched to mean square 1: measured 1.3e-3.
    expect(distance(eigenvalues)).toBeLessThan(3e-3);
    expect(eigenvalues.reduce((sum, x) => sum + x * x, 0) / 256).toBeCloseTo(1, 12);
  });

  it.each([200, 150])('has nearly the semicircle for N = %i, a corner of size 256', (N) => {
    // Fluctuations of single eigenvalues, of order 1/N: measured 0.007 and 0.010.
    expect(distance(eigenvaluesOf(fullMatrix(N, 1)))).toBeLessThan(0.02);
  });

  it('has entries of variance 1/N that depend on the seed', () => {
    const rows = fullMatrix(200, 5);
    const upper = rows.flatMap((row, i) => Array.from(row.subarray(i + 1)));
    const variance = upper.reduce((sum, x) => sum + x * x, 0) / upper.length;
    expect(Math.abs(200 * variance - 1)).toBeLessThan(0.03);
    expect(fullMatrix(16, 1)).not.toEqual(fullMatrix(16, 2));
  });
});
