/**
 * Every engine on every model: the laws of the dynamics, errors against their estimates, and one engine
 * against another. The figures measured are in docs/testing.md.
 */
import { describe, expect, it } from 'vitest';
import { collectDynamics, type CollectedDynamics } from '../../src/physics/chsck/collectDynamics';
import { flowThresholdEnergy } from '../../src/physics/complexity/flowThreshold';
import { spikedMixture } from '../../src/physics/mixture';
import { signalState } from '../../src/physics/signalState';
import { brokenLaws } from '../support/dynamicsLaws';
import { curveOf, frozenCurve, worstRatio } from './comparison';
import { engines, longTimePlain, longTimeWasm, uniformGrid, type Engine } from './engines';
import { frozenRun } from './frozen';
import { models, type Model } from './models';

/** How far m may overshoot the state of the signal on its way; measured 0.01. */
const overshoot = 0.015;

/** Evenly in ln t, and where the frozen run of the model was sampled. */
function sampleTimes(model: Model, reach: number): number[] {
  const even = Array.from({ length: 49 }, (_, i) => Number((10 ** (i / 8 - 2)).toPrecision(4)));
  const times = new Set([...even, ...frozenRun(model).time].filter((time) => time <= reach));
  return [...times].sort((a, b) => a - b);
}

const known = new Map<string, CollectedDynamics>();

/** The run of an engine to where it reaches; each is made once. */
function runOf(engine: Engine, model: Model): CollectedDynamics {
  const key = `${engine.name} ${JSON.stringify(model)}`;
  const run = known.get(key) ?? solve(engine, model);
  known.set(key, run);
  return run;
}

function solve({ solve, reach, tolerance }: Engine, model: Model): CollectedDynamics {
  const { initialOverlap } = model;
  const problem = { mixture: spikedMixture(model), initialOverlap, horizon: reach };
  return collectDynamics(solve(problem, { tolerance, times: sampleTimes(model, reach) }));
}

const withTitles = (list: readonly Model[]) =>
  list.map((model) => ({
    model,
    title: `p = ${model.p}, Δₚ = ${model.deltaP}, 1/Δ₂ = ${model.invDelta2}, ${model.fate}`,
  }));

describe.each(engines)('$name', (engine) => {
  it.each(withTitles(models))('keeps every law: $title', ({ model }) => {
    const { samples, summary } = runOf(engine, model);
    const mixture = spikedMixture(model);
    expect(summary.reason).toMatch(/horizon|stationary/);
    expect(summary.validUpTo).toBe(engine.reach);
    expect(Array.from(samples.time)).toEqual(sampleTimes(model, engine.reach));
    expect(brokenLaws(samples, mixture, 2 * summary.errorEstimate.mu)).toEqual([]);
  });

  it.each(withTitles(models))('starts from nowhere, downhill: $title', ({ model }) => {
    const { samples } = runOf(engine, model);
    const mixture = spikedMixture(model);
    const { atOne } = mixture;
    const [t = NaN] = samples.time;
    // |grad E|² = N Q'(1) at a random point; corrections are of the relative order of a rate times t.
    const start = { energy: -mixture.value(model.initialOverlap) - atOne.first * t, chi: t };
    const allowed = 2 * Math.sqrt(atOne.second) * t;
    expect(Math.abs((samples.energy[0] ?? NaN) / start.energy - 1)).toBeLessThan(allowed);
    expect(Math.abs((samples.chi[0] ?? NaN) / start.chi - 1)).toBeLessThan(allowed);
    expect(Math.abs((samples.overlap[0] ?? NaN) / model.initialOverlap - 1)).toBeLessThan(allowed);
    expect(1 - (samples.correlationZero[0] ?? NaN)).toBeCloseTo((atOne.first * t * t) / 2, 4);
  });

  it.each(withTitles(models))(
    'stays between the states it goes from and to: $title',
    ({ model }) => {
      const { samples, errors, summary } = runOf(engine, model);
      const mixture = spikedMixture(model);
      const signal = signalState(mixture);
      const marginal = 2 * Math.sqrt(mixture.atOne.second);
      const threshold = flowThresholdEnergy(mixture).energy;
      samples.time.forEach((time, i) => {
        const [e = NaN, mu = NaN, m = NaN] = [samples.energy[i], samples.mu[i], samples.overlap[i]];
        const at = `t = ${time}`;
        if (m < 1e-3) {
          // Ageing comes to the threshold from above.
          expect(e, at).toBeGreaterThan(threshold - (errors.energy[i] ?? NaN));
          expect(mu, at).toBeLessThan(marginal + (errors.mu[i] ?? NaN));
        } else {
          expect(e, at).toBeGreaterThan((signal?.energy ?? NaN) - (errors.energy[i] ?? NaN));
          expect(m, at).toBeLessThan((signal?.overlap ?? NaN) + overshoot);
        }
      });
      expect((samples.overlap.at(-1) ?? NaN) > 0.1).toBe(
        model.fate === 'escapes' && engine === longTimeWasm,
      );
      if (summary.reason !== 'stationary' || !signal) return;
      const last = samples.time.length - 1;
      const rest = {
        energy: signal.energy,
        mu: signal.mu,
        overlap: signal.overlap,
        correlationZero: model.initialOverlap * signal.overlap,
        chi: signal.chi,
      };
      for (const key of ['energy', 'mu', 'overlap', 'correlationZero', 'chi'] as const)
        expect(Math.abs((samples[key][last] ?? NaN) - rest[key]), key).toBeLessThan(
          errors[key][last] ?? NaN,
        );
    },
  );

  it.each(withTitles(models))(
    'errs by no more than it says, to the frozen run: $title',
    ({ model }) => {
      const run = curveOf(runOf(engine, model));
      const worst = worstRatio(run, frozenCurve(frozenRun(model)));
      expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
    },
  );
});

const pairs = [
  [uniformGrid, longTimePlain],
  [uniformGrid, longTimeWasm],
  [longTimePlain, longTimeWasm],
] as const;

describe.each(pairs.map(([a, b]) => ({ a, b })))('$a.name and $b.name', ({ a, b }) => {
  it.each(withTitles(models))('agree within their estimates: $title', ({ model }) => {
    const worst = worstRatio(curveOf(runOf(a, model)), curveOf(runOf(b, model)));
    expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
  });
});

describe('an early escape', () => {
  it('is followed by both engines within their estimates, to rest', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 });
    const problem = { mixture, initialOverlap: 0.02, horizon: 16 };
    const times = Array.from({ length: 32 }, (_, i) => (i + 1) / 2);
    const [uniform, longTime] = [uniformGrid, longTimeWasm].map((engine) =>
      collectDynamics(engine.solve(problem, { tolerance: engine.tolerance, times })),
    );
    if (!uniform || !longTime) throw new Error('no runs');
    expect(uniform.samples.overlap.at(-1)).toBeGreaterThan(0.8);
    const worst = worstRatio(curveOf(uniform), curveOf(longTime));
    expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
  });
});
