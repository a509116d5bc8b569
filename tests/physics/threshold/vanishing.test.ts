import { describe, expect, it } from 'vitest';
import { rateOn, vanishingOf } from '../../../src/physics/threshold/vanishing';

/** Rates a (x - x0)^gamma e^(c (x - x0)) at six places above x0, known to one part in a hundred. */
function ratesOf(x0: number, gamma: number, c: number) {
  return [0.36, 0.27, 0.14, 0.08, 0.05, 0.03].map((distance) => {
    const control = x0 * (1 + distance);
    const value = 0.8 * (control - x0) ** gamma * Math.exp(c * (control - x0));
    return { control, rate: { value, error: value / 100 } };
  });
}

describe('where rates vanish', () => {
  const cases = [
    { x0: 2, gamma: 2, c: -0.4 },
    { x0: 2, gamma: 1, c: 0 },
    { x0: 2, gamma: 1.5, c: 0.5 },
    { x0: 30, gamma: 2.5, c: 0.01 },
    { x0: 0.1, gamma: 3, c: 2 },
  ];
  it.each(cases)('finds x0 = $x0 whatever the exponent: $gamma', ({ x0, gamma, c }) => {
    const rates = ratesOf(x0, gamma, c);
    const found = vanishingOf(rates);
    expect(found.value / x0).toBeCloseTo(1, 6);
    expect(found.exponent).toBeCloseTo(gamma, 4);
    expect(Math.max(...found.residuals.map(Math.abs))).toBeLessThan(1e-6);
    for (const { control, rate } of rates)
      expect(rateOn(found, control) / rate.value).toBeCloseTo(1, 5);
  });

  it('is off by about its error where the rates are off by theirs, one place after the other', () => {
    const rates = ratesOf(2, 2, -0.4);
    const shifts = rates.map((_, i) => {
      const moved = rates.map((point, j) =>
        i === j ? { ...point, rate: { ...point.rate, value: point.rate.value * 1.01 } } : point,
      );
      return vanishingOf(moved).value - 2;
    });
    const { error } = vanishingOf(rates);
    // Independent errors of all rates add in squares.
    expect(error / Math.hypot(...shifts)).toBeGreaterThan(0.95);
    expect(error / Math.hypot(...shifts)).toBeLessThan(1.05);
  });

  it('covers a law that is none of those it fits by what leaving one out changes', () => {
    const rates = ratesOf(2, 2, 0).map(({ control }) => {
      const distance = control - 2;
      const value = distance ** 2 / (1 + distance / 2);
      return { control, rate: { value, error: value / 1e4 } };
    });
    const found = vanishingOf(rates);
    expect(Math.abs(found.value - 2)).toBeGreaterThan(1e-5);
    expect(Math.abs(found.value - 2)).toBeLessThan(found.error);
  });

  it('asks for enough rates, and says 0 where nothing grows', () => {
    const rates = ratesOf(2, 2, 0);
    expect(() => vanishingOf(rates.slice(0, 4))).toThrow(/4 rates are not enough/);
    expect(rateOn(vanishingOf(rates), 1.9)).toBe(0);
  });
});
