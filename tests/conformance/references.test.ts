/** Against solutions by other programs, and against the frozen runs just below the line of gradient flow. */
import { describe, expect, it } from 'vitest';
import { collectDynamics, type CollectedDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import type { DynamicsObservable, SolveDynamics } from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { createMixture, spikedMixture } from '../../src/physics/mixture';
import { referenceRuns, type ReferenceValue } from '../support/dynamicsFixture';
import { brokenLaws } from '../support/dynamicsLaws';
import longRuns from '../fixtures/dynamics-long.json';
import { published } from '../../src/physics/crosscheck/published';
import { curveOf, frozenCurve, worstRatio } from './comparison';
import { frozenRun } from './frozen';
import { models, nearLine } from './models';

interface Run {
  readonly p: number;
  readonly deltaP: number;
  readonly invDelta2: number;
  readonly initialOverlap: number;
  readonly samples: readonly (Readonly<Partial<Record<DynamicsObservable, ReferenceValue>>> & {
    readonly time: number;
  })[];
}

/** Solves a reference run; no error may exceed its estimate. Returns the largest errors. */
function compare(
  run: Run,
  tolerance: number,
  solve: SolveDynamics = solveLongTime,
): ReadonlyMap<DynamicsObservable, number> {
  const times = run.samples.map(({ time }) => time);
  const mixture = spikedMixture(run);
  const horizon = times.at(-1) ?? NaN;
  const { samples, errors, summary } = collectDynamics(
    solve({ mixture, initialOverlap: run.initialOverlap, horizon }, { tolerance, times }),
  );
  expect(summary).toMatchObject({ message: '', validUpTo: horizon });
  expect(brokenLaws(samples, mixture, summary.errorEstimate.mu)).toEqual([]);
  const worst = new Map<DynamicsObservable, number>();
  run.samples.forEach(({ time, ...wanted }, i) => {
    for (const key of Object.keys(wanted) as DynamicsObservable[]) {
      const { value, error } = wanted[key] ?? { value: NaN, error: NaN };
      const actual = Math.abs((samples[key][i] ?? NaN) - value);
      expect(actual, `${key} at t = ${time}`).toBeLessThanOrEqual((errors[key][i] ?? NaN) + error);
      worst.set(key, Math.max(worst.get(key) ?? 0, actual));
    }
  });
  return worst;
}

function until<T extends Run>(run: T, last: number): T {
  return { ...run, samples: run.samples.filter(({ time }) => time <= last) };
}

/** Before this the two references differ by up to 130 of the error that the long one gives itself. */
const longReferenceFrom = 2;

const lateRuns = longRuns.sets.map((run) => ({
  ...run,
  samples: run.samples.filter(({ time }) => time >= longReferenceFrom),
}));

/** The passes of 1e-4 are those of 1e-5 or fewer: engines.test.ts has them. */
function atTolerances<T extends Run>(runs: readonly T[]): (T & { tolerance: number })[] {
  return runs.map((run, i) => ({ ...run, tolerance: i % 2 === 0 ? 1e-5 : 1e-3 }));
}

describe('the reference of two uniform grids', () => {
  it.each([
    ...atTolerances(referenceRuns),
    ...referenceRuns.slice(0, 1).map((run) => ({ ...run, tolerance: 1e-6 })),
    ...referenceRuns.slice(3).map((run) => ({ ...run, tolerance: 1e-5 })),
  ])(
    'is met to t = 100 at 1/Δ₂ = $invDelta2, tolerance $tolerance; no error exceeds its estimate',
    ({ tolerance, ...run }) => {
      const worst = compare(run, tolerance);
      expect(worst.get('energy')).toBeLessThan(tolerance / 4);
      expect(worst.get('mu')).toBeLessThan(tolerance / 2);
    },
  );

  it.each(referenceRuns)('is met by the uniform grid to t = 10 at 1/Δ₂ = $invDelta2', (run) => {
    const worst = compare(until(run, 10), 1e-4, solveUniform);
    // Measured: 2e-6 to 6e-6.
    expect(worst.get('energy')).toBeLessThan(2e-5);
    expect(worst.get('mu')).toBeLessThan(2e-5);
  });
});

describe('the reference of another scheme in ln t', () => {
  it.each([...atTolerances(lateRuns), ...atTolerances(lateRuns.slice(1))])(
    'is met to its end at 1/Δ₂ = $invDelta2, tolerance $tolerance',
    ({ tolerance, ...run }) => {
      const worst = compare(run, tolerance);
      expect(worst.get('energy')).toBeLessThan(tolerance / 4);
      expect(worst.get('correlationHalf')).toBeLessThan(Math.max(tolerance / 2, 2e-5));
    },
  );

  it.each(longRuns.sets.filter(({ crossings }) => crossings.length > 0))(
    'has m = 0.5 at the same time to 1e-4, 1/Δ₂ = $invDelta2',
    (run) => {
      const wanted = run.crossings.find(({ overlap }) => overlap === 0.5)?.time ?? NaN;
      const times = [wanted * (1 - 1e-4), wanted * (1 + 1e-4)];
      const { samples } = solveTo(run, 1e-4, times);
      // Measured: 4e-5 and 2.5e-5 relative.
      expect(samples.overlap[0]).toBeLessThan(0.5);
      expect(samples.overlap[1]).toBeGreaterThan(0.5);
    },
  );
});

function solveTo(
  model: Omit<Run, 'samples'>,
  tolerance: number,
  times: readonly number[],
): CollectedDynamics {
  const { initialOverlap } = model;
  const problem = { mixture: spikedMixture(model), initialOverlap, horizon: times.at(-1) ?? NaN };
  return collectDynamics(solveLongTime(problem, { tolerance, times }));
}

describe('near the line of gradient flow, where m grows over decades as a power of time', () => {
  /** At this tolerance passes are crudest. */
  const tolerance = 1e-3;
  const late = [...nearLine, ...models.filter(({ p, fate }) => p < 5 && fate === 'escapes')];

  it.each(late)(
    'no error exceeds its estimate: p = $p, Δₚ = $deltaP, 1/Δ₂ = $invDelta2',
    (model) => {
      const frozen = frozenRun(model);
      const { escape } = frozen;
      if (!escape) throw new Error('it does not escape');
      const run = solveTo(model, tolerance, frozen.time);
      expect(Array.from(run.samples.time)).toEqual(frozen.time);
      const worst = worstRatio(curveOf(run), frozenCurve(frozen));
      expect(worst.ratio, worst.where).toBeLessThanOrEqual(1);
      // The estimates are of use, too: m is known to 1 % while it is small.
      frozen.values.overlap.forEach((overlap, i) => {
        if (overlap < 1e-2) expect(run.errors.overlap[i]).toBeLessThan(10 * tolerance * overlap);
      });
      const { time = NaN, timeError = NaN } = run.summary.escape ?? {};
      expect(Math.abs(time / escape.time - 1)).toBeLessThanOrEqual(timeError);
      expect(timeError).toBeLessThan(tolerance);
    },
  );
});

describe('the published run of another program, a mixed 3 + 4 spin without a signal', () => {
  /** So small that nothing of the signal is left in the equations; it cannot be 0. */
  const noSignal = 1e-200;

  it('is met within the error estimates', () => {
    const mixture = createMixture(published.terms);
    const times = published.samples.map(({ time }) => time);
    const { samples, errors } = collectDynamics(
      solveLongTime(
        { mixture, initialOverlap: noSignal, horizon: times.at(-1) ?? NaN },
        { tolerance: 1e-4, times },
      ),
    );
    const [middle, end] = published.samples;
    const off = {
      energy: Math.abs((samples.energy[0] ?? NaN) - (middle?.energy ?? NaN)),
      mu: Math.abs((samples.mu[1] ?? NaN) - (end?.mu ?? NaN)),
      correlationZero: Math.abs(
        (samples.correlationZero[1] ?? NaN) - (end?.correlationZero ?? NaN),
      ),
    };
    // Its energy is printed to five decimals.
    expect(off.energy).toBeLessThan((errors.energy[0] ?? NaN) + 5e-6);
    expect(off.mu).toBeLessThan(errors.mu[1] ?? NaN);
    expect(off.correlationZero).toBeLessThan(errors.correlationZero[1] ?? NaN);
  });
});
