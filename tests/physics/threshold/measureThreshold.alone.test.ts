import { describe, expect, it, vi } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { growthRate } from '../../../src/physics/growthRate';
import { bbpParameter } from '../../../src/physics/hessian/outlier';
import { gradientFlowLine } from '../../../src/physics/lines/gradientFlow';
import { spikedMixture } from '../../../src/physics/mixture';
import { measureThreshold } from '../../../src/physics/threshold/measureThreshold';
import { spikedGrowth } from '../../../src/physics/threshold/spikedGrowth';

// Wrong formulas in place of the theory: the line, the rate and the eigenvalue that both follow from.
vi.mock('../../../src/physics/lines/gradientFlow', () => ({ gradientFlowLine: () => 7 }));
vi.mock('../../../src/physics/growthRate', () => ({ growthRate: () => 0, escapeTime: () => null }));
vi.mock('../../../src/physics/hessian/outlier', () => ({ bbpParameter: () => 0 }));

describe('the measured threshold', () => {
  it('is where the equations say, with a wrong theory planted in place of the right one', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 });
    expect([gradientFlowLine(3, 1), growthRate(mixture), bbpParameter(mixture)]).toEqual([7, 0, 0]);
    const family = spikedGrowth({ p: 3, deltaP: 1, temperature: 0 });
    const places: number[] = [];
    let fraction = 0;
    const { byRate, byEscape, points } = runToEnd(
      measureThreshold(family, { accuracy: 'sketch', places: 5 }),
      (step) => {
        expect(step.fraction).toBeGreaterThanOrEqual(fraction);
        fraction = step.fraction;
        if (step.batch) places.push(step.batch.point.control);
      },
    );
    // The theory's value at p = 3, Δ_p = 1.
    for (const { value, error } of [byRate, byEscape]) {
      expect(Math.abs(value - 2)).toBeLessThan(Math.min(error, 0.02));
      expect(error).toBeLessThan(0.02);
    }
    expect(places).toEqual(points.map(({ control }) => control));
    expect(fraction).toBeLessThanOrEqual(1);
  });

  it('says so where nothing grows', () => {
    const family = { ...spikedGrowth({ p: 3, deltaP: 1, temperature: 0 }), lo: 0.2, hi: 0.22 };
    expect(() => runToEnd(measureThreshold(family, { accuracy: 'sketch' }))).toThrow(
      /no growth was found up to 0.22/,
    );
  });
});
