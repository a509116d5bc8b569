import { describe, expect, it } from 'vitest';
import { thresholdEnergy } from '../../../src/physics/complexity/annealed';
import { dilutionBias, sufficientDegree } from '../../../src/physics/flow/dilutionBias';
import { spikedMixture } from '../../../src/physics/mixture';
import { parameters } from '../../../src/physics/parameters';

describe('dilutionBias', () => {
  // Energy of diluted systems minus that of the large-N equations at t = 10, docs/numerics.md#large-n.
  it.each([
    { p: 3, deltaP: 0.1, invDelta2: 0.5, c: 50, low: 0.155 },
    { p: 3, deltaP: 0.1, invDelta2: 0.5, c: 200, low: 0.0213 },
    { p: 3, deltaP: 0.3, invDelta2: 0.5, c: 100, low: 0.0207 },
    { p: 3, deltaP: 0.3, invDelta2: 0.5, c: 200, low: 0.0113 },
    { p: 3, deltaP: 1, invDelta2: 0.5, c: 100, low: 0.0093 },
    { p: 3, deltaP: 1, invDelta2: 1.5, c: 25, low: 0.015 },
    { p: 4, deltaP: 0.3, invDelta2: 0.5, c: 200, low: 0.19 },
    { p: 4, deltaP: 0.3, invDelta2: 0.5, c: 800, low: 0.0209 },
    { p: 4, deltaP: 1, invDelta2: 0.5, c: 200, low: 0.0526 },
    { p: 4, deltaP: 1, invDelta2: 1.5, c: 100, low: 0.054 },
    { p: 5, deltaP: 0.3, invDelta2: 0.5, c: 1000, low: 0.0837 },
    { p: 5, deltaP: 1, invDelta2: 0.5, c: 1000, low: 0.0199 },
    { p: 6, deltaP: 0.3, invDelta2: 0.5, c: 2000, low: 0.199 },
    { p: 6, deltaP: 1, invDelta2: 0.5, c: 2000, low: 0.0584 },
  ])('is what was measured, within a factor of two: %o', ({ c, low, ...point }) => {
    const bias = dilutionBias(point, c) * Math.abs(thresholdEnergy(spikedMixture(point)));
    expect(bias / low).toBeGreaterThan(1 / 2);
    expect(bias / low).toBeLessThan(2);
  });

  it('falls with the degree and rises with the strength of the tensor', () => {
    const at = (deltaP: number, c: number): number =>
      dilutionBias({ p: 3, deltaP, invDelta2: 0.5 }, c);
    expect(at(0.3, 100)).toBeGreaterThan(at(0.3, 400));
    expect(at(0.3, 100)).toBeGreaterThan(at(1, 100));
    expect(at(0.3, 100)).toBeGreaterThan(0.01);
    expect(at(0.3, 400)).toBeLessThan(0.01);
  });
});

describe('sufficientDegree', () => {
  it.each([3, 4, 5, 6])('keeps the bias within the accuracy wanted, p = %i', (p) => {
    for (const deltaP of [0.03, 0.3, 1, 10])
      for (const invDelta2 of [0, 1, 3])
        for (const accuracy of [0.01, 0.002]) {
          const point = { p, deltaP, invDelta2 };
          const degree = sufficientDegree(point, accuracy);
          const { min, max } = parameters.degree;
          expect(Number.isInteger(degree)).toBe(true);
          if (degree < max) expect(dilutionBias(point, degree)).toBeLessThanOrEqual(accuracy);
          if (degree > min) expect(dilutionBias(point, degree * 0.85)).toBeGreaterThan(accuracy);
        }
  });
});
