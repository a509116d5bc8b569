import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../../src/physics/chsck/collectDynamics';
import { mixtureOf, type Mixture } from '../../../src/physics/mixture';
import type { PointTerm } from '../../../src/physics/parameters';
import { signalState } from '../../../src/physics/signalState';
import { brokenLaws } from '../../support/dynamicsLaws';
import { engines, longTimeWasm, type Engine } from '../../conformance/engines';

function solved(
  { solve, tolerance }: Engine,
  mixture: Mixture,
  m0: number,
  times: readonly number[],
) {
  const problem = { mixture, initialOverlap: m0, horizon: times.at(-1) ?? NaN };
  return collectDynamics(solve(problem, { tolerance, times }));
}

const noiseOnly = true;
const partly: readonly PointTerm[] = [
  { order: 2, coefficient: 1.4 },
  { order: 3, coefficient: 0.3, noiseOnly },
  { order: 4, coefficient: 0.2 },
];

describe.each(engines)('$name, with the signal in some terms', (engine) => {
  it('moves an overlap that nothing pulls at like the correlation with the start', () => {
    // Without signal m and C(t, 0) obey the same linear equation.
    const mixture = mixtureOf(
      [3, 4].map((order): PointTerm => ({ order, coefficient: 0.5, noiseOnly })),
    );
    const m0 = 1e-3;
    const { samples } = solved(engine, mixture, m0, [0.5, 2, 4]);
    samples.time.forEach((_, i) => {
      const ratio = (samples.overlap[i] ?? NaN) / (m0 * (samples.correlationZero[i] ?? NaN));
      // m also enters mu and C, squared.
      expect(Math.abs(ratio - 1)).toBeLessThan(engine.tolerance + 10 * m0 ** 2);
    });
  });

  it('keeps the laws and agrees with the others', () => {
    const mixture = mixtureOf(partly);
    const { samples } = solved(engine, mixture, 0.05, [1, 2, 4]);
    expect(brokenLaws(samples, mixture, engine.tolerance)).toEqual([]);
    const finest = solved(longTimeWasm, mixture, 0.05, [1, 2, 4]).samples;
    for (const key of ['energy', 'mu', 'overlap'] as const)
      samples[key].forEach((value, i) => {
        expect(Math.abs(value - (finest[key][i] ?? NaN))).toBeLessThan(3 * engine.tolerance);
      });
  });
});

describe('a signal in some terms', () => {
  it('is where the flow comes to rest once it has found it', () => {
    const mixture = mixtureOf(
      partly.map((term) => (term.order === 2 ? { ...term, coefficient: 3 } : term)),
    );
    const state = signalState(mixture) ?? expect.fail();
    const { samples, summary } = collectDynamicsTo(mixture);
    expect(summary).toBe('stationary');
    expect(samples.overlap.at(-1)).toBeCloseTo(state.overlap, 4);
    expect(samples.energy.at(-1)).toBeCloseTo(state.energy, 4);
    expect(samples.mu.at(-1)).toBeCloseTo(state.mu, 3);
  });
});

function collectDynamicsTo(mixture: Mixture) {
  const { solve, tolerance } = longTimeWasm;
  const run = solve({ mixture, initialOverlap: 0.01, horizon: 1e4 }, { tolerance });
  const { samples, summary } = collectDynamics(run);
  return { samples, summary: summary.reason };
}
