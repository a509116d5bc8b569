import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signChanges, type Power } from '../../../src/physics/numerics/powerSums';

/** The powers of (x - r1)(x - r2)... */
function withRoots(roots: readonly number[]): Power[] {
  const coefficients = roots.reduce<number[]>(
    (poly, root) => [...poly, 0].map((_, k) => (poly[k - 1] ?? 0) - root * (poly[k] ?? 0)),
    [1],
  );
  return coefficients.map((coefficient, exponent) => ({ coefficient, exponent }));
}

describe('signChanges', () => {
  it('finds every root within the interval and none beyond', () => {
    const found = signChanges(withRoots([-1, 0.2, 0.5, 0.9, 1.4]), 0, 1);
    expect(found).toHaveLength(3);
    [0.2, 0.5, 0.9].forEach((root, i) => {
      expect(found[i]).toBeCloseTo(root, 12);
    });
  });

  it('tells roots apart that lie closer than any grid', () => {
    const found = signChanges(withRoots([0.4, 0.4 + 1e-6]), 0, 1);
    expect(found).toHaveLength(2);
    expect((found[1] ?? 0) - (found[0] ?? 0)).toBeCloseTo(1e-6, 9);
  });

  it('finds as many as Descartes allows at most', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            coefficient: fc.double({ min: -10, max: 10, noNaN: true }),
            exponent: fc.integer({ min: 0, max: 12 }),
          }),
          { maxLength: 6 },
        ),
        (powers) => {
          const total = new Map<number, number>();
          for (const { coefficient, exponent } of powers)
            total.set(exponent, (total.get(exponent) ?? 0) + coefficient);
          const signs = [...total]
            .sort(([a], [b]) => a - b)
            .map(([, coefficient]) => Math.sign(coefficient))
            .filter((sign) => sign !== 0);
          const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
          expect(signChanges(powers, 0, 50).length).toBeLessThanOrEqual(changes);
        },
      ),
    );
  });

  it('finds none for one power or nothing', () => {
    expect(signChanges([{ coefficient: 2, exponent: 3 }], 0, 1)).toEqual([]);
    expect(signChanges([], 0, 1)).toEqual([]);
  });
});
