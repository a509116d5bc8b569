import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowThresholdEnergy } from '../../src/physics/complexity/flowThreshold';
import { fluctuationDissipation } from '../../src/physics/fluctuationDissipation';
import { spikedMixture } from '../../src/physics/mixture';
import { integrate } from '../../src/physics/numerics/gaussLegendre';
import { modelPoints } from '../support/modelPoints';

describe('the relation of late systems between response and correlation', () => {
  it('gives back the energy that the flow tends to, and a spectrum that touches zero', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const threshold = flowThresholdEnergy(mixture);
        const { response, bend } = fluctuationDissipation(mixture, threshold);
        // The memory integrals of the energy and of mu, by parts: over C, with R ds = -d chi.
        const over = (f: (c: number) => number): number =>
          integrate(f, 0, bend) + integrate(f, bend, 1);
        const energy = -over((c) => response(c) * mixture.second(c));
        const mu = over((c) => response(c) * (2 * mixture.second(c) + c * mixture.third(c)));
        expect(Math.abs(energy / threshold.energy - 1)).toBeLessThan(1e-6);
        expect(Math.abs(mu / (2 * Math.sqrt(mixture.atOne.second)) - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it('starts where the fast part ends, falls with C, and bends nowhere with one time scale', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const { stationary, ratio, bend, response } = fluctuationDissipation(
          mixture,
          flowThresholdEnergy(mixture),
        );
        expect(response(1)).toBeCloseTo(stationary, 12);
        expect(ratio).toBeGreaterThan(0);
        expect(response(0.3)).toBeGreaterThan(response(0.6));
        if (bend === 0) expect(response(0)).toBeCloseTo(stationary + ratio, 12);
      }),
    );
  });
});
