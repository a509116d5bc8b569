/** What is particular to the long-time solver; all else: tests/conformance. */
import { describe, expect, it } from 'vitest';
import { collectDynamics } from '../../../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../../../src/physics/chsck/longTime/solveLongTime';
import type { DynamicsProblem } from '../../../../src/physics/chsck/problem';
import { spikedMixture } from '../../../../src/physics/mixture';
import { signalState } from '../../../../src/physics/signalState';
import { brokenLaws } from '../../../support/dynamicsLaws';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
const short: DynamicsProblem = { mixture, initialOverlap: 1e-4, horizon: 3 };

describe('solveLongTime', () => {
  it('ends an escape at rest in the signal state, and extends it to the horizon', () => {
    const state = signalState(mixture);
    const { samples, summary } = collectDynamics(
      solveLongTime({ ...short, horizon: 1e6 }, { tolerance: 1e-3 }),
    );
    expect(summary.reason).toBe('stationary');
    expect(brokenLaws(samples, mixture, 1e-6)).toEqual([]);
    // Measured: 1e-5 and less.
    expect(samples.overlap.at(-1)).toBeCloseTo(state?.overlap ?? NaN, 4);
    expect(samples.mu.at(-1)).toBeCloseTo(state?.mu ?? NaN, 4);
    expect(samples.energy.at(-1)).toBeCloseTo(state?.energy ?? NaN, 4);
    expect(samples.correlationHalf.at(-1)).toBeCloseTo(1, 5);
  });

  it('goes on to the horizon where the problem knows no state to rest in', () => {
    const laws = { energyFalls: false, finalState: null };
    const { summary } = collectDynamics(
      solveLongTime({ ...short, laws, horizon: 1e4 }, { tolerance: 1e-3 }),
    );
    expect(summary).toMatchObject({ reason: 'horizon', validUpTo: 1e4 });
  });

  it('judges its run at the end: the paper point 1/Δ₂ = 1.9 escapes at t = 41143 and comes to rest', () => {
    const problem = {
      mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.9 }),
      initialOverlap: 1e-10,
      horizon: 1e6,
    };
    const { summary } = collectDynamics(solveLongTime(problem, { tolerance: 1e-4 }));
    expect(summary.reason).toBe('stationary');
    // Half of the final value, 0.385, is passed three units before 0.5 is.
    expect(Math.abs((summary.escape?.time ?? NaN) / 41140 - 1)).toBeLessThan(1e-4);
  });

  it('says how well it times an escape, and how accurate it is besides', () => {
    const [usual, finer] = [1e-4, 1e-6].map((tolerance) =>
      collectDynamics(solveLongTime({ ...short, horizon: 1e4 }, { tolerance })),
    );
    const found = usual?.summary.escape;
    const time = finer?.summary.escape?.time ?? NaN;
    if (!found) throw new Error('no escape was found');
    expect(Math.abs(found.time - time) / time).toBeLessThanOrEqual(found.timeError);
    expect(found.timeError).toBeLessThan(5e-4);
    expect(found.besides.energy).toBeLessThan(1e-4);
    expect(found.besides.energy).toBeLessThan(usual.summary.errorEstimate.energy);
  });

  it('gives one account of its errors: away from an escape no sample exceeds what the summary says', () => {
    const { samples, errors, summary } = collectDynamics(
      solveLongTime({ ...short, horizon: 1e4 }, { tolerance: 1e-3 }),
    );
    const { time = NaN, besides } = summary.escape ?? {};
    const away = (values: Float64Array): number =>
      Math.max(...values.filter((_, i) => Math.abs((samples.time[i] ?? NaN) / time - 1) > 0.7));
    // While m still rises slowly, its error moves the energy a little: measured 1.11.
    expect(away(errors.energy)).toBeLessThanOrEqual((besides?.energy ?? NaN) * 1.15);
    expect(away(errors.energy)).toBeGreaterThan((besides?.energy ?? NaN) / 2);
    // At rest in the end, so long after the escape that nothing of its error is left.
    expect(errors.energy.at(-1)).toBeLessThan(1e-4);
    expect(samples.time.at(-1)).toBe(1e4);
  });

  it('knows of no escape where m stays small or starts large', () => {
    for (const initialOverlap of [1e-10, 0.4]) {
      const { summary } = collectDynamics(
        solveLongTime({ ...short, initialOverlap }, { tolerance: 1e-3 }),
      );
      expect(summary.escape).toBeUndefined();
    }
  });

  it('holds tighter tolerances with smaller errors', () => {
    const times = [0.5, 1, 2, 3];
    const [loose, tight] = [1e-4, 1e-5].map((tolerance) =>
      collectDynamics(solveLongTime(short, { tolerance, times })),
    );
    const fine = collectDynamics(solveLongTime(short, { tolerance: 1e-6, times }));
    const worst = (run = fine): number =>
      Math.max(...run.samples.mu.map((mu, i) => Math.abs(mu - (fine.samples.mu[i] ?? NaN))));
    // 1e-3 takes the passes of 1e-4.
    expect(worst(tight)).toBeLessThan(worst(loose) / 2);
    expect(worst(loose)).toBeLessThan(1e-3);
    for (const run of [loose, tight, fine]) expect(run?.summary.reason).toBe('horizon');
    expect(fine.summary.errorEstimate.mu).toBeLessThan(2e-6);
  });

  it('takes initial overlaps far below the range of doubles squared', () => {
    const { samples } = collectDynamics(
      solveLongTime({ ...short, initialOverlap: 1e-300 }, { tolerance: 1e-3 }),
    );
    expect(samples.overlap[0]).toBeGreaterThan(1e-300);
    expect(samples.overlap.at(-1)).toBeLessThan(1e-298);
  });
});
