import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholdEnergy } from '../../../src/physics/complexity/annealed';
import { flowThresholdEnergy } from '../../../src/physics/complexity/flowThreshold';
import { groundEnergy } from '../../../src/physics/complexity/groundEnergy';
import { spikedMixture } from '../../../src/physics/mixture';
import { simpson } from '../../support/bruteForceComplexity';
import { modelPoints } from '../../support/modelPoints';
import { staticReference } from '../../support/staticReference';

describe('flowThresholdEnergy', () => {
  it('is e_th for p = 3, whatever the noise', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture({ ...point, p: 3 });
        expect(flowThresholdEnergy(mixture)).toEqual({
          energy: thresholdEnergy(mixture),
          scheme: 'one-scale',
          overlap: 0,
        });
      }),
    );
  });

  it('leaves the one-scale scheme exactly at Δ₂ = (p - 3) Δ_p, without a jump', () => {
    for (const p of [4, 5, 6])
      for (const deltaP of [0.2, 1, 7]) {
        const edge = 1 / ((p - 3) * deltaP);
        const at = (invDelta2: number): ReturnType<typeof flowThresholdEnergy> =>
          flowThresholdEnergy(spikedMixture({ p, deltaP, invDelta2 }));
        expect(at(edge * (1 - 1e-6)).scheme).toBe('one-scale');
        expect(at(edge * (1 + 1e-6)).scheme).toBe('multi-scale');
        expect(at(edge * (1 + 1e-6)).energy).toBeCloseTo(at(edge * (1 - 1e-6)).energy, 4);
      }
  });

  it('agrees with the reference for p = 4', () => {
    for (const { energy, ...point } of staticReference.multiScale)
      expect(flowThresholdEnergy(spikedMixture(point)).energy).toBeCloseTo(energy, 7);
  });

  it('is minus the integral of sqrt(Q") where the whole decay is a continuum', () => {
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: 8 });
    const { energy, scheme, overlap } = flowThresholdEnergy(mixture);
    expect([scheme, overlap]).toEqual(['multi-scale', 1]);
    expect(energy).toBeCloseTo(-simpson((q) => Math.sqrt(mixture.second(q)), 0, 1), 11);
  });

  it('is continuous where the continuum reaches overlap 1', () => {
    // Here q* = 0.9989999999999, just below the value from which it counts as 1.
    const mixture = spikedMixture({ p: 4, deltaP: 1, invDelta2: 5.994 });
    const { energy, overlap } = flowThresholdEnergy(mixture);
    expect(overlap).toBeLessThan(1);
    // Measured: 1.5e-13, which is Simpson's rule; 3e-15 with ten times its panels.
    expect(energy).toBeCloseTo(-simpson((q) => Math.sqrt(mixture.second(q)), 0, 1), 12);
  });

  it('lies above e_th, which is unphysical where it does not hold, and above the ground energy', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const { energy } = flowThresholdEnergy(mixture);
        const allowance = 1e-12 * Math.abs(energy);
        expect(energy).toBeGreaterThanOrEqual(thresholdEnergy(mixture) - allowance);
        expect(energy).toBeGreaterThanOrEqual(groundEnergy(mixture) - allowance);
      }),
    );
  });
});
