import { describe, expect, it } from 'vitest';
import {
  compositeGauss,
  gaussLegendre,
  integrate,
} from '../../../src/physics/numerics/gaussLegendre';

describe('integrate', () => {
  it('is exact for polynomials up to degree 63', () => {
    for (const degree of [0, 1, 2, 7, 40, 63])
      expect(integrate((x) => x ** degree, 0, 1)).toBeCloseTo(1 / (degree + 1), 14);
  });

  it('reaches the last digits for smooth functions on any interval', () => {
    expect(integrate(Math.exp, -1, 3)).toBeCloseTo(Math.exp(3) - Math.exp(-1), 12);
    expect(integrate((x) => 1 / (1 + x * x), 0, 1)).toBeCloseTo(Math.PI / 4, 15);
  });

  it('changes sign when the ends are swapped', () => {
    expect(integrate(Math.cos, 1, 0)).toBeCloseTo(-Math.sin(1), 15);
  });
});

describe('gaussLegendre', () => {
  it.each([1, 2, 5, 12, 20])(
    'with %i points is exact up to degree 2 n - 1, and not beyond',
    (n) => {
      const { points, weights } = gaussLegendre(n);
      const moment = (degree: number): number =>
        points.reduce((sum, x, i) => sum + (weights[i] ?? NaN) * x ** degree, 0);
      for (let degree = 0; degree < 2 * n; degree++)
        expect(moment(degree)).toBeCloseTo(degree % 2 === 0 ? 2 / (degree + 1) : 0, 13);
      expect(2 / (2 * n + 1) - moment(2 * n)).toBeGreaterThan(1e-13);
    },
  );

  it('gives ascending points in every panel of a composite rule, of total weight 2', () => {
    const { points, weights } = compositeGauss(3, 4);
    expect(Array.from(points)).toEqual(Array.from(points).sort((a, b) => a - b));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 14);
  });
});
