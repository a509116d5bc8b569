import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexityAt } from '../../../src/physics/complexity/annealed';
import { indexOneComplexity } from '../../../src/physics/complexity/curves';
import { fieldStatistics } from '../../../src/physics/complexity/fieldStatistics';
import { indexOneCost } from '../../../src/physics/complexity/minimaCost';
import {
  minimaPeak,
  minimaSupport,
  peakSlope,
} from '../../../src/physics/complexity/minimaSupport';
import {
  minimaAgainstOverlap,
  minimaByOverlap,
} from '../../../src/physics/complexity/overlapBands';
import { hessianAt } from '../../../src/physics/hessian/hessianAt';
import { bbpParameter } from '../../../src/physics/hessian/outlier';
import { gradientFlowLine } from '../../../src/physics/lines/gradientFlow';
import { trivialisationAnyOverlapLine } from '../../../src/physics/lines/trivialisationAnyOverlap';
import { createMixture, spikedMixture } from '../../../src/physics/mixture';
import { antiCorrelatedState, signalState } from '../../../src/physics/signalState';
import { bruteForceComplexity, paperCost } from '../../support/bruteForceComplexity';
import { modelPoints } from '../../support/modelPoints';

const overlaps = fc.double({ min: -0.95, max: 0.95, noNaN: true });

describe('complexityAt(mixture, energy, overlap)', () => {
  it('equals brute-force maximisation of the printed formula over the energy split', () => {
    const cases = [
      { p: 3, deltaP: 1, invDelta2: 2.3, overlap: 0.1 },
      { p: 3, deltaP: 0.4, invDelta2: 3.5, overlap: -0.35 },
      { p: 4, deltaP: 2, invDelta2: 0.7, overlap: 0.5 },
      { p: 5, deltaP: 1, invDelta2: 3, overlap: -0.6 },
      // theta(m) < 0.
      { p: 3, deltaP: 0.2, invDelta2: 1, overlap: -0.7 },
    ];
    for (const { overlap, ...point } of cases) {
      const mixture = spikedMixture(point);
      const theta = bbpParameter(mixture, overlap);
      const { energy: centre } = minimaPeak(fieldStatistics(mixture, overlap));
      for (const shiftOfEnergy of [-0.2, -0.01, 0, 0.02, 0.3]) {
        const energy = centre + shiftOfEnergy;
        const { sigma, sigmaMinima } = complexityAt(mixture, energy, overlap);
        // Largest deviation measured: 7e-16, of minima 2e-15.
        expect(sigma).toBeCloseTo(bruteForceComplexity(mixture, energy, undefined, overlap), 12);
        expect(sigmaMinima).toBeCloseTo(
          bruteForceComplexity(mixture, energy, (t) => paperCost(t, theta), overlap),
          12,
        );
        expect(indexOneComplexity(fieldStatistics(mixture, overlap), energy)).toBeCloseTo(
          bruteForceComplexity(mixture, energy, (t) => indexOneCost(t, theta), overlap),
          12,
        );
      }
    }
  });

  it('holds for a mixture of three degrees', () => {
    const mixture = createMixture([
      { degree: 2, weight: 1.2 },
      { degree: 3, weight: 0.5 },
      { degree: 4, weight: 0.3 },
    ]);
    for (const energy of [-1.2, -0.6])
      expect(complexityAt(mixture, energy, 0.3).sigma).toBeCloseTo(
        bruteForceComplexity(mixture, energy, undefined, 0.3),
        9,
      );
  });

  it('does not care about the sign of the overlap for even p', () => {
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: 1.4 });
    for (const overlap of [0.1, 0.6])
      expect(complexityAt(mixture, -1.3, -overlap)).toEqual(complexityAt(mixture, -1.3, overlap));
  });

  it('never counts more minima, or points of index one, than stationary points', () => {
    fc.assert(
      fc.property(
        modelPoints,
        overlaps,
        fc.double({ min: -2, max: 2, noNaN: true }),
        (point, overlap, factor) => {
          const mixture = spikedMixture(point);
          const field = fieldStatistics(mixture, overlap);
          const energy = field.energyOffset + factor * Math.sqrt(field.value);
          const { sigma, sigmaMinima } = complexityAt(mixture, energy, overlap);
          const allowance = 1e-11 * (1 + Math.abs(sigma));
          expect(sigmaMinima ?? -Infinity).toBeLessThanOrEqual(sigma + allowance);
          expect(indexOneComplexity(field, energy) ?? -Infinity).toBeLessThanOrEqual(
            sigma + allowance,
          );
        },
      ),
    );
  });
});

describe('minimaSupport(mixture, overlap)', () => {
  it('is the largest complexity of minima over energies, and the interval where it is positive', () => {
    for (const [overlap, invDelta2] of [
      [-0.2, 1.9],
      [-0.05, 2.3],
      [0.15, 1.5],
      [0.15, 1.9],
    ] as const) {
      const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2 });
      const { sigma, energy, shift, interval } = minimaSupport(mixture, overlap);
      const at = (e: number): number => complexityAt(mixture, e, overlap).sigmaMinima ?? NaN;
      expect(at(energy)).toBeCloseTo(sigma, 14);
      expect(shift).toBeGreaterThanOrEqual(2);
      for (let step = -20; step <= 20; step++)
        expect(at(energy + step / 1000)).toBeLessThanOrEqual(sigma + 1e-15);
      expect(sigma).toBeGreaterThan(0);
      for (const end of [interval?.lo ?? NaN, interval?.hi ?? NaN])
        expect(at(end)).toBeCloseTo(0, 14);
    }
  });

  it('has a derivative with respect to the overlap', () => {
    fc.assert(
      fc.property(modelPoints, overlaps, (point, overlap) => {
        const mixture = spikedMixture(point);
        const peak = (m: number): number => minimaPeak(fieldStatistics(mixture, m)).sigma;
        const h = 1e-6;
        const slope = peakSlope(mixture, overlap);
        const difference = (peak(overlap + h) - peak(overlap - h)) / (2 * h);
        // Rounding of the peak over h, and h times the jumps of the second derivative.
        const size = 1 + Math.abs(peak(overlap)) + Math.abs(slope) * point.p;
        expect(Math.abs(slope - difference)).toBeLessThan(1e-4 * size);
      }),
    );
  });

  it('touches zero at the single stable minima correlated with the signal, in energy and shift', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 });
    for (const state of [signalState(mixture), antiCorrelatedState(mixture)]) {
      const { sigma, energy, shift } = minimaSupport(mixture, state?.overlap);
      expect(sigma).toBeCloseTo(0, 12);
      expect(energy).toBeCloseTo(state?.energy ?? NaN, 12);
      expect(shift * Math.sqrt(mixture.atOne.second)).toBeCloseTo(state?.mu ?? NaN, 12);
    }
  });
});

describe('minimaByOverlap', () => {
  it('has bands that end where the complexity of minima passes zero', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.5 });
    const { bands } = minimaByOverlap(mixture);
    expect(bands).toHaveLength(2);
    for (const { lo, hi } of bands) {
      const { sigma } = minimaAgainstOverlap(mixture, Float64Array.of(lo, (lo + hi) / 2, hi));
      expect(sigma[0]).toBeCloseTo(0, 10);
      expect(sigma[1]).toBeGreaterThan(1e-9);
      expect(sigma[2]).toBeCloseTo(0, 10);
    }
  });

  it('has bands that shrink from the gradient-flow line on, and vanish at that of trivialisation', () => {
    for (const [p, deltaP] of [
      [3, 1],
      [3, 5],
      [4, 1],
      [5, 1],
    ] as const) {
      const [start, end] = [gradientFlowLine(p, deltaP), trivialisationAnyOverlapLine(p, deltaP)];
      const width = (share: number): number =>
        minimaByOverlap(
          spikedMixture({ p, deltaP, invDelta2: start + (end - start) * share }),
        ).bands.reduce((sum, { lo, hi }) => sum + hi - lo, 0);
      const widths = [0, 0.25, 0.5, 0.75, 0.99].map(width);
      for (let index = 1; index < widths.length; index++)
        expect(widths[index]).toBeLessThan(widths[index - 1] ?? NaN);
      expect(widths.at(-1)).toBeGreaterThan(0);
      expect(width(1.01)).toBe(0);
    }
  });

  it('finds the most numerous minima of all, as a fine scan does', () => {
    for (const [p, deltaP, invDelta2] of [
      [3, 1, 1.5],
      [3, 1, 2.3],
      [3, 1, 2.7],
      [4, 0.5, 2],
      [7, 0.5, 3],
    ] as const) {
      const mixture = spikedMixture({ p, deltaP, invDelta2 });
      const scan = Float64Array.from({ length: 4001 }, (_, i) => 0.995 * (i / 2000 - 1));
      const { sigma } = minimaAgainstOverlap(mixture, scan);
      const highest = sigma.indexOf(Math.max(...sigma));
      const { richest } = minimaByOverlap(mixture);
      // Half a step of the scan in the overlap; its square, 6e-8, in the height of a summit.
      expect(Math.abs(richest.overlap - (scan[highest] ?? NaN))).toBeLessThan(3e-4);
      expect(richest.sigma).toBeGreaterThanOrEqual((sigma[highest] ?? NaN) - 1e-14);
      expect(richest.sigma).toBeCloseTo(sigma[highest] ?? NaN, 6);
    }
  });

  it('misses neither a narrow gap nor a narrow band', () => {
    const count = (p: number, deltaP: number, invDelta2: number): number =>
      minimaByOverlap(spikedMixture({ p, deltaP, invDelta2 })).bands.length;
    // A gap of 0.0065 and two bands of 0.0003.
    expect(count(7, 0.1342689512536615, 2.8370962283317134)).toBe(2);
    expect(count(10, 0.08569846730396308, 4.223287791861693)).toBe(3);
  });
});

describe('hessianAt(mixture, shift, overlap)', () => {
  it('has the strength of the signal at that overlap', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 4 });
    const scale = Math.sqrt(6);
    const theta = (4.6 * 0.91) / scale;
    expect(theta).toBeCloseTo(1.709, 3);
    const hessian = hessianAt(mixture, 2, 0.3);
    expect(hessian.theta).toBeCloseTo(theta, 14);
    expect(hessian.outlier).toBeCloseTo(scale * (2 - theta - 1 / theta), 14);
    expect(hessian.outlierOverlap).toBeCloseTo(1 - 1 / theta ** 2, 14);
  });
});
