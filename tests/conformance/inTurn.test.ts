/** Learning in turn: the matrix first, the tensor from a time on, in the equations and at finite N. */
import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import type { DynamicsObservable, DynamicsProblem } from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { runToEnd } from '../../src/physics/computation';
import { collectFlow } from '../../src/physics/flow/collectFlow';
import type { FlowBatch, FlowProblem } from '../../src/physics/flow/problem';
import { simulateFlow } from '../../src/physics/flow/simulate';
import { createMixture, spikedMixture } from '../../src/physics/mixture';
import { curveOf, worstRatio } from './comparison';

const point = { p: 3, deltaP: 1, invDelta2: 1.5 };
const mixture = spikedMixture(point);

function solve(problem: Partial<DynamicsProblem>, tolerance: number, times: readonly number[]) {
  const horizon = times.at(-1) ?? NaN;
  const whole = { mixture, initialOverlap: 0.3, horizon, ...problem };
  return collectDynamics(solveUniform(whole, { tolerance, times }));
}

function flow(problem: Partial<FlowProblem>, times: readonly number[]) {
  const batches: FlowBatch[] = [];
  const whole = { point, dimension: 40, seed: 3, horizon: times.at(-1) ?? NaN, ...problem };
  const summary = runToEnd(simulateFlow(whole, { tolerance: 1e-3, times }), ({ batch }) => {
    if (batch) batches.push(batch);
  });
  return { ...collectFlow(batches), summary };
}

describe('the equations with the tensor from t = 2 on', () => {
  const times = [0.5, 1, 1.9, 2, 2.1, 2.5, 3, 4, 5, 6];
  const run = solve({ tensorFrom: 2 }, 1e-3, times);
  const at = (key: DynamicsObservable, time: number): number =>
    run.samples[key][times.indexOf(time)] ?? NaN;

  it('are those of the matrix alone before, and of all terms from the start at t = 0', () => {
    const matrix = createMixture([{ degree: 2, weight: 1.5 }]);
    const early = times.filter((time) => time < 2);
    const before = worstRatio(curveOf(run), curveOf(solve({ mixture: matrix }, 1e-4, early)));
    expect(before.ratio, before.where).toBeLessThanOrEqual(1);
    const never = worstRatio(
      curveOf(solve({ tensorFrom: 7 }, 1e-3, times)),
      curveOf(solve({ mixture: matrix }, 1e-4, times)),
    );
    expect(never.ratio, never.where).toBeLessThanOrEqual(1);
    const both = solve({ tensorFrom: 0 }, 1e-3, [1]).samples;
    expect(both).toEqual(solve({}, 1e-3, [1]).samples);
  });

  it('let mu jump by Q_p,s′(m) m and the energy by −Q_p,s(m) when it comes in, and nothing else', () => {
    const matrix = createMixture([{ degree: 2, weight: 1.5 }]);
    const { samples } = solve({ mixture: matrix }, 1e-4, [2]);
    const m = samples.overlap[0] ?? NaN;
    expect(at('overlap', 2)).toBeCloseTo(m, 4);
    expect(at('correlationHalf', 2)).toBeCloseTo(samples.correlationHalf[0] ?? NaN, 4);
    expect(at('mu', 2) - (samples.mu[0] ?? NaN)).toBeCloseTo(m ** 3, 3);
    expect(at('energy', 2) - (samples.energy[0] ?? NaN)).toBeCloseTo(-(m ** 3) / 3, 3);
  });

  it('know their error: a finer run lies within the estimates', () => {
    const worst = worstRatio(curveOf(run), curveOf(solve({ tensorFrom: 2 }, 1e-4, times)));
    expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
    expect(worst.ratio).toBeGreaterThan(0);
  });

  it('are what a large system does', () => {
    const { samples } = flow(
      {
        dimension: 2 ** 12,
        couplings: { kind: 'diluted', degree: 60 },
        startOverlap: 0.3,
        tensorFrom: 2,
      },
      [1.9, 2.5, 4, 6],
    );
    samples.time.forEach((time, i) => {
      // One instance: 0.9/sqrt(N) = 0.014; without the switch m(6) would be 0.577.
      for (const key of ['energy', 'overlap'] as const)
        expect(
          Math.abs((samples[key][i] ?? NaN) - at(key, time)),
          `${key} at ${time}`,
        ).toBeLessThan(0.03);
    });
  });

  it('are refused by steps in ln t and without a matrix, by name and value', () => {
    const asked = { mixture, initialOverlap: 0.3, horizon: 6, tensorFrom: 2 };
    expect(() => solveLongTime(asked, { tolerance: 1e-3 }).next()).toThrow('tensorFrom = 2');
    const tensor = createMixture([{ degree: 3, weight: 1 }]);
    expect(() => solve({ mixture: tensor, tensorFrom: 2 }, 1e-3, [6])).toThrow('tensorFrom = 2');
  });
});

describe('an instance with the tensor from a time on', () => {
  const times = [0.5, 2, 3];

  it('is the instance as ever from t = 0 on, and that of the matrix alone if the time never comes', () => {
    for (const temperature of [0, 0.5]) {
      expect(flow({ temperature, tensorFrom: 0 }, times).samples).toEqual(
        flow({ temperature }, times).samples,
      );
      const [late, later] = [4, 5].map((tensorFrom) => flow({ temperature, tensorFrom }, times));
      expect(late?.samples).toEqual(later?.samples);
      // Of a matrix mu is -2 e and the part of the noise.
      const { energy, mu } = late?.samples ?? expect.fail();
      const noise = temperature * (1 - 1 / 40);
      energy.forEach((e, i) => {
        expect((mu[i] ?? NaN) - noise).toBeCloseTo(-2 * e, 5);
      });
    }
  });

  it('stands where it stood when the tensor comes in, and falls from there in the whole loss', () => {
    const { samples, errors, summary } = flow({ tensorFrom: 2 }, [1, 2, 2.001, 3]);
    const before = flow({ tensorFrom: 9 }, [1, 2]).samples;
    expect(samples.overlap.slice(0, 2)).toEqual(before.overlap);
    expect(samples.energy.slice(0, 2)).toEqual(before.energy);
    expect(Math.abs((samples.overlap[2] ?? NaN) - (samples.overlap[1] ?? NaN))).toBeLessThan(0.01);
    expect(samples.energy[3]).toBeLessThan(samples.energy[2] ?? NaN);
    expect(summary.method).toContain('from t = 2 on');
    expect(errors.energy[3]).toBeGreaterThanOrEqual(errors.energy[1] ?? NaN);
  });
});
