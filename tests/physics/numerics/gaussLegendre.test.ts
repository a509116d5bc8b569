import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/physics/numerics/gaussLegendre';

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
