/** The dynamics at a temperature that changes: engines beside each other, limits, and where it is known otherwise. */
import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { createMixture, spikedMixture } from '../../src/physics/mixture';
import { temperatureAt } from '../../src/physics/thermal/schedule';
import { cooledMatrix } from '../support/cooledMatrix';
import { curveOf, worstRatio } from './comparison';
import { longTimeWasm, uniformGrid, type Engine } from './engines';
import { cooledProblems } from './thermal';

/** Of the many of `npx tsx tests/bench/temperatureScan.ts 20 0 cooled`. */
const problems = cooledProblems(3).map((problem) => ({ ...problem, horizon: 3 }));

function solve(engine: Engine, problem: DynamicsProblem, tolerance: number, times: number[]) {
  return collectDynamics(engine.solve(problem, { tolerance, times }));
}

describe('a schedule T(t)', () => {
  it.each(problems.map((problem, i) => ({ problem, i })))(
    'is solved alike by both engines, within their estimates: random schedule $i',
    ({ problem }) => {
      const times = [0.01, 0.03, 0.1, 0.3, 1, 2, 3];
      const uniform = curveOf(solve(uniformGrid, problem, 1e-3, times));
      for (const tolerance of [1e-3, 1e-4]) {
        const worst = worstRatio(curveOf(solve(longTimeWasm, problem, tolerance, times)), uniform);
        expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
      }
    },
  );

  const point = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });
  const base = { mixture: point, initialOverlap: 1e-3, horizon: 2 };

  it.each([uniformGrid, longTimeWasm])(
    'that ends where it begins is the constant T, exactly: $name',
    (engine) => {
      const constant = { ...base, temperature: 0.4 };
      const idle = { ...constant, finalTemperature: 0.4, coolingTime: 0.5, coolingExponent: 3 };
      const [one, other] = [constant, idle].map((problem) => solve(engine, problem, 1e-3, [1, 2]));
      expect(other?.samples).toEqual(one?.samples);
    },
  );

  it('that is over at once is the run at T₁, but for the heat that was given off before', () => {
    const late = [1, 2];
    const cold = solve(longTimeWasm, { ...base, temperature: 0.2 }, 1e-5, late).samples;
    const off = [0.02, 0.01].map((coolingTime) => {
      const quenched = { ...base, temperature: 1, finalTemperature: 0.2, coolingTime };
      const { samples } = solve(longTimeWasm, { ...quenched, coolingExponent: 5 }, 1e-5, late);
      return late.map(
        (_, i) => 1 - (samples.correlationZero[i] ?? NaN) / (cold.correlationZero[i] ?? NaN),
      );
    });
    // (T₀ - T₁) τ/(β - 1) of heat turns the start away from itself.
    off[1]?.forEach((distance, i) => {
      expect(distance).toBeGreaterThan(0.5 * 0.8 * (0.01 / 4));
      expect(distance).toBeLessThan(1.2 * 0.8 * (0.01 / 4));
      expect(Math.abs((off[0]?.[i] ?? NaN) / distance - 2)).toBeLessThan(0.1);
    });
  });

  it('that ends above the dynamic transition ends in equilibrium, the signal forgotten, wherever T began', () => {
    const { value, first } = point.atOne;
    const heated = { ...base, temperature: 0.1, finalTemperature: 2, coolingTime: 0.5 };
    const schedule = { ...heated, coolingExponent: 5, horizon: 1e4 };
    const { samples, summary } = solve(longTimeWasm, schedule, 1e-3, [1e4]);
    expect(summary.message).toBe('');
    expect(Math.abs((samples.energy[0] ?? NaN) + value / 2)).toBeLessThan(1e-5);
    expect(Math.abs((samples.mu[0] ?? NaN) - 2 - first / 2)).toBeLessThan(1e-5);
    expect(samples.overlap[0]).toBeLessThan(1e-9);
  });

  it.each([
    { engine: uniformGrid, tolerance: 1e-4 },
    { engine: longTimeWasm, tolerance: 1e-6 },
  ])('is exact for the pure matrix: $engine.name', ({ engine, tolerance }) => {
    const weight = 0.8;
    const schedule = {
      temperature: 1.5,
      finalTemperature: 0.1,
      coolingTime: 0.7,
      coolingExponent: 1.3,
    };
    const problem = {
      mixture: createMixture([{ degree: 2, weight }]),
      initialOverlap: 1e-12,
      ...schedule,
      horizon: 4,
    };
    const times = [0.3, 1, 2, 4];
    const { samples, errors } = solve(engine, problem, tolerance, times);
    times.forEach((time, i) => {
      const exact = cooledMatrix(weight, (t) => temperatureAt(schedule, t), time);
      for (const key of ['energy', 'mu', 'correlationZero'] as const) {
        const distance = Math.abs((samples[key][i] ?? NaN) - exact[key]);
        expect(distance, `${key} at t = ${time}`).toBeLessThanOrEqual(errors[key][i] ?? NaN);
        expect(distance, `${key} at t = ${time}`).toBeLessThan(2 * tolerance);
      }
    });
  });
});
