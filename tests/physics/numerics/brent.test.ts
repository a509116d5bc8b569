import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../../../src/physics/numerics/brent';

describe('findRoot', () => {
  it('finds the root of a smooth function to the last digits', () => {
    expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15);
    expect(findRoot((x) => x ** 3 - 2, 0, 1e6)).toBeCloseTo(Math.cbrt(2), 15);
  });

  it('accepts a root that lies on an end of the bracket', () => {
    expect(findRoot((x) => x, 0, 5)).toBe(0);
    expect(findRoot((x) => x - 5, 0, 5)).toBe(5);
  });

  it('copes with steps, poles of slope and flat tails', () => {
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 14);
    expect(findRoot((x) => Math.cbrt(x - 0.2), -1, 1)).toBeCloseTo(0.2, 14);
    expect(findRoot((x) => Math.tanh(50 * (x - 0.7)), -10, 10)).toBeCloseTo(0.7, 14);
  });

  it('needs few evaluations where the function is smooth', () => {
    let calls = 0;
    findRoot(
      (x) => {
        calls++;
        return Math.exp(x) - 5;
      },
      0,
      10,
    );
    expect(calls).toBeLessThan(20);
  });

  it('finds the root of any cubic with one bracketed root', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (root, slope) => {
          const f = (x: number): number => (x - root) * ((x - root) ** 2 + slope);
          expect(Math.abs(findRoot(f, -6, 7) - root)).toBeLessThan(1e-14);
        },
      ),
    );
  });

  it('stops within the tolerance it is allowed', () => {
    expect(Math.abs(findRoot((x) => x * x - 2, 0, 2, 1e-3) - Math.SQRT2)).toBeLessThan(1e-3);
  });

  it('refuses a bracket without change of sign, saying what it saw', () => {
    expect(() => findRoot((x) => x * x + 1, 0, 1)).toThrow('no sign change: f(0) = 1 and f(1) = 2');
    expect(() => findRoot(() => NaN, 0, 1)).toThrow(RangeError);
  });
});
