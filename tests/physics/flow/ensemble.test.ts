import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { collectFlow } from '../../../src/physics/flow/collectFlow';
import { aggregateEnsemble } from '../../../src/physics/flow/ensemble';
import { simulateEnsemble } from '../../../src/physics/flow/simulateEnsemble';
import { outcomeCriterion } from '../../../src/physics/flow/outcome';
import type { FlowBatch } from '../../../src/physics/flow/problem';
import { simulateFlow } from '../../../src/physics/flow/simulate';
import { shareOfRuns } from '../../../src/physics/flow/shareOfRuns';
import { fitSizeTrend } from '../../../src/physics/flow/sizeTrend';
import { spikedMixture } from '../../../src/physics/mixture';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 });

/** A run that stands at the same values at times 1, 2, .... */
function member(value: number, overlap: number, samples: number): ReturnType<typeof columns> {
  return columns(Array.from({ length: samples }, (_, i) => [i + 1, value, -value, overlap]));
}

function columns(rows: readonly number[][]) {
  const column = (k: number): Float64Array<ArrayBuffer> =>
    Float64Array.from(rows, (row) => row[k] ?? NaN);
  return { time: column(0), energy: column(1), mu: column(2), overlap: column(3) };
}

describe('aggregateEnsemble', () => {
  it('gives mean, standard error and quantiles over the runs', () => {
    const members = [1, 2, 3, 4, 5].map((value) => member(value, 0, 2));
    const { energy, mu, runs } = aggregateEnsemble(members, mixture);
    expect(Array.from(runs)).toEqual([5, 5]);
    expect(energy.mean[1]).toBeCloseTo(3, 14);
    expect(energy.standardError[1]).toBeCloseTo(Math.sqrt(2.5 / 5), 14);
    expect(energy.q10[0]).toBeCloseTo(1.4, 14);
    expect([energy.q25[0], energy.median[0], energy.q75[0]]).toEqual([2, 3, 4]);
    expect(mu.q90[0]).toBeCloseTo(-1.4, 14);
  });

  it('counts runs that are under way as far as they have come', () => {
    const { time, runs, energy } = aggregateEnsemble(
      [member(1, 0, 3), member(3, 0, 1), member(5, 0, 0)],
      mixture,
    );
    expect(Array.from(time)).toEqual([1, 2, 3]);
    expect(Array.from(runs)).toEqual([2, 1, 1]);
    expect(Array.from(energy.mean)).toEqual([2, 1, 1]);
    expect(energy.standardError[2]).toBeNaN();
  });

  it('tells which share has found the signal and which its opposite', () => {
    // The states of this point are at m = 0.839 and -0.491.
    const overlaps = [0.84, 0.5, 0.3, 0, -0.1, -0.3, -0.5, -0.6];
    const { found, antiCorrelated } = aggregateEnsemble(
      overlaps.map((overlap) => member(0, overlap, 1)),
      mixture,
    );
    expect(found[0]).toBe(2 / 8);
    expect(antiCorrelated[0]).toBe(3 / 8);
  });

  it('takes x and -x for the same in an even mixture', () => {
    const outcomeOf = outcomeCriterion(spikedMixture({ p: 4, deltaP: 1, invDelta2: 2.7 }));
    expect([0.8, 0.1, -0.8].map(outcomeOf)).toEqual(['signal', 'neither', 'signal']);
  });
});

describe('simulateEnsemble', () => {
  const problem = { point: { p: 3, deltaP: 1, invDelta2: 2 }, dimension: 20, horizon: 2 };
  const options = { tolerance: 1e-3, times: [1, 2], spectrumTimes: [2] };

  it('streams the runs of all seeds and aggregates what each alone would give', () => {
    const batches = new Map<number, FlowBatch[]>();
    const ensemble = runToEnd(
      simulateEnsemble({ ...problem, seeds: [4, 9] }, options),
      ({ batch }) => {
        if (batch) batches.set(batch.seed, [...(batches.get(batch.seed) ?? []), batch.batch]);
      },
    );
    const alone = [4, 9].map((seed) => {
      const own: FlowBatch[] = [];
      runToEnd(simulateFlow({ ...problem, seed }, options), ({ batch }) => {
        if (batch) own.push(batch);
      });
      return collectFlow(own);
    });
    expect(collectFlow(batches.get(9) ?? []).samples).toEqual(alone[1]?.samples);
    expect(collectFlow(batches.get(4) ?? [])).toEqual(alone[0]);
    expect(collectFlow(batches.get(9) ?? []).spectra).toEqual([]);
    expect(ensemble).toEqual(
      aggregateEnsemble(
        alone.map(({ samples }) => samples),
        spikedMixture(problem.point),
      ),
    );
  });
});

describe('shareOfRuns', () => {
  it('gives the interval of Wilson, also where all runs agree', () => {
    // Brown, Cai and DasGupta, Statist. Sci. 16 (2001) 101: 0 of 10 and 5 of 10.
    const none = shareOfRuns(0, 10);
    expect(none.lo).toBe(0);
    expect(none.hi).toBeCloseTo(0.2775, 3);
    const half = shareOfRuns(5, 10);
    expect(half.lo).toBeCloseTo(0.2366, 3);
    expect(half.hi).toBeCloseTo(0.7634, 3);
  });
});

describe('fitSizeTrend', () => {
  it('finds limit and slope of values that follow limit + slope/N', () => {
    const points = [100, 200, 400].map((dimension) => ({
      dimension,
      value: -1.5 + 7 / dimension,
      standardError: 0.01,
    }));
    const { limit, slope, limitError, slopeError } = fitSizeTrend(points);
    expect(limit).toBeCloseTo(-1.5, 12);
    expect(slope).toBeCloseTo(7, 9);
    expect(limitError).toBeGreaterThan(0.005);
    expect(slopeError).toBeGreaterThan(1);
  });

  it('needs two different N', () => {
    expect(() => fitSizeTrend([{ dimension: 9, value: 1, standardError: 1 }])).toThrow(
      'at least two different dimensions (N)',
    );
  });
});
