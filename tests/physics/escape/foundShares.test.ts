/** Predicted shares of success beside finite systems, of which the prediction knows nothing. */
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { predictFoundShares } from '../../../src/physics/escape/foundShares';
import { flowOutcomes } from '../../../src/physics/flow/outcomes';

describe('predictFoundShares(problem)', () => {
  it('meets the share of instances that find the signal, on both sides of the line', () => {
    const places = [1.5, 2.3];
    const [dimension, horizon] = [40, 10];
    const { shares } = runToEnd(
      predictFoundShares({ p: 3, deltaP: 1, places, sizes: [dimension], horizon }),
    );
    places.forEach((invDelta2, i) => {
      const point = { p: 3, deltaP: 1, invDelta2 };
      const counted = { starts: 0, found: 0 };
      const problem = { point, dimension, seed: 1, members: 120, horizon };
      runToEnd(flowOutcomes(problem), ({ batch }) => {
        if (!batch || !((batch.rows.initialOverlap[0] ?? 0) > 0)) return;
        counted.starts++;
        if (batch.rows.outcome[0] === 1) counted.found++;
      });
      const predicted = shares[0]?.[i] ?? NaN;
      const spread = Math.sqrt((predicted * (1 - predicted)) / counted.starts);
      // Three deviations of a binomial law; the prediction is linear in m up to 0.35 to 0.4.
      expect(Math.abs(counted.found / counted.starts - predicted)).toBeLessThan(3 * spread);
    });
  });

  it('falls with N and rises with the signal, with half of the starts where it says', () => {
    const problem = { p: 3, deltaP: 1, places: [1.3, 1.8], horizon: 10 };
    const { halfSizes } = runToEnd(predictFoundShares({ ...problem, sizes: [] }));
    expect(halfSizes[1]).toBeGreaterThan(halfSizes[0] ?? NaN);
    const around = halfSizes.map((size) => Math.round(size));
    const { shares } = runToEnd(predictFoundShares({ ...problem, sizes: [10, ...around, 10_000] }));
    problem.places.forEach((_, place) => {
      const byPlace = shares.map((row) => row[place] ?? NaN);
      expect(byPlace).toEqual(byPlace.toSorted((a, b) => b - a));
      expect(byPlace[1 + place]).toBeCloseTo(0.5, 1.6);
    });
  });

  it('knows no half where there is no signal state', () => {
    const { shares, halfSizes } = runToEnd(
      predictFoundShares({ p: 3, deltaP: 1, places: [0.5], sizes: [30], horizon: 2 }),
    );
    expect(shares).toEqual([[0]]);
    expect(halfSizes).toEqual([NaN]);
  });
});
