import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import type { ExponentPoint } from '../../../src/physics/threshold/exponents';
import { placeOnLaw, signOf, signTimes } from '../../../src/physics/threshold/growthSign';
import {
  measureGrowthSign,
  type GrowthSignBatch,
} from '../../../src/physics/threshold/measureGrowthSign';
import { spikedGrowth } from '../../../src/physics/threshold/spikedGrowth';

/** Exponents that vanish at 1.2 + 0.1 factor^decades, with a slope of 0.5 and an error of 1e-3, up to a time. */
function exponentsAt(control: number, factor: number, until = 1e7): ExponentPoint {
  const times = signTimes.filter((time) => time <= until * (1 + 1e-9));
  return {
    control,
    exponents: times.map((time) => ({
      value: 0.5 * (control - 1.2 - 0.1 * factor ** (Math.log10(time) - 3)),
      error: 1e-3,
    })),
  };
}

describe('the place where growth turns', () => {
  it('is the limit of the places at which exponents vanish, its error the whole way to it', () => {
    const sign = signOf([1.35, 1.25, 1.3].map((control) => exponentsAt(control, 0.7)));
    expect(sign?.value).toBeCloseTo(1.2, 10);
    expect(sign?.error).toBeCloseTo(0.1 * 0.7 ** 4, 10);
    expect(sign?.places.map(({ time }) => Math.round(Math.log10(time)))).toEqual([4, 5, 6, 7]);
    for (const { time, control, error } of sign?.places ?? []) {
      expect(control).toBeCloseTo(1.2 + 0.1 * 0.7 ** (Math.log10(time) - 3), 10);
      expect(error).toBeCloseTo(2e-3, 10);
    }
    expect(sign && placeOnLaw(sign, 1e4)).toBeCloseTo(1.27, 10);
    expect(sign && placeOnLaw(sign, 1e12)).toBeCloseTo(1.2 + 0.1 * 0.7 ** 9, 10);
  });

  it('needs no more decades than all solutions have reached', () => {
    const points = [
      exponentsAt(1.25, 0.7),
      exponentsAt(1.3, 0.7, 1e6),
      exponentsAt(1.35, 0.7, 10 ** 6.5),
    ];
    const sign = signOf(points);
    expect(sign?.places.map(({ time }) => Math.round(Math.log10(time)))).toEqual([3, 4, 5, 6]);
    expect(sign?.value).toBeCloseTo(1.2, 10);
    expect(sign?.error).toBeCloseTo(0.1 * 0.7 ** 3, 10);
  });

  it('does not exist where the places go to and fro, as before the power law has set in', () => {
    // As at p = 3 and Δ_p = 100, where places at 1e4 to 1e7 are 0.9977, 1.0030, 1.0041 and 1.0037.
    const places = [0.997, 0.9977, 1.0005, 1.003, 1.0038, 1.0041, 1.004, 1.0037, 1.0036];
    const points = [1, 1.004, 1.008].map((control) => ({
      control,
      exponents: places.map((place) => ({ value: 30 * (control - place), error: 1e-4 })),
    }));
    expect(signOf(points)).toBeNull();
  });

  it('does not exist where the places move apart', () => {
    expect(signOf([1.25, 1.3, 1.35].map((control) => exponentsAt(control, 1.1)))).toBeNull();
  });

  it('is measured on from where a measurement was stopped, and found again', () => {
    // The first two of three solutions at p = 3, Δ_p = 1, rounded.
    const above = [0.0189, 0.0265, 0.0348, 0.0438, 0.0547, 0.069, 0.0872, 0.1087, 0.1324];
    const below = [-0.0499, -0.0396, -0.0308, -0.0241, -0.0191, -0.0149, -0.0106, -0.0057, -0.0002];
    const pointOf = (control: number, values: readonly number[]): ExponentPoint => ({
      control,
      exponents: values.map((value) => ({ value, error: 1e-4 })),
    });
    const known = {
      range: { below: 1.26953125, above: 1.3671875 },
      points: [pointOf(1.3671875, above), pointOf(1.26953125, below)],
    };
    const batches: GrowthSignBatch[] = [];
    const family = spikedGrowth({ p: 3, deltaP: 1, temperature: 0 });
    const sign = runToEnd(
      measureGrowthSign(family, { accuracy: 'sketch', known }),
      ({ batch }) => batch && batches.push(batch),
    );
    expect(batches.map(({ point }) => point.control)).toEqual([1.318359375]);
    expect(batches[0]?.sign).toEqual(sign);
    expect(Math.abs(sign.value - 1.232)).toBeLessThan(0.01);
    expect(sign.error).toBeLessThan(0.05);
  });
});
