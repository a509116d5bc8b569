import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkEdges, hessianScale, semicircleDensity } from '../../../src/physics/hessian/bulk';
import { hessianAt } from '../../../src/physics/hessian/hessianAt';
import { inverseJoukowsky, joukowsky } from '../../../src/physics/hessian/joukowsky';
import { bbpParameter, outlier, outlierOverlap } from '../../../src/physics/hessian/outlier';
import { spikedMixture } from '../../../src/physics/mixture';
import { simpson } from '../../support/bruteForceComplexity';
import { modelPoints } from '../../support/modelPoints';
import { spikedGoe } from '../../support/spikedGoe';
import { staticReference } from '../../support/staticReference';

describe('semicircleDensity', () => {
  it('integrates to 1 and has mean s t and variance s^2', () => {
    const [shift, scale] = [1.3, 2.1];
    const moment = (power: number): number =>
      // The substitution lambda = s (t + 2 sin u) takes the square roots at the edges away.
      simpson(
        (u) => {
          const x = 2 * Math.sin(u);
          const lambda = scale * (shift + x);
          return semicircleDensity(lambda, shift, scale) * scale * 2 * Math.cos(u) * x ** power;
        },
        -Math.PI / 2,
        Math.PI / 2,
      );
    expect(moment(0)).toBeCloseTo(1, 13);
    expect(moment(1)).toBeCloseTo(0, 13);
    expect(moment(2)).toBeCloseTo(1, 13);
  });

  it('vanishes at and beyond its edges', () => {
    const { lo, hi } = bulkEdges(2, 3);
    expect([lo, hi]).toEqual([0, 12]);
    for (const lambda of [lo - 1, lo, hi, hi + 1]) expect(semicircleDensity(lambda, 2, 3)).toBe(0);
  });
});

describe('joukowsky', () => {
  it('is inverted by inverseJoukowsky for y >= 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (y) => {
        // Near y = 1 the shift holds y - 1 to the square root of the precision only.
        expect(Math.abs(inverseJoukowsky(joukowsky(y)) / y - 1)).toBeLessThan(5e-8);
      }),
    );
  });
});

describe('outlier', () => {
  it('is null, like its overlap, while theta <= 1', () => {
    for (const theta of [0, 0.5, 1]) {
      expect(outlier(2, theta, 1)).toBeNull();
      expect(outlierOverlap(theta)).toBeNull();
    }
  });

  it('leaves the bulk continuously as theta crosses 1', () => {
    expect(outlier(2, 1 + 1e-6, 3)).toBeCloseTo(bulkEdges(2, 3).lo, 11);
    expect(outlierOverlap(1 + 1e-9)).toBeCloseTo(0, 8);
  });

  it('agrees with eigenvalues and eigenvectors of sampled matrices W - theta u u^T', () => {
    // N = 200, 4 samples; statistical errors 0.04 and 0.04 (one standard deviation), seeded.
    for (const theta of [1.7, 2.5]) {
      const samples = [1, 2, 3, 4].map((seed) => spikedGoe(200, theta, seed));
      const mean = (values: number[]): number => values.reduce((a, b) => a + b) / values.length;
      const smallest = mean(samples.map(({ eigenvalue }) => eigenvalue));
      const overlap = mean(samples.map((sample) => sample.overlap));
      expect(Math.abs(smallest - (outlier(0, theta, 1) ?? NaN))).toBeLessThan(0.12);
      expect(Math.abs(overlap - (outlierOverlap(theta) ?? NaN))).toBeLessThan(0.12);
    }
  });
});

describe('bbpParameter', () => {
  it('is Q"(m) (1 - m^2) / sqrt(Q"(1))', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
    expect(hessianScale(mixture)).toBeCloseTo(Math.sqrt(4.3), 15);
    expect(bbpParameter(mixture)).toBeCloseTo(2.3 / Math.sqrt(4.3), 15);
    expect(bbpParameter(mixture, 0.3)).toBeCloseTo((2.9 * 0.91) / Math.sqrt(4.3), 15);
  });
});

describe('hessianAt', () => {
  it('agrees with the reference at the paper’s four points', () => {
    for (const curve of staticReference.curves) {
      const hessian = hessianAt(spikedMixture(curve), 2);
      expect(hessian.theta).toBeCloseTo(curve.theta, 14);
      expect(hessian.scale).toBeCloseTo(curve.scale, 14);
      expect(hessian.bulk.lo).toBe(0);
      expect(hessian.growthRate ?? 0).toBeCloseTo(curve.growthRate, 14);
      expect(hessian.outlierOverlap ?? 0).toBeCloseTo(curve.outlierOverlap, 14);
      if (hessian.outlier !== null) expect(-hessian.outlier).toBeCloseTo(curve.growthRate, 14);
    }
  });

  it('says what the point is', () => {
    const inside = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.9 });
    const outside = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
    expect(hessianAt(inside, 1.9).stability).toBe('extensive');
    expect(hessianAt(inside, 2).stability).toBe('marginal');
    expect(hessianAt(inside, 2.001).stability).toBe('minimum');
    expect(hessianAt(outside, 1.9).stability).toBe('extensive');
    expect(hessianAt(outside, 2).stability).toBe('one-descent-direction');
    expect(hessianAt(outside, 2.001).stability).toBe('one-descent-direction');
    expect(hessianAt(outside, 2.02).stability).toBe('minimum');
  });

  it('has the outlier as its smallest eigenvalue wherever there is one', () => {
    fc.assert(
      fc.property(modelPoints, fc.double({ min: -3, max: 3, noNaN: true }), (point, shift) => {
        const { outlier: isolated, bulk, theta } = hessianAt(spikedMixture(point), shift);
        expect(isolated === null).toBe(theta <= 1);
        if (isolated !== null) expect(isolated).toBeLessThanOrEqual(bulk.lo + 1e-12);
      }),
    );
  });
});
