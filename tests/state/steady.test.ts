import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyAbove } from '../../src/state/steady';

const positive = fc.double({ min: -12, max: 12, noNaN: true }).map((exponent) => 10 ** exponent);
const steps = fc.integer({ min: 1, max: 12 });

describe('steadyAbove(value, steps)', () => {
  it('is one of so many values a decade', () => {
    expect([1.2, 2, 4, 9].map((value) => steadyAbove(value, 4).toFixed(3))).toEqual([
      '1.778',
      '3.162',
      '5.623',
      '10.000',
    ]);
  });

  it('is not below the value, and less than a step above it', () => {
    fc.assert(
      fc.property(positive, steps, (value, n) => {
        const ratio = steadyAbove(value, n) / value;
        expect(ratio).toBeGreaterThan(1 - 1e-8);
        expect(ratio).toBeLessThan(10 ** (1 / n) * (1 + 1e-8));
      }),
    );
  });

  it('stays where it is', () => {
    fc.assert(
      fc.property(positive, steps, (value, n) => {
        const steady = steadyAbove(value, n);
        expect(steadyAbove(steady, n) / steady).toBeCloseTo(1, 10);
      }),
    );
  });
});
