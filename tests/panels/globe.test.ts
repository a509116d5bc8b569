import { describe, expect, it } from 'vitest';
import { stateGlobe, thresholdGlobe } from '../../src/physics/globe/stateGlobe';
import { edgeResolution, hessianScale } from '../../src/physics/hessian/bulk';
import { modelAt } from '../../src/physics/spikedModel';
import { facingHere, marksOf, toHere } from '../../src/panels/globe/marks';
import { courseOf, piecesOf } from '../../src/panels/globe/path';
import { heightScaleOf, levelsOf, stanceOf, ticksOf } from '../../src/panels/globe/view';
import {
  accuracyWords,
  globeWords,
  isStuck,
  outsideWords,
  pathWords,
} from '../../src/panels/globe/words';
import { dot, inStance } from '../../src/plot/globe/geometry';
import type { Vector } from '../../src/plot/globe/hemisphere';
import { shareOf } from '../../src/plot/globe/relief';
import { waysDown } from '../../src/state/selectors/globe';

const modelOf = (invDelta2: number) => modelAt({ p: 3, deltaP: 1, invDelta2 });
const globeOf = (invDelta2: number) => thresholdGlobe(modelOf(invDelta2));
const scaleOf = (invDelta2: number) => hessianScale(modelOf(invDelta2).mixture);
const here: Vector = [1, 0, 0];

/** The globe of a state on the way to the signal. */
function onTheWay(overlap: number) {
  const { mixture, threshold } = modelOf(2.7);
  const mu = 2.05 * Math.sqrt(mixture.atOne.second);
  return stateGlobe(mixture, { energy: threshold.energy, mu, overlap }, threshold.energy);
}

describe('how a globe stands', () => {
  it('upright, with the flow on the equator, and to the left of the signal until it has arrived', () => {
    for (const overlap of [0, 0.2, 0.5, 0.8]) {
      const globe = onTheWay(overlap);
      const stance = stanceOf(globe);
      for (const a of stance)
        for (const b of stance) expect(dot(a, b)).toBeCloseTo(a === b ? 1 : 0, 12);
      const [x, y, z] = inStance(stance, here);
      const [sx, sy, sz] = inStance(stance, globe.frame.signal);
      expect(z).toBeCloseTo(0, 12);
      expect([sx, sy, sz]).toEqual([
        expect.closeTo(Math.cos(0.96), 2),
        expect.closeTo(Math.sin(0.96), 2),
        expect.closeTo(0, 12),
      ]);
      // As far from the signal as the overlap says.
      expect(Math.atan2(sy, sx) - Math.atan2(y, x)).toBeCloseTo(Math.acos(overlap), 9);
      // The way points to the upper side.
      expect(inStance(stance, [0, 1, 0])[2]).toBeGreaterThan(0);
    }
  });

  it('says where the flow and the signal are, and can face the flow', () => {
    const globe = globeOf(2.3);
    const stance = stanceOf(globe);
    expect(facingHere(globe, stance, [0, -20, 0])).toBe(
      'the flow is in sight, to the left, the signal in sight, to the right',
    );
    expect(facingHere(globe, stance, toHere(stance))).toMatch(/^the flow is in the middle/);
    const [longitude, latitude, roll] = toHere(stance);
    expect(facingHere(globe, stance, [longitude + 180, latitude, roll])).toMatch(
      /^the flow is on the far side/,
    );
  });
});

describe('the heights of a globe', () => {
  it('are dark below the flow’s own energy and light above it', () => {
    const globe = globeOf(2.7);
    const scale = heightScaleOf(globe);
    const shares = [-0.05, -0.001, 0.001, 0.5].map((offset) =>
      shareOf(scale, globe.energy + offset),
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[1]).toBeLessThanOrEqual(1 / 3);
    expect(shares[2]).toBeGreaterThanOrEqual(2 / 3);
  });

  it('have lines at round distances, at the flow’s energy, and at the threshold where that is another', () => {
    const atThreshold = globeOf(2.7);
    expect(levelsOf(atThreshold).map(({ kind }) => kind)).not.toContain('sunk');
    expect(ticksOf(atThreshold).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['here: εₜₕ', '+0.1', '−0.01']),
    );
    const { mixture, threshold, signal } = modelOf(2.7);
    if (signal === null) throw new Error('no signal state');
    const { energy, mu, overlap } = { ...signal, mu: 2.5 * Math.sqrt(mixture.atOne.second) };
    const arrived = stateGlobe(mixture, { energy, mu, overlap }, threshold.energy);
    expect(levelsOf(arrived)).toContainEqual({ value: threshold.energy, kind: 'named' });
    expect(ticksOf(arrived)).toContainEqual({ value: threshold.energy, label: 'εₜₕ' });
  });
});

/** Names on a globe of N = infinity, from key to name. */
function namesOn(invDelta2: number, who: 'the flow' | 'the state' = 'the flow') {
  const globe = globeOf(invDelta2);
  const stuck = isStuck(globe, scaleOf(invDelta2), who);
  const ways = waysDown(globe);
  const later = { places: [], until: NaN };
  const marks = marksOf(globe, { who, isStuck: stuck, colour: 'red', ways, later });
  return Object.fromEntries(marks.map(({ key, name }) => [key, name]));
}

describe('what is named on the globe itself', () => {
  it('where the flow is stuck, or which way leads down', () => {
    expect(namesOn(1.5)).toEqual({
      here: 'the flow is stuck here',
      signal: 'signal',
      opposite: 'opposite signal',
    });
    expect(namesOn(1.5, 'the state').here).toBe('the state is here');
    expect(namesOn(2.7)).toMatchObject({ here: 'the flow is here', way: 'way down' });
    expect(isStuck(thresholdGlobe(modelOf(1.5), 'random'), scaleOf(1.5), 'the flow')).toBe(false);
  });

  it('of a run where it is later, as far as its path is on the globe', () => {
    const a = Float64Array.of(0.1, 0.6, 1, 0.7, 0.6, 0.05);
    const b = Float64Array.of(0, 0, 0, 0.6, 0.7, 0.1);
    const inside = a.map((value, i) => value ** 2 + (b[i] ?? 0) ** 2);
    const path = { time: Float64Array.of(1, 2, 3, 4, 5, 6), a, b, c: new Float64Array(6), inside };
    const pieces = piecesOf({ path, now: 3 });
    // The first and the last place are next to nothing of the path.
    expect(pieces.map(({ index, isLater }) => [index, isLater])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    const later = courseOf(pieces, true);
    expect(later.until).toBe(5);
    for (const place of later.places) expect(Math.hypot(...place)).toBeCloseTo(1, 12);
    const marked = { who: 'the flow', isStuck: false, colour: 'red', ways: [], later } as const;
    expect(marksOf(globeOf(2.7), marked)).toContainEqual(
      expect.objectContaining({ key: 'later', name: 'at t = 5', isHollow: true }),
    );
  });
});

describe('what the globe says', () => {
  it('below the line that there is no way down, above it that there is one, with its numbers', () => {
    expect(globeWords(globeOf(1.5), scaleOf(1.5))).toMatch(/^No way down: .* The flow is stuck\.$/);
    expect(waysDown(globeOf(1.5))).toEqual([]);
    expect(globeWords(globeOf(2.3), scaleOf(2.3))).toMatch(
      /^A saddle: one direction goes down, with curvature −0\.0223, .* \(squared overlap 0\.19\)\./,
    );
    expect(waysDown(globeOf(2.3))).toHaveLength(2);
  });

  it('along a run how many directions go down, and that it is stuck only once none does', () => {
    const { mixture, threshold } = modelOf(1.5);
    const { energy } = threshold;
    // Distances of the edge at t = 13.3, 1000 and 10⁴, and on from there.
    for (const [edge, share] of [
      [-0.0694, '0.39'],
      [-0.0036, '0.0046'],
      [-0.0009, '5.7×10⁻⁴'],
    ] as const) {
      const mu = (2 + edge) * scaleOf(1.5);
      const globe = stateGlobe(mixture, { energy, mu, overlap: 1e-9 }, energy);
      expect(globeWords(globe, scaleOf(1.5))).toContain(
        `Few directions still go down, ${share} % of`,
      );
      expect(outsideWords(globe, scaleOf(1.5))).toContain(`${share} % of them negative`);
      expect(isStuck(globe, scaleOf(1.5), 'the flow')).toBe(false);
    }
    const mu = (2 - 0.5 * edgeResolution) * scaleOf(1.5);
    const late = stateGlobe(mixture, { energy, mu, overlap: 1e-9 }, energy);
    expect(globeWords(late, scaleOf(1.5))).toMatch(/^No way down: the lowest curvature, 0, /);
    expect(outsideWords(late, scaleOf(1.5))).toMatch(/from 0 to .*, none of them negative/);
  });

  it('of a saddle that its way is the steepest one, where there are more', () => {
    const { mixture, threshold } = modelOf(2.3);
    const { energy } = threshold;
    const mu = (2 - 0.0573) * scaleOf(2.3);
    const globe = stateGlobe(mixture, { energy, mu, overlap: 3.5e-9 }, energy);
    expect(globeWords(globe, scaleOf(2.3))).toMatch(/^A saddle: one direction goes down most, /);
  });

  it('that there is a way down as soon as the line is crossed', () => {
    expect(globeWords(globeOf(2.01), scaleOf(2.01))).toMatch(/^A saddle/);
    expect(globeWords(globeOf(1.99), scaleOf(1.99))).toMatch(/^No way down/);
  });

  it('how far a picture is off the loss, and that it is mixed while it plays', () => {
    const path = { time: Float64Array.of(1), a: Float64Array.of(1), b: Float64Array.of(0) };
    const snapshot = {
      ...globeOf(2.7),
      time: 1,
      dimension: 4096,
      deviation: 1.4e-4,
      residual: 0,
      carried: 1,
      before: { overlap: path.b, alongItsWay: path.b, alongThisWay: path.b },
      path: { ...path, c: path.b, inside: path.a },
    };
    expect(accuracyWords(snapshot, 1)).toBe(
      'The picture is a polynomial, off the loss by up to 1.4×10⁻⁴ where both were compared.',
    );
    expect(accuracyWords({ ...snapshot, deviation: 1e-14 }, 1)).toBe('');
    expect(accuracyWords({ ...snapshot, deviation: 1e-14 }, 1.2)).toContain('two computed moments');
  });

  it('of a random plane that it has no saddle', () => {
    const globe = thresholdGlobe(modelOf(2.7), 'random');
    expect(globeWords(globe, scaleOf(2.7))).toMatch(/curvature is 4\.34, .* no random plane/);
    expect(waysDown(globe)).toEqual([]);
  });

  it('what is not on it: the bulk, and whether a direction stands apart', () => {
    expect(outsideWords(globeOf(1.5), scaleOf(1.5))).toMatch(
      /from 0 to 7\.48, none of them negative; the lowest is their edge/,
    );
    expect(outsideWords(globeOf(2.7), scaleOf(2.7))).toContain('stands apart from them, at −0.105');
  });

  it('how much of a path is on it', () => {
    const column = Float64Array.of(0.3, 1);
    const path = { time: Float64Array.of(0.1, 20), a: column, b: column, c: column };
    expect(pathWords({ ...path, inside: Float64Array.of(0.05, 0.9) })).toMatch(
      /at t = 20 lies in these three directions to 90 %, that at t = 0\.1 to 5 %/,
    );
  });
});
