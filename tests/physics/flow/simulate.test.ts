import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../../src/physics/chsck/solveDynamics';
import { runToEnd } from '../../../src/physics/computation';
import { denseLandscape } from '../../../src/physics/flow/dense/landscape';
import { FlowIntegrator } from '../../../src/physics/flow/integrator';
import { finish } from '../../../src/physics/flow/landscape';
import type {
  FlowColumn,
  FlowProblem,
  FlowSpectrum,
  FlowSummary,
} from '../../../src/physics/flow/problem';
import { simulateFlow } from '../../../src/physics/flow/simulate';
import { dot } from '../../../src/physics/flow/sphere';
import { spikedMixture } from '../../../src/physics/mixture';
import { referenceRuns } from '../../support/dynamicsFixture';
import { drawInstance } from '../../support/flowInstances';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };

type Samples = Record<FlowColumn, number[]>;

function simulate(
  problem: Partial<FlowProblem>,
  tolerance: number,
  times?: number[],
): { samples: Samples; summary: FlowSummary } {
  const samples: Samples = { time: [], energy: [], mu: [], overlap: [] };
  let fraction = 0;
  const summary = runToEnd(
    simulateFlow(
      { point, dimension: 40, seed: 7, horizon: 20, ...problem },
      times ? { tolerance, times } : { tolerance },
    ),
    (step) => {
      expect(step.fraction).toBeGreaterThanOrEqual(fraction);
      fraction = step.fraction;
      for (const key of ['time', 'energy', 'mu', 'overlap'] as const)
        samples[key].push(...(step.batch?.samples[key] ?? []));
    },
  );
  return { samples, summary };
}

function integrate(tolerance: number, horizon: number): FlowIntegrator {
  const landscape = denseLandscape(point, drawInstance(point, 40, 7));
  const integrator = finish(FlowIntegrator.begin(landscape, tolerance));
  while (integrator.time < horizon) finish(integrator.advance(horizon));
  return integrator;
}

describe('simulateFlow', () => {
  it('lowers the energy all the way and samples the wanted times', () => {
    const { samples } = simulate({}, 1e-4);
    expect(samples.time[0]).toBeCloseTo(0.01, 12);
    expect(samples.time.at(-1)).toBe(20);
    samples.energy.forEach((energy, i) => {
      expect(energy).toBeLessThanOrEqual(samples.energy[i - 1] ?? Infinity);
    });
    expect(simulate({}, 1e-4, [0.5, 3]).samples.time).toEqual([0.5, 3]);
  });

  it('stays on the sphere |x|^2 = N to rounding', () => {
    const { point: x } = integrate(1e-3, 10);
    expect(Math.abs(dot(x, x) / 40 - 1)).toBeLessThan(1e-12);
  });

  it('repeats itself exactly for the same seed and differs for another', () => {
    const times = [1, 4];
    const { samples } = simulate({}, 1e-3, times);
    expect(simulate({}, 1e-3, times).samples).toEqual(samples);
    expect(simulate({ seed: 8 }, 1e-3, times).samples.energy).not.toEqual(samples.energy);
  });

  it.each([1e-2, 1e-3, 1e-4])(
    'estimates an energy error that a run of a tenth of the tolerance %f does not exceed',
    (tolerance) => {
      const times = [0.1, 0.5, 1, 2, 5, 10, 20];
      for (const seed of [1, 2, 3]) {
        const { samples, summary } = simulate({ seed }, tolerance, times);
        const tighter = simulate({ seed }, tolerance / 10, times).samples;
        const actual = samples.energy.map((e, i) => Math.abs(e - (tighter.energy[i] ?? NaN)));
        expect(Math.max(...actual)).toBeLessThanOrEqual(summary.errorEstimate.energy);
        // Measured: 0.03 to 0.06 times the tolerance.
        expect(Math.max(...actual)).toBeLessThan(0.2 * tolerance);
      }
    },
  );

  it('converges with order 2 in the number of steps', () => {
    const exact = integrate(1e-8, 1).energy;
    const [coarse, fine] = [1e-3, 1e-5].map((tolerance) => {
      const { energy, steps } = integrate(tolerance, 1);
      return { error: Math.abs(energy - exact), steps };
    });
    const order =
      Math.log((coarse?.error ?? NaN) / (fine?.error ?? NaN)) /
      Math.log((fine?.steps ?? NaN) / (coarse?.steps ?? NaN));
    expect(Math.abs(order - 2)).toBeLessThan(0.15);
  });

  it('ends early at a stationary point and extends by constants', () => {
    const { samples, summary } = simulate({ dimension: 12, horizon: 1e4 }, 1e-3, [1, 1e3, 1e4]);
    expect(summary.reason).toBe('stationary');
    expect(summary.message).toContain('stationary point');
    expect(samples.energy[2]).toBe(samples.energy[1]);
  });

  it('follows the large-N energies within fluctuations of order 1/sqrt(N)', () => {
    const reference = referenceRuns.find(({ invDelta2 }) => invDelta2 === 1.5);
    const wanted = reference?.samples.filter(({ time }) => [1, 2, 5].includes(time)) ?? [];
    const seeds = [1, 2, 3, 4];
    const runs = seeds.map((seed) =>
      simulate(
        { point: { ...point, invDelta2: 1.5 }, dimension: 200, seed, horizon: 5 },
        1e-3,
        [1, 2, 5],
      ),
    );
    wanted.forEach(({ energy }, i) => {
      const mean =
        runs.reduce((sum, run) => sum + (run.samples.energy[i] ?? NaN), 0) / seeds.length;
      // One instance deviates by 0.9/sqrt(N) = 0.06 (docs/numerics.md#finite-n), so the mean of four
      // by 0.03: three times that is allowed.
      expect(Math.abs(mean - energy.value)).toBeLessThan(0.09);
    });
  });

  it('streams the spectrum of the Hessian at the wanted times, as the flow stands there', () => {
    const spectra: FlowSpectrum[] = [];
    const times = [0.5, 3];
    runToEnd(
      simulateFlow(
        { point, dimension: 60, seed: 2, horizon: 3 },
        { tolerance: 1e-3, times, spectrumTimes: [1, 3] },
      ),
      ({ batch }) => spectra.push(...(batch?.spectra ?? [])),
    );
    expect(spectra.map(({ time }) => time)).toEqual([1, 3]);
    for (const { complete, modes, mu } of spectra) {
      expect(complete).toBe(true);
      const mean = modes.eigenvalue.reduce((sum, value) => sum + value, 0) / 59;
      // E" has no diagonal here, so the trace is that of mu minus what lies along x.
      expect(Math.abs(mean - mu)).toBeLessThan(0.2);
    }
  });

  it('has a late Hessian that fits the semicircle of radius 2 around t = mu / scale', () => {
    const spectra: FlowSpectrum[] = [];
    const aging = { ...point, invDelta2: 1.5 };
    runToEnd(
      simulateFlow(
        { point: aging, dimension: 200, seed: 3, horizon: 20 },
        { tolerance: 1e-3, times: [20], spectrumTimes: [20] },
      ),
      ({ batch }) => spectra.push(...(batch?.spectra ?? [])),
    );
    const { modes, mu } = spectra[0] ?? { modes: undefined, mu: NaN };
    const scale = Math.sqrt(2 + 1.5);
    const distances = Array.from(modes?.eigenvalue ?? [], (value, i) => {
      const sine = Math.max(-1, Math.min(1, (value - mu) / scale / 2));
      const below = 0.5 + (Math.asin(sine) + sine * Math.sqrt(1 - sine * sine)) / Math.PI;
      return Math.abs(below - (i + 0.5) / 199);
    });
    expect(distances.length).toBe(199);
    // Measured 0.016 at N = 200: the shift of order 1/N of docs/numerics.md#finite-n.
    expect(Math.max(...distances)).toBeLessThan(0.05);
  });

  it('follows the large-N dynamics with diluted couplings, and ends at the lowest eigenvalues', () => {
    const reference = referenceRuns.find(({ invDelta2 }) => invDelta2 === 1.5);
    const wanted = reference?.samples.filter(({ time }) => [1, 2, 5].includes(time)) ?? [];
    const spectra: FlowSpectrum[] = [];
    const energies: number[] = [];
    runToEnd(
      simulateFlow(
        {
          point: { ...point, invDelta2: 1.5 },
          dimension: 8192,
          seed: 5,
          horizon: 5,
          couplings: { kind: 'diluted', degree: 100 },
        },
        { tolerance: 1e-3, times: [1, 2, 5], spectrumTimes: [5] },
      ),
      ({ batch }) => {
        spectra.push(...(batch?.spectra ?? []));
        energies.push(...(batch?.samples.energy ?? []));
      },
    );
    expect(wanted.length).toBe(3);
    wanted.forEach(({ energy }, i) => {
      // One instance deviates by 0.9/sqrt(N) = 0.01, dilution by 0.003.
      expect(Math.abs((energies[i] ?? NaN) - energy.value)).toBeLessThan(0.04);
    });
    const { complete, modes, mu } = spectra[0] ?? { modes: undefined, mu: NaN };
    expect(complete).toBe(false);
    // The lowest eigenvalue sits at the edge mu - 2 scale of the bulk: measured 0.01 at N = 16,384.
    expect(Math.abs((modes?.eigenvalue[0] ?? NaN) - (mu - 2 * Math.sqrt(3.5)))).toBeLessThan(0.08);
  });

  it('follows the large-N dynamics through the escape from the same given overlap', () => {
    const dimension = 8192;
    const times = [0.25, 0.5, 1, 1.5, 2, 3, 5];
    const mixture = spikedMixture({ ...point, invDelta2: 2.3 });
    const limitFrom = (initialOverlap: number): number[] =>
      Array.from(
        collectDynamics(
          solveDynamics({ mixture, initialOverlap, horizon: 5 }, { tolerance: 1e-4, times }),
        ).samples.energy,
      );
    const { samples, summary } = simulate(
      {
        point: { ...point, invDelta2: 2.3 },
        dimension,
        horizon: 5,
        couplings: { kind: 'diluted', degree: 100 },
        startOverlap: 0.2,
      },
      1e-3,
      times,
    );
    const deviation = (limit: readonly number[]): number =>
      Math.max(...samples.energy.map((energy, i) => Math.abs(energy - (limit[i] ?? NaN))));
    expect(summary.initialOverlap).toBeCloseTo(0.2, 12);
    // All the way to the signal state, whose overlap is 0.81.
    expect(samples.overlap[0]).toBeLessThan(0.4);
    expect(samples.overlap.at(-1)).toBeGreaterThan(0.78);
    // Instances spread by about 1.5/sqrt(N) where they are escaping and by less elsewhere
    // (docs/numerics.md#large-n): three times that is allowed. Another start would be seen.
    const allowed = (3 * 1.5) / Math.sqrt(dimension);
    expect(deviation(limitFrom(0.2))).toBeLessThan(allowed);
    expect(deviation(limitFrom(0.1))).toBeGreaterThan(2 * allowed);
  });

  it('yields often also where N is large', () => {
    const computation = simulateFlow(
      {
        point,
        dimension: 2 ** 16,
        seed: 1,
        horizon: 1,
        couplings: { kind: 'diluted', degree: 30 },
      },
      { tolerance: 1e-2, times: [0.02] },
    );
    let steps = 0;
    while (!computation.next().done) steps++;
    // One for each of the ten layers drawn, and one for each of them in every gradient.
    expect(steps).toBeGreaterThan(200);
  });

  it('refuses what it cannot do with a sentence naming field, value and what is allowed', () => {
    const start = (problem: Partial<FlowProblem>, tolerance = 1e-3): unknown =>
      simulate(problem, tolerance);
    expect(() => start({ dimension: 501 })).toThrow(
      'dimension (N) = 501 must be between 10 and 500',
    );
    expect(() => start({ point: { ...point, p: 4 }, dimension: 121 })).toThrow('10 and 120');
    expect(() => start({ couplings: { kind: 'diluted', degree: 9 } })).toThrow('degree (c) = 9');
    expect(() =>
      start({ dimension: 2 ** 20, couplings: { kind: 'diluted', degree: 4000 } }),
    ).toThrow('MB, allowed are 500 MB');
    expect(() => start({ seed: 0.5 })).toThrow('seed (seed) = 0.5 must be a whole number');
    expect(() => start({}, 0)).toThrow('tolerance = 0 must be > 0');
  });
});

it('takes a sample and a spectrum that differ in time by rounding only in one step', () => {
  const times = [0.1, 0.3];
  const spectrumTimes = [0.1 + 2e-17, 0.1 + 1e-16, 0.3];
  const reached: number[] = [];
  runToEnd(
    simulateFlow(
      { point, dimension: 20, seed: 1, horizon: 0.3 },
      { tolerance: 1e-3, times, spectrumTimes },
    ),
    ({ batch }) => reached.push(...(batch?.spectra ?? []).map(({ time }) => time)),
  );
  expect(reached).toEqual([...new Set(spectrumTimes)]);
});
