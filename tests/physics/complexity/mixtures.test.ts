import { describe, expect, it } from 'vitest';
import { agingScales } from '../../../src/physics/complexity/agingScales';
import { flowThresholdEnergy } from '../../../src/physics/complexity/flowThreshold';
import { fluctuationDissipation } from '../../../src/physics/fluctuationDissipation';
import { createMixture, type Mixture } from '../../../src/physics/mixture';
import { worstOfMixture } from '../../support/mixtureDeviations';
import { randomMixtures } from '../../support/randomMixtures';

function mixtureOf(weights: Readonly<Record<number, number>>): Mixture {
  return createMixture(
    Object.entries(weights).map(([degree, weight]) => ({ degree: Number(degree), weight })),
  );
}

describe('the closed forms of any mixture, signal in some terms or in all', () => {
  // Fifty of them by tests/bench/mixtureScan.ts.
  it.each(randomMixtures(3, 40).map((mixture) => [mixture.terms, mixture] as const))(
    'are what brute force over the splits finds: %j',
    (_, mixture) => {
      const worst = worstOfMixture(mixture);
      for (const [what, deviation] of Object.entries<number>({ ...worst }))
        expect(deviation, what).toBeLessThan(1e-8);
    },
  );
});

describe('aging of any mixture', () => {
  it.each([
    ['one scale without a matrix', { 3: 1.5, 4: 2 }, [false]],
    ['a continuum below one scale', { 2: 3, 4: 1 }, [false, true]],
    ['two scales', { 2: 4.981, 3: 1.705, 7: 0.493, 8: 19.43 }, [false, false]],
    [
      'a continuum between two scales',
      { 2: 1.367, 3: 0.548, 5: 0.258, 6: 0.284, 8: 0.34 },
      [false, true, false],
    ],
    ['a matrix alone', { 2: 1.7 }, [false]],
  ] as const)('has %s', (_, weights, isContinuum) => {
    const mixture = mixtureOf(weights);
    const scales = agingScales(mixture);
    expect(scales.map(({ slope }) => slope === null)).toEqual(isContinuum);
    expect(flowThresholdEnergy(mixture).scheme).toBe(
      isContinuum.length === 1 ? 'one-scale' : 'multi-scale',
    );
  });

  it('has the steepest response: what is left of its equation is nowhere negative, and X rises with q', () => {
    for (const mixture of randomMixtures(12)) {
      const { response } = fluctuationDissipation(mixture, flowThresholdEnergy(mixture));
      const steps = 300;
      let [left, above, slopeAbove] = [0, response(1), Infinity];
      for (let i = steps - 1; i >= 0; i--) {
        const middle = (i + 0.5) / steps;
        left += (mixture.second(middle) - 1 / response(middle) ** 2) / steps;
        // The midpoint rule is good to 1e-4 here.
        expect(left).toBeGreaterThan(-1e-3 * mixture.atOne.first);
        const here = response(i / steps);
        const slope = (here - above) * steps;
        expect(slope).toBeLessThan(slopeAbove * (1 + 1e-2) + 1e-9);
        [above, slopeAbove] = [here, slope];
      }
      expect(Math.abs(left)).toBeLessThan(1e-3 * mixture.atOne.first);
    }
  });
});
