import { describe, expect, it, vi } from 'vitest';
import { collectDynamics } from '../../../../src/physics/chsck/collectDynamics';
import {
  dynamicsObservables,
  type DynamicsObservable,
} from '../../../../src/physics/chsck/problem';
import { solveUniform } from '../../../../src/physics/chsck/uniform/solveUniform';
import { runToEnd } from '../../../../src/physics/computation';
import { createMixture, spikedMixture } from '../../../../src/physics/mixture';
import { referenceRuns, type ReferenceRun } from '../../../support/dynamicsFixture';
import { brokenLaws } from '../../../support/dynamicsLaws';
import { matrixDynamics } from '../../../support/matrixDynamics';

// The longest test takes one second alone, several on a machine busy with other work.
vi.setConfig({ testTimeout: 30_000 });

/** Compares a run to `horizon` with the reference; returns the largest error in energy and mu. */
function compareWithReference(run: ReferenceRun, horizon: number, tolerance: number): number {
  const reference = run.samples.filter(({ time }) => time <= horizon);
  const { samples, errors, summary } = collectDynamics(
    solveUniform(
      { mixture: spikedMixture(run), initialOverlap: run.initialOverlap, horizon },
      { tolerance, times: reference.map(({ time }) => time) },
    ),
  );
  expect(summary).toMatchObject({ reason: 'horizon', message: '' });
  expect(brokenLaws(samples, spikedMixture(run), tolerance)).toEqual([]);
  let worst = 0;
  reference.forEach((wanted, i) => {
    for (const key of dynamicsObservables) {
      const actual = Math.abs((samples[key][i] ?? NaN) - wanted[key].value);
      const name = `${key} at t = ${wanted.time}`;
      expect(actual, name).toBeLessThanOrEqual((errors[key][i] ?? NaN) + wanted[key].error);
      if (key === 'energy' || key === 'mu') worst = Math.max(worst, actual);
    }
  });
  return worst;
}

describe('solveUniform', () => {
  it.each(referenceRuns)(
    'agrees with the reference at 1/Δ₂ = $invDelta2 to t = 10, and no error exceeds its estimate',
    (run) => {
      // Measured: 2e-6 to 6e-6.
      expect(compareWithReference(run, 10, 1e-4)).toBeLessThan(2e-5);
    },
  );

  it('follows the escape at 1/Δ₂ = 2.7 from m0 = 1e-4 to t = 50', () => {
    const run = referenceRuns.find(({ invDelta2 }) => invDelta2 === 2.7);
    expect(run).toBeDefined();
    // Measured: 3e-5 at this coarse tolerance.
    if (run) expect(compareWithReference(run, 50, 1e-2)).toBeLessThan(1e-3);
  });

  it('solves the pure matrix exactly', () => {
    const weight = 0.8;
    const times = [0.3, 1, 4, 10, 20];
    const exact = matrixDynamics(weight);
    const { samples, errors } = collectDynamics(
      solveUniform(
        {
          mixture: createMixture([{ degree: 2, weight }]),
          initialOverlap: 1e-12,
          horizon: 20,
        },
        { tolerance: 1e-5, times },
      ),
    );
    const expected: [DynamicsObservable, (t: number) => number][] = [
      ['energy', exact.energy],
      ['mu', exact.mu],
      ['correlationHalf', (t) => exact.correlation(t, t / 2)],
      ['correlationZero', (t) => exact.correlation(t, 0)],
    ];
    for (const [key, value] of expected)
      times.forEach((time, i) => {
        const actual = Math.abs((samples[key][i] ?? NaN) - value(time));
        expect(actual, `${key} at t = ${time}`).toBeLessThanOrEqual(errors[key][i] ?? NaN);
        // Measured: below 2e-7.
        expect(actual).toBeLessThan(1e-6);
      });
  });

  it.each([
    { p: 4, deltaP: 0.5, invDelta2: 1, horizon: 4 },
    { p: 6, deltaP: 2, invDelta2: 3, horizon: 4 },
    { p: 3, deltaP: 0.2, invDelta2: 0, horizon: 4 },
    { p: 3, deltaP: 1, invDelta2: 30, horizon: 0.5 },
  ])('keeps every law at p = $p, Δ_p = $deltaP, 1/Δ₂ = $invDelta2', ({ horizon, ...point }) => {
    const mixture = spikedMixture(point);
    const { samples, summary } = collectDynamics(
      solveUniform({ mixture, initialOverlap: 0.01, horizon }, { tolerance: 1e-2 }),
    );
    expect(summary.reason).toBe('horizon');
    expect(brokenLaws(samples, mixture, 1e-3)).toEqual([]);
  });

  it('grows a tiny overlap without losing digits: m is linear in m0 while small', () => {
    const overlapAt = (initialOverlap: number): number =>
      collectDynamics(
        solveUniform(
          {
            mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.7 }),
            initialOverlap,
            horizon: 5,
          },
          { tolerance: 1e-3, times: [5] },
        ),
      ).samples.overlap[0] ?? NaN;
    expect(overlapAt(1e-12) / 1e-12 / (overlapAt(1e-9) / 1e-9)).toBeCloseTo(1, 6);
  });

  it('streams its first samples early, every batch in order, and a fraction that never falls', () => {
    let fraction = 0;
    let steps = 0;
    let firstBatch: number | undefined;
    const seen = new Map<number, number>();
    runToEnd(
      solveUniform(
        {
          mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 }),
          initialOverlap: 1e-6,
          horizon: 10,
        },
        { tolerance: 1e-4 },
      ),
      (step) => {
        steps++;
        expect(step.fraction).toBeGreaterThanOrEqual(fraction);
        fraction = step.fraction;
        if (!step.batch) return;
        firstBatch ??= steps;
        const { pass, samples, errors } = step.batch;
        expect(errors === undefined).toBe(pass === 0);
        expect(samples.time[0]).toBeGreaterThan(seen.get(pass) ?? 0);
        seen.set(pass, samples.time.at(-1) ?? NaN);
      },
    );
    expect(firstBatch).toBe(1);
    expect(fraction).toBe(1);
    expect([...seen.values()]).toEqual(Array.from(seen, () => 10));
  });

  it('refuses an illegal problem with a sentence naming field and value', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2 });
    const run = (initialOverlap: number, tolerance: number, times: number[]): unknown =>
      solveUniform({ mixture, initialOverlap, horizon: 5 }, { tolerance, times }).next();
    expect(() => run(0, 1e-3, [1])).toThrow('initialOverlap = 0 must lie between 0 and 1');
    expect(() => run(0.1, -1, [1])).toThrow('tolerance = -1 must be > 0');
    expect(() => run(0.1, 1e-3, [1, 1])).toThrow('times[1] = 1 must be larger');
    expect(() => run(0.1, 1e-3, [6])).toThrow('at most 5');
  });
});
