import { describe, expect, it } from 'vitest';
import { localExponents } from '../../../src/physics/chsck/localExponents';

/** As runs are sampled: not evenly. */
const time = Float64Array.from({ length: 200 }, (_, i) => 1.08 ** i * (1 + 0.02 * Math.sin(i)));

describe('local exponents', () => {
  it('are those of a power law, wherever there are times on both sides', () => {
    const y = time.map((t) => 3 * t ** -0.4);
    const { exponent } = localExponents(
      time,
      y,
      y.map(() => 0),
    );
    const last = time.at(-1) ?? 0;
    time.forEach((t, i) => {
      const isInside = t > 1.8 * (time[0] ?? 0) && t < last / 1.8;
      if (isInside) expect(exponent[i]).toBeCloseTo(-0.4, 12);
      if (t < 1.7 * (time[0] ?? 0) || t > last / 1.7) expect(exponent[i]).toBeNaN();
    });
  });

  it('say what the errors at both ends can do to them', () => {
    const y = time.map((t) => t ** -0.5);
    const relative = 1e-3;
    const { exponent, error } = localExponents(
      time,
      y,
      y.map((value) => relative * value),
    );
    const middle = 100;
    expect(error[middle]).toBeCloseTo((2 * relative) / (0.5 * Math.LN10), 12);
    // The worst that may be: too large at one end, too small at the other.
    const tilted = y.map((value, i) => value * (1 + (i < middle ? relative : -relative)));
    const off =
      (localExponents(time, tilted, y).exponent[middle] ?? NaN) - (exponent[middle] ?? NaN);
    expect(Math.abs(off)).toBeLessThan(1.001 * (error[middle] ?? NaN));
    expect(Math.abs(off)).toBeGreaterThan(0.99 * (error[middle] ?? NaN));
  });

  it('are none where the quantity is not positive', () => {
    const y = time.map((_, i) => (i === 100 ? -1 : 1));
    const { exponent } = localExponents(
      time,
      y,
      y.map(() => 0),
    );
    expect(exponent.filter(Number.isNaN).length).toBeGreaterThan(14);
    expect(exponent[150]).toBeCloseTo(0, 12);
  });
});
