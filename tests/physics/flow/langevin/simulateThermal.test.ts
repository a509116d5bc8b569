import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../../../src/physics/chsck/solveDynamics';
import { runToEnd } from '../../../../src/physics/computation';
import { collectFlow, type CollectedFlow } from '../../../../src/physics/flow/collectFlow';
import { flowInstance } from '../../../../src/physics/flow/flowInstance';
import type { FlowBatch, FlowProblem, FlowSummary } from '../../../../src/physics/flow/problem';
import { outcomeCriterion } from '../../../../src/physics/flow/outcome';
import { simulateFlow } from '../../../../src/physics/flow/simulate';
import { spikedMixture } from '../../../../src/physics/mixture';
import { flowParameters, askedFor } from '../../../../src/physics/runParameters';

function simulate(
  problem: FlowProblem,
  times: readonly number[],
  spectrumTimes: readonly number[] = [],
): { flow: CollectedFlow; summary: FlowSummary } {
  const batches: FlowBatch[] = [];
  const options = { tolerance: 1e-3, times, spectrumTimes };
  const summary = runToEnd(simulateFlow(problem, options), ({ batch }) => {
    if (batch) batches.push(batch);
  });
  return { flow: collectFlow(batches), summary };
}

const diluted = { kind: 'diluted', degree: 60 } as const;

describe('Langevin dynamics of finite N', () => {
  const small: FlowProblem = {
    point: { p: 3, deltaP: 1, invDelta2: 2 },
    dimension: 30,
    seed: 3,
    horizon: 2,
    temperature: 0.5,
  };

  it('repeats itself for the same seeds, and has the same instance and start with other noise', () => {
    const { flow, summary } = simulate(small, [1, 2]);
    expect(simulate(small, [1, 2]).flow).toEqual(flow);
    const other = simulate({ ...small, noiseSeed: 1 }, [1, 2]);
    expect(other.summary.initialOverlap).toBe(summary.initialOverlap);
    expect(other.flow.samples.energy).not.toEqual(flow.samples.energy);
    expect(summary).toMatchObject({ reason: 'horizon', message: '' });
    expect(summary.method).toContain('Langevin dynamics at T = 0.5, noise seed 0');
  });

  it('is gradient flow at T = 0, whatever the seed of the noise', () => {
    const asked = askedFor(flowParameters, ({ initial }) => initial);
    const { point } = small;
    expect(flowInstance(point, { ...asked, noiseSeed: 5 })).toEqual(flowInstance(point, asked));
    expect(flowInstance(point, { ...asked, temperature: 0.5 })).toMatchObject({ noiseSeed: 0 });
  });

  it('has found the signal at half of what the state at its temperature has', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 });
    // Q' = 2.7 m + m^2: at T = 1 the state is that of the posterior, m = Q'(m)/(1 + Q'(m)); m = 0.7064.
    expect(outcomeCriterion(mixture, 1)(0.36)).toBe('signal');
    expect(outcomeCriterion(mixture, 1)(0.345)).toBe('neither');
    expect(outcomeCriterion(mixture)(0.4)).toBe('neither');
  });

  it('has the Hessian of its place, whose mean is mu without the part of the noise', () => {
    const { flow } = simulate(small, [2], [2]);
    const [{ mu, modes } = { mu: NaN, modes: { eigenvalue: new Float64Array() } }] = flow.spectra;
    expect((flow.samples.mu[0] ?? NaN) - mu).toBeCloseTo(0.5 * (1 - 1 / 30), 12);
    const mean = modes.eigenvalue.reduce((sum, value) => sum + value / 29, 0);
    expect(Math.abs(mean - mu)).toBeLessThan(0.3);
  });

  it("ends in equilibrium above the dynamic transition: e = -Q(1)/T, mu = T + Q'(1)/T", () => {
    const point = { p: 3, deltaP: 1, invDelta2: 0.5 };
    const { value, first } = spikedMixture(point).atOne;
    for (const temperature of [1, 2]) {
      const { flow, summary } = simulate(
        { point, dimension: 2 ** 11, seed: 1, horizon: 5, couplings: diluted, temperature },
        [3, 4, 5],
      );
      const mean = (values: Float64Array): number =>
        values.reduce((sum, each) => sum + each / 3, 0);
      // The energy fluctuates by about T/sqrt(2 N), so the mean of three by 0.01 T.
      expect(Math.abs(mean(flow.samples.energy) + value / temperature)).toBeLessThan(
        0.03 * temperature,
      );
      expect(Math.abs(mean(flow.samples.mu) - temperature - first / temperature)).toBeLessThan(
        0.08 * temperature,
      );
      expect(summary.errorEstimate.energy).toBeLessThan(0.01);
    }
  });

  it.each([0.3, 0.6, 1])('keeps to the equations of N = infinity at T = %d', (temperature) => {
    const point = { p: 3, deltaP: 1, invDelta2: 2 };
    const times = [0.5, 1];
    const start = { temperature, horizon: 1 };
    const theory = collectDynamics(
      solveDynamics(
        { mixture: spikedMixture(point), initialOverlap: 0.3, ...start },
        { tolerance: 1e-4, times },
      ),
    ).samples;
    const { flow } = simulate(
      { point, dimension: 2 ** 12, seed: 4, startOverlap: 0.3, couplings: diluted, ...start },
      times,
    );
    times.forEach((_, i) => {
      // One instance: 0.9/sqrt(N) = 0.014 in the energy and as much in the overlap.
      for (const key of ['energy', 'overlap'] as const)
        expect(Math.abs((flow.samples[key][i] ?? NaN) - (theory[key][i] ?? NaN))).toBeLessThan(
          0.03,
        );
    });
  });

  it('keeps to them where T falls on the way, and is told its last T', () => {
    const point = { p: 3, deltaP: 1, invDelta2: 2 };
    const schedule = {
      temperature: 1.5,
      finalTemperature: 0,
      coolingTime: 0.5,
      coolingExponent: 2,
    };
    const times = [0.25, 0.5, 1, 2];
    const theory = collectDynamics(
      solveDynamics(
        { mixture: spikedMixture(point), initialOverlap: 0.3, ...schedule, horizon: 2 },
        { tolerance: 1e-4, times },
      ),
    ).samples;
    const { flow, summary } = simulate(
      {
        point,
        dimension: 2 ** 12,
        seed: 4,
        startOverlap: 0.3,
        couplings: diluted,
        ...schedule,
        horizon: 2,
      },
      times,
    );
    expect(summary.method).toContain('T = 1.5 changing to 0');
    times.forEach((time, i) => {
      for (const key of ['energy', 'overlap'] as const)
        expect(
          Math.abs((flow.samples[key][i] ?? NaN) - (theory[key][i] ?? NaN)),
          `${key} at t = ${time}`,
        ).toBeLessThan(0.03);
      // mu has the part T(t) of the noise, of which T₀ would be off by more than 1 at the end.
      expect(Math.abs((flow.samples.mu[i] ?? NaN) - (theory.mu[i] ?? NaN))).toBeLessThan(0.15);
    });
  });
});
