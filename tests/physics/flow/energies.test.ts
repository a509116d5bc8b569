import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { flowEnergies, type EnergiesProblem } from '../../../src/physics/flow/energies';
import { computeEnergyLimit } from '../../../src/physics/flow/energyLimit';
import { simulateFlow } from '../../../src/physics/flow/simulate';
import { parameters } from '../../../src/physics/parameters';
import { referenceRuns } from '../../support/dynamicsFixture';

const point = { p: 3, deltaP: 1, invDelta2: 1.5 };
const problem: EnergiesProblem = { point, dimension: 40, seed: 5, members: 3, times: [0.5, 1, 3] };

interface Row {
  readonly seed: number;
  readonly time: number;
  readonly energy: number;
  readonly overlap: number;
}

function rowsOf(given: EnergiesProblem): Row[] {
  const rows: Row[] = [];
  runToEnd(flowEnergies(given), ({ batch }) => {
    batch?.rows.time.forEach((time, i) => {
      const { seed, energy, overlap } = batch.rows;
      rows.push({
        time,
        seed: seed[i] ?? NaN,
        energy: energy[i] ?? NaN,
        overlap: overlap[i] ?? NaN,
      });
    });
  });
  return rows;
}

describe('flowEnergies', () => {
  it('tells of every seed in a row at every time', () => {
    const rows = rowsOf(problem);
    expect(rows.map(({ seed }) => seed)).toEqual([5, 5, 5, 6, 6, 6, 7, 7, 7]);
    expect(rows.map(({ time }) => time)).toEqual([0.5, 1, 3, 0.5, 1, 3, 0.5, 1, 3]);
  });

  it('gives the energies and overlaps of full runs of the same seeds', () => {
    const rows = rowsOf(problem);
    const energies: number[] = [];
    const overlaps: number[] = [];
    for (const seed of [5, 6, 7])
      runToEnd(
        simulateFlow(
          { point, dimension: 40, seed, horizon: 3 },
          { tolerance: 1e-5, times: problem.times },
        ),
        ({ batch }) => {
          energies.push(...(batch?.samples.energy ?? []));
          overlaps.push(...(batch?.samples.overlap ?? []));
        },
      );
    expect(rows.length).toBe(9);
    rows.forEach(({ energy, overlap }, i) => {
      // Its tolerance is 1e-3: measured 4e-5 and 2e-4.
      expect(Math.abs(energy - (energies[i] ?? NaN))).toBeLessThan(2e-4);
      expect(Math.abs(overlap - (overlaps[i] ?? NaN))).toBeLessThan(2e-3);
    });
  });

  it('goes on at seed 0 after the highest', () => {
    const { max } = parameters.seed;
    const rows = rowsOf({ ...problem, seed: max, members: 2, times: [0.1] });
    expect(rows.map(({ seed }) => seed)).toEqual([max, 0]);
  });

  it('refuses sizes beyond the dense limit and times that do not rise', () => {
    expect(() => rowsOf({ ...problem, dimension: 501 })).toThrow('between 10 and 500');
    expect(() => rowsOf({ ...problem, times: [1, 1] })).toThrow('times[1] = 1 must be larger');
  });
});

describe('computeEnergyLimit', () => {
  it('is the large-N energy from the smallest overlap, within its error estimate', () => {
    const reference = referenceRuns.find(({ invDelta2 }) => invDelta2 === 1.5);
    const wanted = reference?.samples.filter(({ time }) => [1, 5, 10].includes(time)) ?? [];
    const limit = runToEnd(computeEnergyLimit({ point, times: [1, 5, 10] }));
    expect(Array.from(limit.time)).toEqual([1, 5, 10]);
    expect(wanted.length).toBe(3);
    wanted.forEach(({ energy }, i) => {
      const bound = (limit.error[i] ?? NaN) + energy.error;
      expect(Math.abs((limit.energy[i] ?? NaN) - energy.value)).toBeLessThan(bound);
      expect(limit.error[i]).toBeLessThan(1e-5);
    });
  });
});
