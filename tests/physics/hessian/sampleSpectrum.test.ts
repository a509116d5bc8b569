import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { sampleSpectrum, type SampledSpectrum } from '../../../src/physics/hessian/sampleSpectrum';
import { spikedGoe } from '../../support/spikedGoe';

const base = { dimension: 40, seed: 1, theta: 1.5, shift: 0, scale: 1 };
const sample = (changes: Partial<typeof base>): SampledSpectrum =>
  runToEnd(sampleSpectrum({ ...base, ...changes }));

interface Moments {
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
}

function moments(values: readonly number[]): Moments {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

describe('sampleSpectrum', () => {
  it('has the law of dense matrices of the same size', () => {
    const seeds = Array.from({ length: 400 }, (_, index) => index + 1);
    for (const theta of [0.5, 1.5]) {
      const own = seeds.map((seed) => sample({ seed, theta }));
      const dense = seeds.map((seed) => spikedGoe(base.dimension, theta, seed));
      const compare = (a: Moments, b: Moments): void => {
        // Four standard errors; the seeds are fixed.
        expect(Math.abs(a.mean - b.mean)).toBeLessThan(4 * Math.hypot(a.error, b.error));
      };
      compare(
        moments(own.map(({ eigenvalues }) => eigenvalues[0] ?? NaN)),
        moments(dense.map(({ eigenvalue }) => eigenvalue)),
      );
      compare(
        moments(own.map(({ eigenvalues }) => (eigenvalues[0] ?? NaN) ** 2)),
        moments(dense.map(({ eigenvalue }) => eigenvalue ** 2)),
      );
      compare(
        moments(own.map(({ overlaps }) => overlaps[0] ?? NaN)),
        moments(dense.map(({ overlap }) => overlap)),
      );
    }
  });

  it('fills the semicircle and sends one eigenvalue out of it as the dimension grows', () => {
    const { eigenvalues, overlaps } = sample({ dimension: 2000, theta: 2 });
    // Fluctuations of order N^-1/2; measured for this seed: 0.039 and 0.004.
    expect(Math.abs((eigenvalues[0] ?? NaN) + 2.5)).toBeLessThan(0.06);
    expect(Math.abs((overlaps[0] ?? NaN) - 0.75)).toBeLessThan(0.06);
    const share = eigenvalues.filter((x) => x < -1).length / 2000;
    expect(share).toBeCloseTo(1 / 3 - Math.sqrt(3) / (4 * Math.PI), 2);
  });

  it('keeps the trace and the sum of overlaps', () => {
    const { eigenvalues, overlaps } = sample({});
    const { eigenvalues: bare } = sample({ theta: 0 });
    const sum = (values: Float64Array): number => values.reduce((total, x) => total + x, 0);
    expect(sum(overlaps)).toBeCloseTo(1, 13);
    expect(sum(bare) - sum(eigenvalues)).toBeCloseTo(1.5, 12);
    expect(Array.from(eigenvalues)).toEqual(Array.from(eigenvalues).sort((a, b) => a - b));
  });

  it('lowers every eigenvalue, and interlaces, when the signal gets stronger on the same seed', () => {
    const [weak, strong] = [sample({ theta: 0.5 }), sample({ theta: 2 })];
    weak.eigenvalues.forEach((value, index) => {
      expect(strong.eigenvalues[index]).toBeLessThanOrEqual(value + 1e-13);
      if (index > 0)
        expect(strong.eigenvalues[index]).toBeGreaterThanOrEqual(
          (weak.eigenvalues[index - 1] ?? NaN) - 1e-13,
        );
    });
  });

  it('shifts and scales the same sample', () => {
    const [bare, moved] = [sample({}), sample({ shift: 2, scale: 3 })];
    bare.eigenvalues.forEach((value, index) => {
      expect(moved.eigenvalues[index]).toBeCloseTo(3 * (value + 2), 12);
    });
    expect(moved.overlaps).toEqual(bare.overlaps);
    expect(sample({ seed: 2 }).eigenvalues[0]).not.toBe(bare.eigenvalues[0]);
  });

  it('refuses a dimension that is none', () => {
    for (const dimension of [1, 2.5, NaN]) expect(() => sample({ dimension })).toThrow(RangeError);
  });
});
