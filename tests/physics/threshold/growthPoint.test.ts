import { describe, expect, it } from 'vitest';
import { growthPoint } from '../../../src/physics/threshold/growthPoint';

/** ln m = Lambda t + b t^(1 - alpha) from 690 e-folds below, at rows that keep step with ln t. */
function curveOf(rate: number, b: number, alpha: number) {
  const end = 690 / rate;
  const time = Float64Array.from({ length: 240 }, (_, i) => 0.1 * (end / 0.1) ** (i / 239));
  const logOverlap = time.map((t) => -690 + rate * t + b * t ** (1 - alpha));
  return {
    columns: { time, logOverlap, error: time.map(() => 1e-3) },
    isFelt: true,
  };
}

describe('the growth rate at one place', () => {
  const cases = [
    { rate: 0.1, b: 0.5, alpha: 2 / 3 },
    { rate: 1e-3, b: 0.5, alpha: 2 / 3 },
    { rate: 1e-3, b: 0.2, alpha: 0.5 },
    { rate: 0.02, b: -0.3, alpha: 0.6 },
  ];
  it.each(cases)('is read through aging with a power of $alpha: $rate', ({ rate, b, alpha }) => {
    const point = growthPoint(2, curveOf(rate, b, alpha));
    expect(Math.abs(point.rate.value / rate - 1)).toBeLessThan(1e-3);
    expect(point.rate.error).toBeGreaterThanOrEqual(Math.abs(point.rate.value - rate));
    expect(point.misfit).toBeLessThan(1e-3);
  });

  it.each(cases)('and from escape times alone, within its error: $rate, $alpha', (at) => {
    const { escapeRate } = growthPoint(2, curveOf(at.rate, at.b, at.alpha));
    expect(Math.abs(escapeRate.value - at.rate)).toBeLessThan(escapeRate.error);
    expect(escapeRate.error / at.rate).toBeLessThan(0.2);
  });

  it('says when the way to the rate is none of the assumed: the error covers a late bend', () => {
    const curve = curveOf(0.01, 0.5, 2 / 3);
    const { time, logOverlap } = curve.columns;
    logOverlap.forEach((value, i) => {
      logOverlap[i] = value + 3 * Math.log(1 + (time[i] ?? NaN));
    });
    const { rate } = growthPoint(2, curve);
    expect(Math.abs(rate.value - 0.01)).toBeLessThan(rate.error);
  });

  it('refuses a curve that does not grow', () => {
    const curve = curveOf(0.01, 0.5, 2 / 3);
    const fading = curve.columns.logOverlap.map((value) => -value);
    expect(() =>
      growthPoint(1.2, { ...curve, columns: { ...curve.columns, logOverlap: fading } }),
    ).toThrow(/no growth rate can be read at 1.2/);
  });
});
