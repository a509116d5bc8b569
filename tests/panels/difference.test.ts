/** The difference of two runs: exact where their samples agree in time, within its error elsewhere. */
import { describe, expect, it } from 'vitest';
import {
  confirmedOf,
  differenceDomain,
  differenceOf,
  differenceWords,
} from '../../src/panels/dynamics/difference';
import { dynamicsDataOf } from '../../src/panels/dynamics/table';
import type { RunCurves } from '../../src/panels/dynamics/view';
import { emptyColumns } from '../../src/physics/chsck/problem';
import { sampleTimes } from '../../src/physics/sampleTimes';
import { collectDynamicsRun } from '../../src/state/runs/collect';
import { jobsOf } from '../../src/state/runs/requests';
import { runParts } from '../../src/state/settings/launch';
import { coldTheories } from '../support/coldTheory';

const theories = coldTheories({ thresholdEnergy: -1.6 });

interface Course {
  readonly time: ArrayLike<number>;
  readonly energy: ArrayLike<number>;
  readonly overlap: ArrayLike<number>;
  readonly errors?: { readonly energy: ArrayLike<number>; readonly overlap: ArrayLike<number> };
}

/** A run at N = ∞ with these samples. */
function runOf(slot: number, { time, energy, overlap, errors }: Course): RunCurves {
  const point = { p: 3, deltaP: 1, invDelta2: 2 + slot / 10 };
  const chsck = { initialOverlap: 0.1, temperature: 0, horizon: 100, tolerance: 1e-4 };
  const run = { slot, point, chsck, flow: null };
  const job = jobsOf(run).chsck;
  if (!job) throw new Error('no job');
  const dynamics = collectDynamicsRun(job.key, job.request, () => 0, null).snapshot();
  const columns = { energy: Float64Array.from(energy), overlap: Float64Array.from(overlap) };
  const samples = { ...emptyColumns(time.length), time: Float64Array.from(time), ...columns };
  dynamics.samples.replace(0, 0, samples);
  if (errors) {
    dynamics.errors.replace(0, 0, {
      ...emptyColumns(errors.energy.length),
      energy: Float64Array.from(errors.energy),
      overlap: Float64Array.from(errors.overlap),
    });
  }
  return { run, dynamics, companion: null, flow: null, members: [], ...theories };
}

const compared = { of: 1, minus: 2 };

describe('one run minus another', () => {
  it('with samples at the same times is the difference of these, its error the sum of theirs', () => {
    const a = runOf(1, {
      time: [1, 2, 4],
      energy: [-1, -2, -3],
      overlap: [0.1, 0.2, 0.4],
      errors: { energy: [1e-3, 2e-3], overlap: [1e-4, 1e-4] },
    });
    const b = runOf(2, {
      time: [1, 2, 4],
      energy: [-1.5, -1.5, -1.5],
      overlap: [0.1, 0.1, 0.1],
      errors: { energy: [1e-3, 1e-3, 1e-3], overlap: [1e-4, 3e-4, 0] },
    });
    const [curve] = differenceOf([a, b], compared)?.curves ?? [];
    expect(Array.from(curve?.energy ?? [])).toEqual([0.5, -0.5, -1.5]);
    expect(Array.from(curve?.energyError ?? [])).toEqual([2e-3, 3e-3, NaN]);
    expect(Array.from(curve?.overlapError ?? [])).toEqual([2e-4, 1e-4 + 3e-4, NaN]);
    expect(confirmedOf(curve?.energyError ?? new Float64Array())).toBe(2);
    expect(differenceDomain(curve ? [curve] : [], 'energy')[0]).toBeLessThan(-1.5);
    const difference = differenceOf([a, b], compared);
    if (difference === null) throw new Error('there is a difference');
    expect(differenceWords(difference, 2)).toContain(
      'Run 1 minus run 2, N = ∞: at t = 2 the difference of ε is −0.500 ± 0.003, that of m 0.1000 ± 4×10⁻⁴.',
    );
    expect(differenceWords(difference, 4)).toContain('(provisional)');
    const { columns } = dynamicsDataOf(runParts, [a, b], [], difference);
    expect(columns.slice(1, 3).map(({ key, title }) => [key, title])).toEqual([
      ['run1_minus_run2_chsck_chsck_energy', 'run 1 minus run 2, N = ∞: ε'],
      ['run1_minus_run2_chsck_chsck_energyError', 'run 1 minus run 2, N = ∞: ε, error'],
    ]);
  });

  it('goes as far as both do, and says so where they have no time in common', () => {
    const long = { time: [1, 2, 4, 8], energy: [1, 1, 1, 1], overlap: [0, 0, 0, 0] };
    const late = { time: [2, 4], energy: [1, 1], overlap: [0, 0] };
    const later = { time: [9, 10], energy: [1, 1], overlap: [0, 0] };
    const of = (b: Course) => differenceOf([runOf(1, long), runOf(2, b)], compared);
    expect(Array.from(of(late)?.curves[0]?.time ?? [])).toEqual([2, 4]);
    const none = of(later);
    expect(none?.curves).toEqual([]);
    expect(none && differenceWords(none, null)).toContain('nothing to subtract yet');
    expect(differenceOf([runOf(1, long)], compared)).toBeNull();
  });

  it('between samples is within its error of the difference of the courses themselves, through an escape', () => {
    // A fall like t^(-2/3), and an escape over three units of time.
    const left = (t: number, at: number): number => 1 / (1 + Math.exp(at - t));
    const energy = (t: number, at: number): number =>
      -1.8 + (1 + t) ** (-2 / 3) - 0.2 * left(t, at);
    const overlap = (t: number, at: number): number => 1e-3 + 0.8 * left(t, at);
    const course = (horizon: number, at: number): Course => {
      const time = Array.from(sampleTimes(horizon));
      const none = time.map(() => 0);
      return {
        time,
        energy: time.map((t) => energy(t, at)),
        overlap: time.map((t) => overlap(t, at)),
        errors: { energy: none, overlap: none },
      };
    };
    const views = [runOf(1, course(37, 20)), runOf(2, course(60, 25))];
    const [curve] = differenceOf(views, compared)?.curves ?? [];
    if (curve === undefined) throw new Error('the two have times in common');
    expect(curve.time.length).toBeGreaterThan(100);
    const worst = { energy: 0, overlap: 0 };
    curve.time.forEach((t, i) => {
      const off = {
        energy: (curve.energy[i] ?? NaN) - (energy(t, 20) - energy(t, 25)),
        overlap: (curve.overlap[i] ?? NaN) - (overlap(t, 20) - overlap(t, 25)),
      };
      for (const key of ['energy', 'overlap'] as const) {
        expect(Math.abs(off[key])).toBeLessThanOrEqual((curve[`${key}Error`][i] ?? NaN) + 1e-12);
        worst[key] = Math.max(worst[key], Math.abs(off[key]));
      }
    });
    // Samples lie 1.8 apart where the escape takes three.
    expect(worst.energy).toBeLessThan(4e-3);
    expect(worst.overlap).toBeLessThan(0.016);
  });
});

it('takes a name into its title', () => {
  const flat = { time: [1, 2], energy: [1, 1], overlap: [0, 0] };
  const named = { ...runOf(1, flat), name: 'mine' };
  const difference = differenceOf([named, runOf(2, flat)], compared);
  expect(difference && differenceWords(difference, null)).toMatch(/^Run 1 “mine” minus run 2/);
});
