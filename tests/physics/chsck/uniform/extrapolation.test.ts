import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extrapolate } from '../../../../src/physics/chsck/uniform/extrapolation';
import { interpolate } from '../../../../src/physics/chsck/uniform/passSeries';

const coefficient = fc.double({ min: -3, max: 3, noNaN: true });

describe('extrapolate', () => {
  it('finds v exactly in v + a h^2 + b h^3 from three steps, whatever they are', () => {
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, (v, a, b) => {
        const pass = (step: number) => ({ step, value: v + a * step ** 2 + b * step ** 3 });
        const { value, error } = extrapolate(pass(0.1), pass(0.15), pass(0.23));
        expect(value).toBeCloseTo(v, 11);
        expect(error).toBeCloseTo((2 * Math.abs(b) * (0.1 * 0.15) ** 2) / 0.25, 11);
      }),
    );
  });

  it('finds v in v + a h^2 from two steps and calls twice the correction the error', () => {
    const pass = (step: number) => ({ step, value: 2 + 3 * step ** 2 });
    const { value, error } = extrapolate(pass(0.1), pass(0.2));
    expect(value).toBeCloseTo(2, 12);
    expect(error).toBeCloseTo(0.06, 12);
  });
});

describe('interpolate', () => {
  it('is exact for polynomials of degree five, at the ends too', () => {
    const polynomial = (x: number): number => 1 - x + 0.2 * x ** 3 - 0.01 * x ** 5;
    const values = Float64Array.from({ length: 12 }, (_, i) => polynomial(i));
    for (const position of [0, 0.3, 1.5, 5.7, 10.2, 11])
      expect(interpolate(values, 11, position)).toBeCloseTo(polynomial(position), 8);
  });

  it('uses the points there are when they are few', () => {
    expect(interpolate(Float64Array.of(1, 3), 1, 0.25)).toBeCloseTo(1.5, 12);
    expect(interpolate(Float64Array.of(1), 0, 0)).toBe(1);
  });
});
