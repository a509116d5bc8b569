import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complexityAt, thresholdEnergy } from '../../../src/physics/complexity/annealed';
import { groundEnergy } from '../../../src/physics/complexity/groundEnergy';
import { minimaSupport } from '../../../src/physics/complexity/minimaSupport';
import { createMixture, spikedMixture } from '../../../src/physics/mixture';
import { modelPoints } from '../../support/modelPoints';
import { staticReference } from '../../support/staticReference';

describe('groundEnergy', () => {
  it('agrees with the reference', () => {
    for (const curve of staticReference.curves) {
      const mixture = spikedMixture(curve);
      const ground = groundEnergy(mixture);
      expect(ground).toBeCloseTo(curve.groundEnergy, 13);
      expect(complexityAt(mixture, ground).shift).toBeCloseTo(curve.groundShift, 11);
    }
  });

  it('is where the complexity vanishes, at every point of the model', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const ground = groundEnergy(mixture);
        expect(Math.abs(complexityAt(mixture, ground).sigma)).toBeLessThan(1e-13);
        expect(complexityAt(mixture, 1.001 * ground).sigma).toBeLessThan(1e-13);
      }),
    );
  });

  it('is the ground state of the pure spherical 3-spin model', () => {
    // Known to be -1.172 in units where Q(x) = x^3/2, that is Δ_p = 2/3.
    const mixture = spikedMixture({ p: 3, deltaP: 2 / 3, invDelta2: 0 });
    expect(groundEnergy(mixture)).toBeCloseTo(-1.172, 3);
  });

  it('is the edge of the spectrum for a pure matrix', () => {
    expect(groundEnergy(createMixture([{ degree: 2, weight: 4 }]))).toBeCloseTo(-2, 14);
  });

  it('lies above the edge of the bulk where the matrix dominates a tensor of order p >= 4', () => {
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: 5 });
    expect(complexityAt(mixture, thresholdEnergy(mixture)).sigma).toBeLessThan(0);
    expect(groundEnergy(mixture)).toBeGreaterThan(thresholdEnergy(mixture));
  });
});

describe('minimaSupport', () => {
  it('agrees with the reference: peak, and the interval of positive complexity', () => {
    for (const curve of staticReference.curves) {
      const { sigma, shift, interval } = minimaSupport(spikedMixture(curve));
      expect(sigma).toBeCloseTo(curve.minimaPeak, 14);
      expect(shift).toBeCloseTo(curve.minimaPeakShift, 13);
      if (curve.minimaInterval === null) expect(interval).toBeNull();
      else {
        expect(interval?.lo).toBeCloseTo(curve.minimaInterval[0] ?? NaN, 13);
        expect(interval?.hi).toBeCloseTo(curve.minimaInterval[1] ?? NaN, 13);
      }
    }
  });

  it('holds the peak of the curve of minima, at its energy', () => {
    fc.assert(
      fc.property(modelPoints, fc.double({ min: 0.8, max: 1.2, noNaN: true }), (point, factor) => {
        const mixture = spikedMixture(point);
        const { sigma, energy } = minimaSupport(mixture);
        const at = (e: number): number => complexityAt(mixture, e).sigmaMinima ?? -Infinity;
        expect(Math.abs(at(energy) - sigma)).toBeLessThan(1e-9);
        expect(at(energy * factor)).toBeLessThan(sigma + 1e-12);
      }),
    );
  });

  it('ends where the complexity of minima vanishes', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const { interval, energy } = minimaSupport(mixture);
        if (interval === null) return;
        expect(interval.lo).toBeLessThan(energy);
        expect(interval.hi).toBeGreaterThan(energy);
        for (const end of [interval.lo, interval.hi])
          // Measured: 5e-15; a faint matrix makes the curve steep.
          expect(Math.abs(complexityAt(mixture, end).sigmaMinima ?? NaN)).toBeLessThan(1e-13);
      }),
    );
  });

  it('ends at e_th for the pure tensor', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 0 });
    const { interval } = minimaSupport(mixture);
    expect(interval?.hi).toBe(thresholdEnergy(mixture));
    expect(interval?.lo).toBeCloseTo(groundEnergy(mixture), 14);
  });

  it('shows that the most numerous minima lie above e_th where theta <= 1', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });
    const { energy, shift } = minimaSupport(mixture);
    expect(shift).toBe(2);
    expect(energy).toBeCloseTo(-1.5590239112, 10);
    expect(energy).toBeGreaterThan(thresholdEnergy(mixture));
  });
});
