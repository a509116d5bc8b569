/** Message passing in any mixture: its lines, its fixed points and where they meet other routes. */
import { describe, expect, it } from 'vitest';
import { ampAlgorithms, ampNames } from '../../../src/physics/amp/algorithms';
import { iterateAmp } from '../../../src/physics/amp/instance';
import { ampLimit, stateEvolution } from '../../../src/physics/amp/stateEvolution';
import { runToEnd } from '../../../src/physics/computation';
import { createMixture, mixtureOf, type Mixture } from '../../../src/physics/mixture';
import { mixturePoint } from '../../../src/physics/mixtureTerms';
import { modelAt } from '../../../src/physics/spikedModel';
import { thermalSignal } from '../../../src/physics/thermal/thermalSignal';
import { randomTerms } from '../../support/randomMixtures';

const all = Array.from({ length: 120 }, (_, seed) => randomTerms(seed + 1));
const whole = all.map((terms) => terms.map(({ order, coefficient }) => ({ order, coefficient })));

function heldBy(mixture: Mixture): Mixture {
  return createMixture(mixture.terms.filter(({ noiseOnly }) => !noiseOnly));
}

describe('Bayes-optimal message passing', () => {
  it('ends where the equations at T = 1 end if every term holds the signal', () => {
    let met = 0;
    for (const terms of whole) {
      const mixture = mixtureOf(terms);
      const state = thermalSignal(mixture, 1);
      const { direction = null } =
        ampAlgorithms.bayesAmp.fixedPoints(mixture).findLast(({ attracts }) => attracts) ?? {};
      expect(state === null).toBe(direction === null);
      if (state === null || direction === null) continue;
      met++;
      // On the line of Nishimori q = m, and the mean has the square of its direction's overlap.
      expect(Math.abs(state.plateau - state.overlap)).toBeLessThan(1e-9);
      expect(Math.abs(direction ** 2 - state.overlap)).toBeLessThan(1e-9);
    }
    expect(met).toBeGreaterThan(40);
  });

  it('of a matrix alone has overlap 1 − Δ₂, and so has the square of the other', () => {
    for (const invDelta2 of [1.1, 2, 7]) {
      const mixture = createMixture([{ degree: 2, weight: invDelta2 }]);
      for (const algorithm of ampNames) {
        const { reached } = runToEnd(ampLimit({ mixture, algorithm, initialOverlap: 0.1 }));
        expect(reached.direction ** 2).toBeCloseTo(1 - 1 / invDelta2, 10);
      }
    }
  });

  it('does not hear what holds no signal, and is at least as near as Langevin dynamics, which does', () => {
    let nearer = 0;
    for (const terms of all) {
      const mixture = mixtureOf(terms);
      if (!terms.some(({ noiseOnly }) => noiseOnly) || mixture.signal.terms.length === 0) continue;
      const asked = { algorithm: 'bayesAmp', initialOverlap: 0.4 } as const;
      expect(stateEvolution({ mixture, ...asked }, 20)).toEqual(
        stateEvolution({ mixture: heldBy(mixture), ...asked }, 20),
      );
      const sampled = thermalSignal(mixture, 1);
      if (sampled === null) continue;
      const best = ampAlgorithms.bayesAmp.fixedPoints(mixture).at(-1)?.direction ?? NaN;
      const mean = sampled.overlap / Math.sqrt(sampled.plateau);
      expect(mean).toBeLessThanOrEqual(best + 1e-12);
      if (mean < best - 1e-3) nearer++;
    }
    expect(nearer).toBeGreaterThan(3);
  });

  it('learns nothing without a term that holds the signal, on an instance too', () => {
    const terms = [
      { order: 2, coefficient: 1, noiseOnly: true },
      { order: 3, coefficient: 0.5, noiseOnly: true },
    ] as const;
    const point = mixturePoint(terms);
    const directions: number[] = [];
    runToEnd(
      iterateAmp({ point, dimension: 20, seed: 1, startOverlap: 0.5, iterations: 2 }),
      ({ batch }) => {
        if (batch?.algorithm === 'bayesAmp') directions.push(...batch.rows.direction);
      },
    );
    expect(directions.slice(1)).toEqual([0, 0]);
    const { mixture } = modelAt(point);
    const { direction } = stateEvolution(
      { mixture, algorithm: 'bayesAmp', initialOverlap: 0.5 },
      2,
    );
    expect([...direction.slice(1)]).toEqual([0, 0]);
  });
});

describe('in any mixture', () => {
  it('a small overlap begins to grow on the line of each algorithm, and without a matrix nowhere', () => {
    for (const terms of all) {
      const model = modelAt(mixturePoint(terms));
      const lines = { mlAmp: model.mlAmpLine, bayesAmp: model.bayesAmpLine };
      for (const algorithm of ampNames) {
        const grows = (mixture: Mixture): number => {
          const run = { mixture, algorithm, initialOverlap: 1e-9 };
          return (stateEvolution(run, 1).direction[1] ?? NaN) / 1e-9;
        };
        const line = lines[algorithm];
        expect(line === null).toBe(
          !terms.some(({ order, noiseOnly }) => order === 2 && !noiseOnly),
        );
        if (line === null) expect(grows(model.mixture)).toBeLessThan(1e-3);
        else expect(grows(model.withMatrix(line).mixture)).toBeCloseTo(1, 6);
      }
    }
  });

  it('fixed points are what state evolution tends to, from either side of a wall', () => {
    let walls = 0;
    for (const terms of all) {
      const mixture = mixtureOf(terms);
      for (const algorithm of ampNames) {
        const points = ampAlgorithms[algorithm].fixedPoints(mixture);
        const from = (initialOverlap: number): number =>
          runToEnd(ampLimit({ mixture, algorithm, initialOverlap })).reached.direction;
        points.forEach(({ direction, attracts }, i) => {
          if (attracts) {
            expect(Math.abs(from(direction * (1 - 1e-4)) - direction)).toBeLessThan(1e-6);
            return;
          }
          walls++;
          const [below = 0, above = NaN] = [points[i - 1]?.direction, points[i + 1]?.direction];
          expect(Math.abs(from(direction * (1 - 1e-3)) - below)).toBeLessThan(1e-6);
          const over = direction + 1e-3 * (above - direction);
          expect(Math.abs(from(over) - above)).toBeLessThan(1e-6);
        });
      }
    }
    expect(walls).toBeGreaterThan(20);
  });

  it('the state nearest to the signal appears on the spinodal', () => {
    let found = 0;
    for (const terms of all) {
      const tensors = terms.filter(({ order }) => order > 2);
      const model = modelAt(mixturePoint([{ order: 2, coefficient: 0.5 }, ...tensors]));
      const line = model.bayesSpinodalLine;
      if (line === null || line === 0) continue;
      found++;
      const last = (factor: number): number =>
        ampAlgorithms.bayesAmp.fixedPoints(model.withMatrix(factor * line).mixture).at(-1)
          ?.direction ?? 0;
      // As the square root of the distance, and from there on it only grows.
      const [before, at, after] = [last(1 - 1e-6), last(1 + 1e-8), last(1 + 1e-6)];
      expect(before).toBeLessThan(at - 10 * (after - at));
    }
    expect(found).toBeGreaterThan(3);
  });

  it('the lines of a matrix and one tensor are those of 2+p', () => {
    for (const deltaP of [0.01, 0.2, 1, 3, 40])
      for (const p of [3, 4, 6]) {
        const spiked = modelAt({ p, deltaP, invDelta2: 1 });
        const terms = [
          { order: 2, coefficient: 0.5 },
          { order: p, coefficient: 1 / (p * deltaP) },
        ];
        const model = modelAt(mixturePoint(terms));
        expect(model.mlAmpLine).toBeCloseTo(spiked.mlAmpLine ?? NaN, 12);
        expect(model.bayesAmpLine).toBe(spiked.bayesAmpLine);
        if (spiked.bayesSpinodalLine === null) expect(model.bayesSpinodalLine).toBeNull();
        else expect(model.bayesSpinodalLine).toBeCloseTo(spiked.bayesSpinodalLine, 10);
        for (const temperature of [0.3, 1, 2])
          expect(model.langevinLine(temperature)).toBeCloseTo(spiked.langevinLine(temperature), 9);
      }
  });
});
