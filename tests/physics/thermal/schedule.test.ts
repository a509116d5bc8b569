import { describe, expect, it } from 'vitest';
import { withSchedule } from '../../../src/physics/runParameters';
import {
  heatOver,
  isSameSchedule,
  isThermal,
  temperatureAt,
} from '../../../src/physics/thermal/schedule';

describe('a temperature that changes', () => {
  const cooled = { temperature: 2, finalTemperature: 0.5, coolingTime: 3, coolingExponent: 2 };

  it('begins at T₀ and tends to T₁ as (1 + t/τ)^(-β)', () => {
    expect(temperatureAt(cooled, 0)).toBe(2);
    expect(temperatureAt(cooled, 3)).toBeCloseTo(0.5 + 1.5 / 4, 14);
    expect(temperatureAt(cooled, 3e4)).toBeCloseTo(0.5 + 1.5 * 10001 ** -2, 14);
    expect(temperatureAt({ ...cooled, temperature: 0 }, 3)).toBeCloseTo(0.5 - 0.5 / 4, 14);
  });

  it('is the constant one, to the last digit, where T₁ is T₀ or is not given', () => {
    for (const finalTemperature of [null, 0.3]) {
      const constant = { ...cooled, temperature: 0.3, finalTemperature };
      expect(temperatureAt(constant, 7)).toBe(0.3);
      expect(heatOver(constant, 7, 0.1)).toBe(0.3 * 0.1);
      expect(withSchedule({ ...constant, horizon: 4 })).toEqual({ temperature: 0.3, horizon: 4 });
    }
    expect(temperatureAt({}, 7)).toBe(0);
  });

  it.each([0.1, 1 - 1e-9, 1, 1 + 1e-9, 2, 10])(
    'gives off the integral of T, β = %d',
    (exponent) => {
      const schedule = { ...cooled, coolingExponent: exponent };
      for (const [from, length] of [
        [0, 1],
        [0.4, 1e-6],
        [100, 50],
      ] as const) {
        // Simpson's rule on 200 panels.
        let sum = 0;
        for (let i = 0; i <= 200; i++)
          sum +=
            (i === 0 || i === 200 ? 1 : i % 2 === 1 ? 4 : 2) *
            temperatureAt(schedule, from + (length * i) / 200);
        const heat = heatOver(schedule, from, length);
        expect(Math.abs(heat / ((sum * length) / 600) - 1)).toBeLessThan(1e-7);
      }
    },
  );

  it('is noise if there is any at any time, and the same if it is at all times', () => {
    expect(isThermal({ temperature: 0 })).toBe(false);
    expect(isThermal({ temperature: 0, finalTemperature: 0.1 })).toBe(true);
    expect(isThermal({ temperature: 0.1, finalTemperature: 0 })).toBe(true);
    expect(isSameSchedule({ temperature: 1, coolingTime: 4 }, { temperature: 1 })).toBe(true);
    expect(isSameSchedule(cooled, { ...cooled, coolingTime: 4 })).toBe(false);
  });
});
