import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTime, growthRate } from '../../src/physics/growthRate';
import { hessianScale } from '../../src/physics/hessian/bulk';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { spikedMixture } from '../../src/physics/mixture';
import { modelPoints } from '../support/modelPoints';
import { staticReference } from '../support/staticReference';

describe('growthRate', () => {
  it('agrees with the reference', () => {
    for (const { growthRate: expected, ...point } of staticReference.curves)
      expect(growthRate(spikedMixture(point))).toBeCloseTo(expected, 15);
  });

  it('solves Lambda + mu = Q"(0) + Q"(1) R(Lambda) with R the Laplace transform of the response', () => {
    fc.assert(
      fc.property(modelPoints, (point) => {
        const mixture = spikedMixture(point);
        const rate = growthRate(mixture);
        if (rate === 0) return;
        const scale = hessianScale(mixture);
        // Response of a marginal bulk: R = [x - sqrt(x^2 - 4)] / (2 s) with x = 2 + Lambda / s.
        const x = 2 + rate / scale;
        const response = 2 / (scale * (x + Math.sqrt((x - 2) * (x + 2))));
        const right = mixture.second(0) + mixture.atOne.second * response;
        expect(Math.abs((rate + 2 * scale) / right - 1)).toBeLessThan(1e-7);
      }),
    );
  });

  it('vanishes below the gradient-flow line and grows from zero above it', () => {
    const line = gradientFlowLine(3, 1);
    const at = (invDelta2: number): number =>
      growthRate(spikedMixture({ p: 3, deltaP: 1, invDelta2 }));
    expect(at(line * 0.999)).toBe(0);
    expect(at(line * 1.001)).toBeGreaterThan(0);
    expect(at(line * 1.001)).toBeLessThan(1e-5);
  });
});

describe('escapeTime', () => {
  it('is ln(1/m0)/Lambda, and null where nothing grows', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
    expect(escapeTime(mixture, 1e-10)).toBeCloseTo(Math.log(1e10) / growthRate(mixture), 9);
    expect(escapeTime(spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.9 }), 1e-10)).toBeNull();
  });
});
