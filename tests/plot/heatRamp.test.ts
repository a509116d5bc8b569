import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRamp, paintValues, rampSize } from '../../src/plot/heatRamp';

const theme = readFileSync('src/app/theme.css', 'utf8');
/** Stops of the light theme, then of the dark one, as they stand in the style sheet. */
const stops = [...theme.matchAll(/--heat-\d: (#[0-9a-f]{6});/g)].map(([, colour = '']) => colour);

/** Relative luminance (WCAG) to the power 1/3: close to perceived lightness. */
function lightness(ramp: ArrayLike<number>, i: number): number {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((c) => {
    const value = (ramp[4 * i + c] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b);
}

describe('the colours of heat maps', () => {
  it('darken evenly in the light theme and brighten evenly in the dark one', () => {
    expect(stops).toHaveLength(10);
    for (const [colours, direction] of [
      [stops.slice(0, 5), -1],
      [stops.slice(5), 1],
    ] as const) {
      const ramp = createRamp(colours);
      const quarters = [0, 1, 2, 3, 4].map((k) => lightness(ramp, ((k * (rampSize - 1)) / 4) | 0));
      const steps = quarters.slice(1).map((value, k) => direction * (value - (quarters[k] ?? 0)));
      // Measured: 0.07 to 0.19 per quarter.
      for (const step of steps) expect(step).toBeGreaterThan(0.05);
      for (const step of steps) expect(step).toBeLessThan(0.25);
    }
  });

  it('leave values at and below the lower end, and missing ones, transparent', () => {
    const ramp = createRamp(['#000000', '#ffffff']);
    const pixels = paintValues([-1, 0, NaN, -Infinity, 0.5, 1, 7], 0, 1, ramp);
    const alpha = Array.from({ length: 7 }, (_, i) => pixels[4 * i + 3]);
    expect(alpha).toEqual([0, 0, 0, 0, 255, 255, 255]);
    expect(pixels[4 * 5]).toBe(255);
    expect(pixels[4 * 6]).toBe(255);
    expect(pixels[4 * 4]).toBeGreaterThan(126);
    expect(pixels[4 * 4]).toBeLessThan(130);
  });

  it('refuse colours that are not of the form #rrggbb', () => {
    expect(() => createRamp(['red', '#000000'])).toThrow(
      'colour = red must be of the form #rrggbb',
    );
  });
});
