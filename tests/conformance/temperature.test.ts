/**
 * The dynamics at a temperature: every engine within its estimates of another program's run and of each other, what it
 * must start with and end in, and T = 0 as its limit. The figures of many more models are in docs/numerics.md.
 */
import { describe, expect, it } from 'vitest';
import { collectDynamics, type CollectedDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveTwoTime } from '../../src/physics/chsck/longTime/twoTime';
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { runToEnd } from '../../src/physics/computation';
import { createMixture, spikedMixture } from '../../src/physics/mixture';
import { thermalAging } from '../../src/physics/thermal/thermalAging';
import { thermalSignal } from '../../src/physics/thermal/thermalSignal';
import reference from '../fixtures/dynamics-temperature.json';
import { brokenLaws } from '../support/dynamicsLaws';
import { curveOf, worstRatio } from './comparison';
import { engines, longTimeWasm, uniformGrid, type Engine } from './engines';
import { thermalProblems, type ThermalProblem } from './thermal';

/** Of the many that the scan goes through. */
const problems = thermalProblems(3).map((problem) => ({ ...problem, horizon: 3 }));
const times = [0.001, 0.01, 0.03, 0.1, 0.3, 1, 2, 3];

const known = new Map<string, CollectedDynamics>();

function runOf({ name, solve }: Engine, problem: ThermalProblem, tolerance: number) {
  const key = JSON.stringify([name, problem, tolerance]);
  const run = known.get(key) ?? collectDynamics(solve(problem, { tolerance, times }));
  known.set(key, run);
  return run;
}

const titled = problems.map((problem, i) => ({
  problem,
  title: `random mixture ${i}, T = ${problem.temperature}`,
}));

describe.each(engines)('$name at a temperature', (engine) => {
  it.each(titled)('keeps every law and starts as it must: $title', ({ problem }) => {
    const { mixture, temperature, initialOverlap } = problem;
    const { samples, errors, summary } = runOf(engine, problem, 1e-3);
    expect(Array.from(samples.time)).toEqual(times);
    expect(brokenLaws(samples, mixture, 2 * summary.errorEstimate.mu, temperature)).toEqual([]);
    const [t = NaN] = samples.time;
    const { atOne } = mixture;
    // The equations differentiated at t = 0, so that even the coldest start is told from one without noise: C to second
    // order in t, energy and mu to first. What is left out is of the next order in t over the microscopic time.
    const m = initialOverlap;
    const [pull, bend] = [mixture.first(m), mixture.second(m)];
    const mu = temperature + pull * m;
    const drift = pull - mu * m;
    const bendOfC = mu * temperature - pull * drift - atOne.first;
    const rate = Math.sqrt(atOne.second) + atOne.first + temperature + pull;
    const off = (key: 'energy' | 'mu' | 'correlationZero', expected: number): number =>
      Math.abs((samples[key][0] ?? NaN) - expected) - (errors[key][0] ?? NaN);
    const allowed = (order: number): number => 3 * rate * (rate * t) ** order;
    expect(off('correlationZero', 1 - temperature * t + (bendOfC * t * t) / 2)).toBeLessThan(
      (rate * t) ** 3,
    );
    expect(off('energy', -mixture.value(m) - (atOne.first + pull * drift) * t)).toBeLessThan(
      allowed(2),
    );
    const rising = atOne.first + atOne.second + (bend * m + pull) * drift;
    expect(off('mu', mu + rising * t)).toBeLessThan(allowed(2));
    // Without the noise in it mu would be out of these bounds.
    expect(temperature).toBeGreaterThan(allowed(2) + (errors.mu[0] ?? NaN));
  });
});

describe.each([1e-3, 1e-4, 1e-5])('at tolerance %s', (tolerance) => {
  it.each(titled)('the engines agree within their estimates: $title', ({ problem }) => {
    const uniform = curveOf(runOf(uniformGrid, problem, Math.max(tolerance, 1e-3)));
    const worst = worstRatio(curveOf(runOf(longTimeWasm, problem, tolerance)), uniform);
    expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
  });
});

describe('the reference of another program', () => {
  it.each([
    { engine: longTimeWasm, tolerance: 1e-3, last: 20 },
    { engine: longTimeWasm, tolerance: 1e-4, last: 20 },
    { engine: uniformGrid, tolerance: 1e-3, last: 4 },
  ])('is met by $engine.name within the estimates, tolerance $tolerance', (asked) => {
    const { engine, tolerance, last } = asked;
    const wanted = reference.samples.filter(({ time }) => time <= last);
    const { initialOverlap, temperature } = reference;
    const { samples, errors } = collectDynamics(
      engine.solve(
        { mixture: spikedMixture(reference), initialOverlap, temperature, horizon: last },
        { tolerance, times: wanted.map(({ time }) => time) },
      ),
    );
    wanted.forEach(({ time, ...values }, i) => {
      for (const key of ['energy', 'mu', 'overlap', 'correlationZero', 'chi'] as const) {
        const { value, error } = values[key];
        const off = Math.abs((samples[key][i] ?? NaN) - value);
        expect(off, `${key} at t = ${time}`).toBeLessThanOrEqual((errors[key][i] ?? NaN) + error);
      }
    });
  });
});

function solveTo(problem: DynamicsProblem, tolerance: number, at: readonly number[]) {
  return collectDynamics(longTimeWasm.solve(problem, { tolerance, times: at }));
}

describe('T = 0 is the limit', () => {
  it('of energy, mu, C and m, linearly in T', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });
    const at = [1, 10, 100];
    const runAt = (temperature: number) =>
      solveTo({ mixture, initialOverlap: 1e-6, horizon: 100, temperature }, 1e-4, at).samples;
    const cold = runAt(0);
    const off = [1e-2, 1e-3, 1e-4].map((temperature) => {
      const warm = runAt(temperature);
      return (['energy', 'mu', 'correlationHalf', 'overlap'] as const).map((key) =>
        Math.max(...at.map((_, i) => Math.abs((warm[key][i] ?? NaN) / (cold[key][i] ?? NaN) - 1))),
      );
    });
    off[0]?.forEach((far, i) => {
      expect(far).toBeGreaterThan(1e-4);
      expect(far).toBeLessThan(0.05);
      // Ten times nearer each time, as far as the error of 1e-6 allows.
      expect(Math.abs((off[1]?.[i] ?? NaN) - far / 10)).toBeLessThan(0.01 * far + 2e-6);
      expect(Math.abs((off[2]?.[i] ?? NaN) - far / 100)).toBeLessThan(0.01 * far + 2e-6);
    });
  });
});

describe('above the dynamic transition', () => {
  const mixture = createMixture([
    { degree: 2, weight: 0.8 },
    { degree: 3, weight: 1 },
    { degree: 4, weight: 0.5 },
  ]);
  const temperature = 1.6;
  const problem = { mixture, temperature, initialOverlap: 1e-3, horizon: 1e4 };

  it('a run ends in equilibrium to 1e-6, the signal forgotten', () => {
    const { samples, errors, summary } = solveTo(problem, 1e-5, [1e2, 1e3, 1e4]);
    expect(summary.message).toBe('');
    const { energy, mu } = thermalAging(mixture, temperature);
    const { value, first } = mixture.atOne;
    expect(energy).toBeCloseTo(-value / temperature, 14);
    expect(mu).toBeCloseTo(temperature + first / temperature, 14);
    samples.time.forEach((time, i) => {
      const at = `t = ${time}`;
      expect(Math.abs((samples.energy[i] ?? NaN) - energy), at).toBeLessThan(1e-6);
      expect(Math.abs((samples.mu[i] ?? NaN) - mu), at).toBeLessThan(1e-6);
      expect(Math.abs((samples.chi[i] ?? NaN) - 1 / temperature), at).toBeLessThan(1e-6);
      expect(Math.abs(samples.correlationHalf[i] ?? NaN), at).toBeLessThan(1e-6);
    });
    // Not more is known of m than that it is less.
    expect(samples.overlap[2]).toBeLessThan(1e-9);
    expect(errors.overlap[2]).toBeGreaterThanOrEqual(samples.overlap[2] ?? NaN);
  });

  it('response and correlation keep the fluctuation-dissipation relation at every lag', () => {
    const { curves } = runToEnd(
      solveTwoTime({ ...problem, horizon: 400 }, { tolerance: 1e-4, waitingTimes: [100] }),
    );
    for (const { values } of curves) {
      expect(values.correlation[0]).toBeGreaterThan(0.9);
      values.lag.forEach((lag, i) => {
        const [C = NaN, chi = NaN] = [values.correlation[i], values.integratedResponse[i]];
        expect(Math.abs(temperature * chi - (1 - C)), `lag ${lag}`).toBeLessThan(3e-6);
      });
    }
  });
});

describe('below the transition', () => {
  it.each([
    { invDelta2: 1.5, temperature: 0.25, isFound: false },
    { invDelta2: 2.7, temperature: 0.25, isFound: true },
  ])('1/Δ₂ = $invDelta2 at T = $temperature ends where the theory says', (at) => {
    const { invDelta2, temperature, isFound } = at;
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2 });
    const horizon = isFound ? 1e3 : 1e5;
    const problem = { mixture, temperature, initialOverlap: isFound ? 1e-3 : 1e-8, horizon };
    const { samples, errors, summary } = solveTo(problem, 1e-3, [horizon]);
    expect(summary.reason).toBe('horizon');
    const [energy = NaN, mu = NaN, m = NaN] = [
      samples.energy[0],
      samples.mu[0],
      samples.overlap[0],
    ];
    if (isFound) {
      const signal = thermalSignal(mixture, temperature);
      expect(Math.abs(energy - (signal?.energy ?? NaN))).toBeLessThan(errors.energy[0] ?? NaN);
      expect(Math.abs(mu - (signal?.mu ?? NaN))).toBeLessThan(errors.mu[0] ?? NaN);
      expect(Math.abs(m - (signal?.overlap ?? NaN))).toBeLessThan(errors.overlap[0] ?? NaN);
      expect(samples.correlationHalf[0]).toBeCloseTo(signal?.plateau ?? NaN, 4);
    } else {
      // It ages: nearing, from above and from below.
      const theory = thermalAging(mixture, temperature);
      expect(energy - theory.energy).toBeGreaterThan(0);
      expect(energy - theory.energy).toBeLessThan(2e-3);
      expect(theory.mu - mu).toBeGreaterThan(0);
      expect(theory.mu - mu).toBeLessThan(2e-3);
    }
  });
});
