/** The overlap of a random start as a Gaussian process, by routes that know nothing of it. */
import { describe, expect, it } from 'vitest';
import { solveGrowth } from '../../../src/physics/chsck/longTime/growth';
import { runToEnd } from '../../../src/physics/computation';
import { overlapProcess, variances } from '../../../src/physics/escape/overlapProcess';
import { createMixture, spikedMixture } from '../../../src/physics/mixture';

/**
 * <z^2> without a tensor: the flow of a quadratic form whose eigenvalues l have weights rho(l) in general and rho_1(l)
 * along the signal, z^2 = int rho_1 e^{2lt} / int rho e^{2lt}. rho is a semicircle of radius 2 sqrt(w) with resolvent
 * g, and rho_1 belongs to g / (1 - w g).
 */
function matrixVariance(weight: number, t: number): number {
  const radius = 2 * Math.sqrt(weight);
  const [points, sums] = [20_000, { along: 0, other: 0 }];
  for (let i = 0; i < points; i++) {
    const angle = (Math.PI * (i + 0.5)) / points;
    const l = radius * Math.cos(angle);
    const root = radius * Math.sin(angle);
    const [re, im] = [l / (2 * weight), -root / (2 * weight)];
    const along = -im / ((1 - weight * re) ** 2 + (weight * im) ** 2);
    const grown = Math.exp(2 * (l - radius) * t) * root;
    sums.along += along * grown;
    sums.other += -im * grown;
  }
  return sums.along / sums.other;
}

describe('overlapProcess(problem)', () => {
  it('has the variance of the exact flow without a tensor', () => {
    const weight = 0.64;
    const mixture = createMixture([{ degree: 2, weight }]);
    const process = runToEnd(overlapProcess({ mixture, horizon: 30 }));
    variances(process).forEach((variance, i) => {
      const exact = matrixVariance(weight, process.times[i] ?? NaN);
      // Measured: 2e-3, of what counts for nothing new.
      expect(Math.abs(variance / exact - 1)).toBeLessThan(4e-3);
    });
  });

  it('is that of any other component where the signal does not pull: variance 1 for ever', () => {
    const mixture = createMixture([{ degree: 3, weight: 1 }]);
    const process = runToEnd(overlapProcess({ mixture, horizon: 30 }));
    // Up to a thousandth that is new at a place counts for nothing.
    for (const variance of variances(process)) {
      expect(variance).toBeGreaterThan(1 - 1e-3);
      expect(variance).toBeLessThan(1 + 1e-12);
    }
  });

  it.each([
    { name: '1/Δ₂ = 1.5', mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 }) },
    { name: '1/Δ₂ = 2.3', mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 }) },
    {
      name: 'a matrix without the signal',
      mixture: createMixture([
        { degree: 2, weight: 1.5, noiseOnly: true },
        { degree: 3, weight: 1 },
      ]),
    },
  ])('keeps of the start what the equations for m say: $name', ({ mixture }) => {
    const { times, rows } = runToEnd(overlapProcess({ mixture, horizon: 20 }));
    const initialOverlap = 1e-30;
    const { time, logOverlap } = runToEnd(
      solveGrowth({ mixture, initialOverlap, horizon: 20 }),
    ).columns;
    let compared = 0;
    time.forEach((t, k) => {
      const i = times.findIndex((node) => node >= t);
      if (i < 1) return;
      compared++;
      // < z(t) z(0) > = m(t)/m(0), between the nodes around t.
      const [before = NaN, after = NaN] = [rows[i - 1]?.[0] ?? NaN, rows[i]?.[0] ?? NaN].map(
        Math.log,
      );
      const amplified = (logOverlap[k] ?? NaN) - Math.log(initialOverlap);
      const margin = 3e-3;
      expect(amplified).toBeGreaterThan(Math.min(before, after) - margin);
      expect(amplified).toBeLessThan(Math.max(before, after) + margin);
    });
    expect(compared).toBeGreaterThan(20);
  });

  it('says how far it goes where the horizon is far in units of the microscopic time', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 0.02, invDelta2: 4 });
    const { times, reached } = runToEnd(overlapProcess({ mixture, horizon: 1e4 }));
    expect(reached).toBeLessThan(30);
    expect(times.at(-1)).toBeLessThanOrEqual(reached);
    expect(times.length).toBeLessThan(600);
  });
});
