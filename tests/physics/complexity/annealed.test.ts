import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexityAt, thresholdEnergy } from '../../../src/physics/complexity/annealed';
import { indexOneComplexity } from '../../../src/physics/complexity/curves';
import { fieldStatistics } from '../../../src/physics/complexity/fieldStatistics';
import { indexOneCost } from '../../../src/physics/complexity/minimaCost';
import { bbpParameter } from '../../../src/physics/hessian/outlier';
import { createMixture, spikedMixture } from '../../../src/physics/mixture';
import { bruteForceComplexity, paperCost } from '../../support/bruteForceComplexity';
import { modelPoints } from '../../support/modelPoints';
import { staticReference } from '../../support/staticReference';

const energyFactors = fc.double({ min: 0.2, max: 1.2, noNaN: true });

describe('complexityAt', () => {
  it('agrees with the reference curves at the paper’s four points', () => {
    // Largest deviation measured: 5e-16 in complexities, 2e-15 in shifts.
    for (const curve of staticReference.curves) {
      const mixture = spikedMixture(curve);
      const { zoom, total } = curve;
      zoom.energy.forEach((energy, index) => {
        const point = complexityAt(mixture, energy);
        expect(point.sigma).toBeCloseTo(zoom.sigma[index] ?? NaN, 14);
        expect(point.shift).toBeCloseTo(zoom.shift[index] ?? NaN, 13);
        expect(point.sigmaMinima).toBeCloseTo(zoom.sigmaMinima[index] ?? NaN, 14);
        expect(point.kind).toBe(zoom.kind[index]);
      });
      total.energy.forEach((energy, index) => {
        const point = complexityAt(mixture, energy);
        expect(point.sigma).toBeCloseTo(total.sigma[index] ?? NaN, 14);
        expect(point.shift).toBeCloseTo(total.shift[index] ?? NaN, 13);
      });
    }
  });

  it('equals brute-force maximisation over the energy split at points of its own', () => {
    const points = [
      { p: 3, deltaP: 0.4, invDelta2: 3.5 },
      { p: 4, deltaP: 2, invDelta2: 0.7 },
      { p: 5, deltaP: 1, invDelta2: 3 },
      { p: 6, deltaP: 0.8, invDelta2: 5 },
    ];
    for (const point of points) {
      const mixture = spikedMixture(point);
      const theta = bbpParameter(mixture);
      const threshold = thresholdEnergy(mixture);
      for (const factor of [0.4, 0.97, 0.999, 1.0005, 1.004, 1.05]) {
        const energy = factor * threshold;
        const { sigma, sigmaMinima } = complexityAt(mixture, energy);
        // Golden sections resolve the maximum to 2e-15; minima's cost, by Simpson, to 1e-9.
        expect(sigma).toBeCloseTo(bruteForceComplexity(mixture, energy), 12);
        const minima = bruteForceComplexity(mixture, energy, (t) => paperCost(t, theta));
        expect(sigmaMinima).toBeCloseTo(minima, 7);
      }
    }
  });

  it('holds for mixtures of three degrees, by brute force over both splits', () => {
    const mixture = createMixture([
      { degree: 2, weight: 1.2 },
      { degree: 3, weight: 0.5 },
      { degree: 4, weight: 0.3 },
    ]);
    const threshold = thresholdEnergy(mixture);
    for (const factor of [0.5, 1.01]) {
      const energy = factor * threshold;
      expect(complexityAt(mixture, energy).sigma).toBeCloseTo(
        bruteForceComplexity(mixture, energy),
        9,
      );
    }
  });

  it('does not care how one degree is written as several terms', () => {
    const whole = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
    const parts = createMixture([
      { degree: 3, weight: 0.6 },
      { degree: 2, weight: 2.3 },
      { degree: 3, weight: 0.4 },
    ]);
    for (const energy of [-2, -1.81, -1.79, 0.3]) {
      const [a, b] = [complexityAt(whole, energy), complexityAt(parts, energy)];
      expect(a.sigma).toBeCloseTo(b.sigma, 14);
      expect(a.sigmaMinima).toBeCloseTo(b.sigmaMinima ?? NaN, 14);
    }
  });

  it('never counts more minima, or points of index one, than stationary points', () => {
    fc.assert(
      fc.property(modelPoints, energyFactors, (point, factor) => {
        const mixture = spikedMixture(point);
        const energy = factor * thresholdEnergy(mixture);
        const { sigma, sigmaMinima } = complexityAt(mixture, energy);
        const indexOne = indexOneComplexity(fieldStatistics(mixture), energy);
        const allowance = 1e-12 * (1 + Math.abs(sigma));
        expect(sigmaMinima ?? -Infinity).toBeLessThanOrEqual(sigma + allowance);
        expect(indexOne ?? -Infinity).toBeLessThanOrEqual(sigma + allowance);
      }),
    );
  });

  it('is continuous where the kind of the dominant points changes', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const { theta } = fieldStatistics(mixture);
        const threshold = thresholdEnergy(mixture);
        const step = 1e-9 * Math.abs(threshold);
        const [below, above] = [
          complexityAt(mixture, threshold - step),
          complexityAt(mixture, threshold + step),
        ];
        expect(above.kind).toBe('extensive');
        expect(below.kind).toBe(theta > 1 ? 'index-one' : 'minima');
        expect(below.sigma).toBeCloseTo(above.sigma, 8);
        expect(below.shift).toBeCloseTo(above.shift, 3);
      }),
    );
  });

  it('is even in the energy, and extensive from e_th upwards', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.9 });
    for (const energy of [0.5, 1.69, 1.8]) {
      const [low, high] = [complexityAt(mixture, -energy), complexityAt(mixture, energy)];
      expect(high.sigma).toBeCloseTo(low.sigma, 14);
      expect(high.shift).toBeCloseTo(-low.shift, 14);
      expect(high.kind).toBe('extensive');
    }
    expect(complexityAt(mixture, 0)).toMatchObject({ shift: -0, kind: 'extensive' });
  });

  it('has no minima above e_th in the pure tensor, where the energy fixes the shift', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 0 });
    const threshold = thresholdEnergy(mixture);
    // The pure spherical 3-spin: e_th = -2 sqrt((p - 1)/p) sqrt(1/p).
    expect(threshold).toBeCloseTo(-2 * Math.sqrt(2 / 9), 15);
    expect(complexityAt(mixture, threshold + 1e-6).sigmaMinima).toBeNull();
    const below = complexityAt(mixture, threshold - 1e-3);
    expect(below.sigmaMinima).toBe(below.sigma);
  });

  it('tends to the pure tensor as the matrix fades', () => {
    const pure = spikedMixture({ p: 4, deltaP: 1, invDelta2: 0 });
    const faint = spikedMixture({ p: 4, deltaP: 1, invDelta2: 1e-9 });
    for (const energy of [-0.9, -0.87, -0.5])
      expect(complexityAt(faint, energy).sigma).toBeCloseTo(complexityAt(pure, energy).sigma, 8);
  });

  it('gives a pure matrix no complexity inside its spectrum', () => {
    const mixture = createMixture([{ degree: 2, weight: 2.25 }]);
    expect(thresholdEnergy(mixture)).toBeCloseTo(-1.5, 15);
    expect(complexityAt(mixture, -0.7).sigma).toBeCloseTo(0, 14);
    expect(complexityAt(mixture, -1.6).sigma).toBeLessThan(0);
  });
});

describe('indexOneComplexity', () => {
  it('agrees with the reference curves', () => {
    for (const { zoom, ...point } of staticReference.curves) {
      const field = fieldStatistics(spikedMixture(point));
      zoom.energy.forEach((energy, index) => {
        expect(indexOneComplexity(field, energy)).toBeCloseTo(zoom.sigmaIndexOne[index] ?? NaN, 14);
      });
    }
  });

  it('equals brute-force maximisation with the cost of one negative eigenvalue', () => {
    for (const point of [
      { p: 3, deltaP: 0.4, invDelta2: 3.5 },
      { p: 4, deltaP: 2, invDelta2: 0.7 },
    ]) {
      const mixture = spikedMixture(point);
      const field = fieldStatistics(mixture);
      for (const factor of [0.98, 1.001, 1.05, 1.6]) {
        const energy = factor * thresholdEnergy(mixture);
        const expected = bruteForceComplexity(mixture, energy, (t) => indexOneCost(t, field.theta));
        expect(indexOneComplexity(field, energy)).toBeCloseTo(expected, 7);
      }
    }
  });
});

describe('thresholdEnergy', () => {
  it('agrees with the reference', () => {
    for (const curve of staticReference.curves) {
      const mixture = spikedMixture(curve);
      expect(thresholdEnergy(mixture)).toBeCloseTo(curve.thresholdEnergy, 14);
      expect(complexityAt(mixture, thresholdEnergy(mixture)).sigma).toBeCloseTo(
        curve.thresholdSigma,
        14,
      );
    }
  });

  it("is the energy that one-scale aging tends to: chi Q' + X Q(1), with a minus sign", () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const { value, first, second } = mixture.atOne;
        const scale = Math.sqrt(second);
        const aging = -(first / scale + ((second - first) / (first * scale)) * value);
        expect(Math.abs(thresholdEnergy(mixture) / aging - 1)).toBeLessThan(1e-14);
      }),
    );
  });
});
