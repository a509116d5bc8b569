import { describe, expect, it } from 'vitest';
import type { AmpName } from '../../../src/physics/amp/algorithms';
import { iterateAmp, type AmpProblem } from '../../../src/physics/amp/instance';
import { stateEvolution } from '../../../src/physics/amp/stateEvolution';
import { runToEnd } from '../../../src/physics/computation';
import { simulateFlow } from '../../../src/physics/flow/simulate';
import { mixtureAt } from '../../../src/physics/mixture';
import { mixturePoint } from '../../../src/physics/mixtureTerms';

const compared = ['overlap', 'norm', 'direction', 'kept', 'energy'] as const;

/** Root mean square over seeds and iterations of sqrt(N) times the distance from state evolution. */
function scaledDeviations(
  { point, iterations, startOverlap = NaN, ...sizes }: Omit<AmpProblem, 'seed'>,
  seeds: readonly number[],
): Record<AmpName, Record<string, number>> {
  const squares = { mlAmp: {}, bayesAmp: {} } as Record<AmpName, Record<string, number>>;
  const mixture = mixtureAt(point);
  for (const seed of seeds)
    runToEnd(iterateAmp({ point, iterations, startOverlap, ...sizes, seed }), ({ batch }) => {
      if (!batch) return;
      const { algorithm, rows } = batch;
      const k = rows.iteration[0] ?? NaN;
      const theory = stateEvolution({ mixture, algorithm, initialOverlap: startOverlap }, k);
      if (k === 0) return;
      for (const key of compared) {
        const distance = (rows[key][0] ?? NaN) - (theory[key][k] ?? NaN);
        const share = (distance ** 2 * sizes.dimension) / (seeds.length * iterations);
        squares[algorithm][key] = (squares[algorithm][key] ?? 0) + share;
      }
    });
  return squares;
}

/** Measured at N = 60 to 40000: at most 0.81, 0.57, 0.81, 1.6 and 3.7, no more at large N than at small. */
const allowed = { overlap: 1.2, norm: 0.9, direction: 1.2, kept: 2.4, energy: 5.5 };

describe('message passing on an instance', () => {
  const point = { p: 3, deltaP: 1, invDelta2: 2.7 };

  // Without Onsager's term the two larger sizes are beyond: the distance does not shrink then.
  it.each([
    { dimension: 60, couplings: { kind: 'dense' }, seeds: [1, 2, 3, 4, 5, 6] },
    { dimension: 240, couplings: { kind: 'dense' }, seeds: [1, 2] },
    { dimension: 2 ** 14, couplings: { kind: 'diluted', degree: 100 }, seeds: [1] },
  ] as const)(
    'is at N = $dimension, $couplings.kind, within 1/sqrt(N) of state evolution',
    ({ seeds, ...sizes }) => {
      const run = { point, ...sizes, startOverlap: 0.3, iterations: 8 };
      const found = scaledDeviations(run, seeds);
      for (const squares of Object.values(found))
        for (const key of compared)
          expect(Math.sqrt(squares[key] ?? NaN)).toBeLessThan(allowed[key]);
    },
  );

  it('hears of the signal from the terms that hold it alone', () => {
    const terms = [
      { order: 2, coefficient: 1.35 },
      { order: 3, coefficient: 0.5, noiseOnly: true },
    ] as const;
    const run = { point: mixturePoint(terms), dimension: 240, startOverlap: 0.3, iterations: 8 };
    const found = scaledDeviations(run, [1, 2, 3, 4]);
    for (const squares of Object.values(found))
      for (const key of compared)
        // Measured at N = 60 to 480: at most 1.81, 0.72, 1.81, 3.04, 7.02; 3.7 in the overlap with Q' for Q_s'.
        expect(Math.sqrt(squares[key] ?? NaN)).toBeLessThan(2 * allowed[key]);
  });

  it('of maximum likelihood ends in the minimum in which gradient flow ends', () => {
    const instance = {
      point: { ...point, invDelta2: 4 },
      dimension: 60,
      seed: 2,
      startOverlap: 0.5,
    };
    const energies: number[] = [];
    runToEnd(iterateAmp({ ...instance, iterations: 80 }), ({ batch }) => {
      if (batch?.algorithm === 'mlAmp') energies.push(...batch.rows.energy);
    });
    const flow: number[] = [];
    const { reason } = runToEnd(
      simulateFlow({ ...instance, horizon: 1e3 }, { tolerance: 1e-3, times: [1e3] }),
      ({ batch }) => flow.push(...(batch?.samples.energy ?? [])),
    );
    expect(reason).toBe('stationary');
    expect(Math.abs((energies.at(-1) ?? NaN) - (flow.at(-1) ?? NaN))).toBeLessThan(1e-10);
  });
});
