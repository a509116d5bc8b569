import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/physics/flow/landscape';
import { lowestModes } from '../../../../src/physics/flow/spectrum/lanczos';
import { tangentCoordinates } from '../../../../src/physics/flow/spectrum/tangentCoordinates';
import { dot } from '../../../../src/physics/flow/sphere';
import { seededGenerator, uniformNumbers } from '../../../../src/physics/numerics/random';
import {
  compareAtMinimum,
  largestError,
  randomMinima,
  type Minimum,
} from '../../../support/minima';

describe('the lowest eigenvalues at a minimum of the flow', () => {
  it('are those of the Hessian written out and diagonalised (N = 300, c = 60, seed 7)', () => {
    const comparison = compareAtMinimum({
      ...{ p: 3, deltaP: 1, invDelta2: 2.7 },
      ...{ dimension: 300, degree: 60, seed: 7 },
    });
    const written = [0.5791, 0.6694, 0.6931, 0.7782];
    expect(comparison.given.length).toBe(4);
    written.forEach((value, i) => {
      expect(comparison.given[i]).toBeCloseTo(value, 3);
    });
    expect(largestError(comparison)).toBeLessThan(1e-6);
  });

  // More of them: tests/bench/dilutedMinima.ts.
  const small = randomMinima(20).filter(({ dimension, p }) => dimension < 190 && p < 6);

  it.each(small)('are within the promised error of the exact ones: %o', (minimum: Minimum) => {
    const comparison = compareAtMinimum(minimum);
    expect(comparison.given.length).toBe(4);
    expect(largestError(comparison)).toBeLessThanOrEqual(comparison.resolution);
    // Measured: 1e-7, most of it from the difference of gradients.
    expect(largestError(comparison)).toBeLessThan(1e-6);
  });

  it.each([3, 4])('are all given, to rounding, where every coupling is stored: p = %i', (p) => {
    const comparison = compareAtMinimum({
      ...{ p, deltaP: 0.7, invDelta2: 2.4 },
      ...{ dimension: 60, degree: null, seed: 2 },
    });
    expect(comparison.given.length).toBe(59);
    expect(largestError(comparison)).toBeLessThan(1e-8);
  });
});

describe('lowestModes of random spectra', () => {
  const n = 120;
  const tolerance = 1e-3;
  const far = (values: readonly number[], value: number): boolean =>
    values.every((other) => Math.abs(other - value) > tolerance);

  it('has an eigenvalue near each one given, and passes over none below the last', () => {
    const uniform = uniformNumbers(seededGenerator(5));
    let given = 0;
    for (let sample = 0; sample < 200; sample++) {
      const eigenvalues = Array.from({ length: n }, uniform).sort((a, b) => a - b);
      // Some have little of an eigenvector, which then appears late.
      const start = Float64Array.from({ length: n }, () => uniform() + uniform() + uniform() - 1.5);
      const apply = function* (vector: Float64Array, product: Float64Array): Generator<void, void> {
        product.set(vector.map((value, i) => (eigenvalues[i] ?? NaN) * value));
        yield;
      };
      const { modes } = finish(lowestModes(apply, start, { count: 4, tolerance, maxSteps: 60 }));
      const found = Array.from(modes.eigenvalue);
      const last = found.at(-1) ?? -Infinity;
      expect(found.filter((value) => far(eigenvalues, value))).toEqual([]);
      expect(eigenvalues.filter((value) => value < last && far(found, value))).toEqual([]);
      given += found.length;
    }
    // Not certain of everything, but of most.
    expect(given / 200).toBeGreaterThan(2.5);
  });
});

describe('tangentCoordinates', () => {
  const x = Float64Array.of(0.3, -1.2, 0.8, 1.9, -0.4);
  const coordinates = tangentCoordinates(x);

  it('have nothing of x, and keep lengths and angles of what is tangent', () => {
    coordinates.of(x).forEach((value) => {
      expect(value).toBeCloseTo(0, 14);
    });
    const tangent = Float64Array.of(1.2, 0.3, 1.9, -0.8, 0);
    const other = Float64Array.of(0, 0.8, 1.2, 0, 0);
    expect(dot(tangent, x)).toBeCloseTo(0, 14);
    expect(dot(other, x)).toBeCloseTo(0, 14);
    expect(coordinates.of(tangent).length).toBe(4);
    expect(dot(coordinates.of(tangent), coordinates.of(other))).toBeCloseTo(
      dot(tangent, other),
      14,
    );
  });

  it('write an operator on tangent vectors as one on coordinates', () => {
    const tangent = Float64Array.of(1.2, 0.3, 1.9, -0.8, 0);
    const twice = coordinates.operator(function* (vector, product) {
      product.set(vector.map((value) => 2 * value));
      yield;
    });
    const product = new Float64Array(4);
    finish(twice(coordinates.of(tangent), product));
    product.forEach((value, i) => {
      expect(value).toBeCloseTo(2 * (coordinates.of(tangent)[i] ?? NaN), 14);
    });
  });
});
