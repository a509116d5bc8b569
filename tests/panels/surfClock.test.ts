import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  shareAtTime,
  surfClock,
  timeAtShare,
  type Course,
  type SurfClock,
} from '../../src/panels/player/surfClock';
import { controls as germanControls } from '../../src/lessons/words/de/controls';
import { englishControls } from '../../src/panels/controlWords';
import { surfCaption, surfPhase, type SurfPhase } from '../../src/panels/player/surfWords';
import { MergedPasses } from '../../src/physics/chsck/mergedPasses';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { hessianScale } from '../../src/physics/hessian/bulk';
import { hessianAt } from '../../src/physics/hessian/hessianAt';
import { spikedMixture } from '../../src/physics/mixture';
import { signalState } from '../../src/physics/signalState';

/** The first picture of a run, as it follows a drag. */
function firstPicture(invDelta2: number): Course {
  const mixture = mixtureAt(invDelta2);
  const problem = { mixture, initialOverlap: 1e-10, horizon: 1e4 };
  const merged = new MergedPasses();
  for (const { batch } of solveDynamics(problem, { tolerance: 1e-3, roughFirst: true })) {
    if (batch === undefined) continue;
    if (batch.pass > 0) break;
    merged.apply(batch);
  }
  const column = (key: keyof Course): Float64Array => merged.samples.column(key).slice();
  return {
    time: column('time'),
    energy: column('energy'),
    overlap: column('overlap'),
    mu: column('mu'),
  };
}

const mixtureAt = (invDelta2: number) => spikedMixture({ p: 3, deltaP: 1, invDelta2 });
const places = [1.5, 2.3, 2.7] as const;
const courses = new Map<number, Course>();
const courseAt = (invDelta2: number): Course =>
  courses.get(invDelta2) ?? expect.fail('it was solved');
const clockAt = (invDelta2: number): SurfClock =>
  surfClock(courseAt(invDelta2), mixtureAt(invDelta2)) ?? expect.fail('there is something to play');

beforeAll(() => {
  for (const invDelta2 of places) courses.set(invDelta2, firstPicture(invDelta2));
});

/** The phases that a run comes through, in order, with the share of the play that each takes. */
function phasesOf(invDelta2: number): [SurfPhase, number][] {
  const mixture = mixtureAt(invDelta2);
  const clock = clockAt(invDelta2);
  const { time, mu, overlap } = courseAt(invDelta2);
  const found: [SurfPhase, number][] = [];
  clock.time.forEach((at, i) => {
    const k = time.indexOf(at);
    const hessian = hessianAt(mixture, (mu[k] ?? 0) / hessianScale(mixture), overlap[k]);
    const share = (overlap[k] ?? 0) / (signalState(mixture)?.overlap ?? 1);
    const isRising = (overlap[k] ?? 0) > (overlap[k - 1] ?? 0);
    const phase = surfPhase(hessian, share, { isRising, temperature: 0 });
    const passed = (clock.share[i] ?? 0) - (clock.share[i - 1] ?? 0);
    const last = found.at(-1);
    if (last?.[0] === phase) last[1] += passed;
    else found.push([phase, passed]);
  });
  return found;
}

describe('the clock of the surf', () => {
  it('rises from the first time to the very last, and back from each time to its share', () => {
    for (const invDelta2 of places) {
      const { time } = courseAt(invDelta2);
      const clock = clockAt(invDelta2);
      expect(timeAtShare(clock, 0)).toBe(time.find((t) => t > 0));
      expect(timeAtShare(clock, 1)).toBe(time.at(-1));
      expect(timeAtShare(clock, 1.2)).toBe(time.at(-1));
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (a, b) => {
            expect(shareAtTime(clock, timeAtShare(clock, a))).toBeCloseTo(a, 9);
            if (b - a > 1e-9) expect(timeAtShare(clock, b)).toBeGreaterThan(timeAtShare(clock, a));
          },
        ),
      );
    }
  });

  it('begins without a time, and has ended from the last time on', () => {
    const clock = clockAt(2.7);
    expect(shareAtTime(clock, null)).toBe(0);
    expect(shareAtTime(clock, 0)).toBe(0);
    expect(shareAtTime(clock, 1e4)).toBe(1);
    expect(shareAtTime(clock, 1e6)).toBe(1);
  });

  it('has nothing to play before there are two times', () => {
    const one = Float64Array.of(0, 1);
    const course = { time: one, energy: one, overlap: one, mu: one };
    expect(surfClock(course, mixtureAt(2.7))).toBeNull();
  });

  it.each([2.3, 2.7] as const)(
    'spends most of its time on what happens: the fall, the escape and little else, at 1/Δ₂ = %s',
    (invDelta2) => {
      const phases = phasesOf(invDelta2);
      expect(phases.map(([phase]) => phase)).toEqual(['falls', 'surfs', 'leaves', 'found']);
      const [falls = 0, surfs = 0, leaves = 0, found = 0] = phases.map(([, share]) => share);
      // By the clock of the axis, ln t, the escape takes 3 to 6 per cent of the play.
      expect(leaves).toBeGreaterThan(0.3);
      for (const share of [falls, surfs, found]) expect(share).toBeGreaterThan(0.05);
      expect(falls).toBeLessThan(0.45);
    },
  );

  it('does not stretch what hardly happens: of a run that is stuck most is the fall', () => {
    const [[first, falls] = ['caught', 0], ...rest] = phasesOf(1.5);
    expect(first).toBe('falls');
    expect(rest.map(([phase]) => phase)).toEqual(['stuck']);
    expect(falls).toBeGreaterThan(0.5);
  });
});

describe('the caption of the surf', () => {
  it('speaks of minima where they are known to be there, and only there', () => {
    const caption = (region: 'surfing' | 'trivial', isTypical = true): string =>
      surfCaption('surfs', { region, isTypical }, englishControls);
    expect(caption('surfing')).toContain('minima everywhere');
    expect(caption('trivial')).toContain('no minima are left');
    expect(caption('surfing', false)).not.toContain('minima');
  });

  it('counts no ways down: of those of N = ∞ there are many, or hardly any, until the bulk is at zero', () => {
    for (const phase of ['stuck', 'surfs', 'leaves'] as const)
      for (const words of [englishControls, germanControls])
        for (const isTypical of [true, false])
          expect(surfCaption(phase, { region: 'surfing', isTypical }, words)).not.toMatch(
            /one way|no way|: ein Weg|kein Weg/,
          );
  });

  it('says that it leaves only while its overlap grows', () => {
    const hessian = hessianAt(mixtureAt(1.5), 2);
    for (const temperature of [0, 0.5]) {
      expect(surfPhase(hessian, 0.3, { isRising: true, temperature })).toBe('leaves');
      expect(surfPhase(hessian, 0.3, { isRising: false, temperature })).not.toBe('leaves');
    }
  });

  it('says nothing of walls and rest where there is noise', () => {
    for (const shift of [0, 1, 2, 3]) {
      const hessian = hessianAt(mixtureAt(2.7), shift);
      const phase = surfPhase(hessian, 0, { isRising: false, temperature: 0.1 });
      const caption = surfCaption(phase, { region: 'surfing', isTypical: true }, englishControls);
      expect(caption).not.toMatch(/stuck|caught|threshold|minim|falls/i);
    }
  });

  it('never says that the signal is found where there is no such state', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4, noNaN: true }), (shift) => {
        const { scale } = hessianAt(mixtureAt(0.5), shift);
        const phase = surfPhase(
          { shift, outlier: null, bulk: { lo: scale * (shift - 2), hi: 0 }, scale },
          0,
          { isRising: true, temperature: 0 },
        );
        expect(['falls', 'stuck', 'caught']).toContain(phase);
      }),
    );
  });
});
