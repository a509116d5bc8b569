import { geoDistance, geoRotation } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hemisphere, Row, rowNumbers, type Vector } from '../../src/plot/globe/hemisphere';
import {
  draggedBy,
  facing,
  lonLat,
  orientationOf,
  type Angles,
} from '../../src/plot/globe/turning';
import {
  energyOn,
  gradientOn,
  monomials,
  type GlobeLandscape,
  type GlobePlace,
} from '../../src/physics/globe/polynomial';

const angle = fc.double({ min: -180, max: 180, noNaN: true });
const angles = fc.tuple(angle, fc.double({ min: -89, max: 89, noNaN: true }), angle);
const form = (degree: number): fc.Arbitrary<GlobeLandscape[number]> =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: monomials(degree),
      maxLength: monomials(degree),
    })
    .map((coefficients) => ({ degree, coefficients: Float64Array.from(coefficients) }));
const landscape = fc.integer({ min: 3, max: 10 }).chain((p) => fc.tuple(form(2), form(p)));
/** A place of the picture within the rim. */
const seen = fc
  .tuple(fc.double({ min: 0, max: 0.98, noNaN: true }), angle)
  .map(([r, a]): [number, number] => [r * Math.cos(a), r * Math.sin(a)]);

/** Where a place of the picture is on the sphere. */
function onSphere(turn: Angles, [x, y]: readonly [number, number]): GlobePlace {
  const [right, up, towards] = orientationOf(turn);
  const z = Math.sqrt(1 - x * x - y * y);
  return [0, 1, 2].map(
    (i) => x * (right[i] ?? 0) + y * (up[i] ?? 0) + z * (towards[i] ?? 0),
  ) as unknown as GlobePlace;
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

describe('a polynomial on the half of the sphere that is seen', () => {
  it('has its values and its slopes, whichever way it is turned', () => {
    fc.assert(
      fc.property(landscape, angles, seen, (forms, turn, [x, y]) => {
        const orientation = orientationOf(turn);
        const row = new Row(hemisphere(forms, orientation));
        row.moveTo(y);
        // The second of three places beside each other.
        const ground = new Float64Array(3 * rowNumbers);
        row.write(x - 0.01, 0.01, 3, ground);
        const [value = NaN, ...slopes] = ground.slice(rowNumbers, 2 * rowNumbers);
        const place = onSphere(turn, [x, y]);
        const size = forms.reduce(
          (sum, { coefficients }) => sum + coefficients.reduce((a, c) => a + Math.abs(c), 1),
          0,
        );
        expect(Math.abs(value - energyOn(forms, ...place))).toBeLessThan(1e-11 * size);
        expect(row.valueAt(x)).toBeCloseTo(value, 10);
        const gradient = gradientOn(forms, place);
        const radial = dot(gradient, place);
        const along = gradient.map((g, i) => g - radial * (place[i] ?? 0)) as unknown as Vector;
        const expected = orientation.map((axis) => dot(axis, along));
        slopes.forEach((slope, i) => {
          expect(Math.abs(slope - (expected[i] ?? NaN))).toBeLessThan(1e-9 * size);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('turning a globe', () => {
  /** How far from under the finger a place comes to lie that was under it. */
  function lost(turn: Angles, from: readonly [number, number], to: readonly [number, number]) {
    const held = onSphere(turn, from);
    const now = onSphere(draggedBy(turn, from, to), to);
    return Math.hypot(...held.map((place, i) => place - (now[i] ?? NaN)));
  }

  it('keeps under the finger what was under it', () => {
    fc.assert(
      fc.property(angles, seen, seen, (turn, from, to) => {
        expect(lost(turn, from, to)).toBeLessThan(1e-13);
      }),
    );
  });

  it('keeps it however short the drag is, and wherever the poles of the angles lie', () => {
    const turns: readonly Angles[] = [
      [0, 0, 0],
      [0, 1e-6, 0],
      [-151, 90 - 1e-6, 83],
      [33, 20, 50],
      [33, -90, 50],
    ];
    for (const turn of turns)
      for (const length of [0, 1e-15, 5e-9, 1e-7, 1e-3, 0.5]) {
        const to = [0.3 + 0.8 * length, 0.4 - 0.6 * length] as const;
        expect(lost(turn, [0.3, 0.4], to), `${turn.join()}, ${length}`).toBeLessThan(1e-13);
      }
  });

  it('has directions at right angles to each other, those of the rotation of d3-geo', () => {
    // Places in degrees tell 1e-8 apart at best where an axis is about a pole: such turns give 1e-8 along the others.
    fc.assert(
      fc.property(fc.oneof(angles, fc.constant([0, 1e-6, 0] as const)), (turn) => {
        const axes = orientationOf(turn);
        const rotation = geoRotation([...turn]);
        const ends = [
          [90, 0],
          [0, 90],
          [0, 0],
        ] as const;
        axes.forEach((axis, i) => {
          axes.forEach((other, j) => {
            expect(Math.abs(dot(axis, other) - (i === j ? 1 : 0))).toBeLessThan(2e-15);
          });
          const [longitude, latitude] = lonLat(axis);
          const apart = geoDistance(
            [longitude, latitude],
            rotation.invert([...(ends[i] ?? [NaN, NaN])]),
          );
          expect(apart).toBeLessThan(1e-7);
        });
      }),
    );
  });

  it('holds the nearest place of the rim where the finger leaves the globe', () => {
    const turn: Angles = [20, -10, 5];
    expect(draggedBy(turn, [0.2, 0.1], [3, 0])).toEqual(draggedBy(turn, [0.2, 0.1], [1, 0]));
  });

  it('faces a place with the axis upright', () => {
    fc.assert(
      fc.property(angles, seen, (turn, at) => {
        const place = onSphere(turn, at);
        const [, up, towards] = orientationOf(facing(place));
        expect(dot(towards, place)).toBeCloseTo(1, 9);
        expect(up[2]).toBeGreaterThanOrEqual(0);
        expect(lonLat(place)[1]).toBeCloseTo(Math.asin(place[2]) * (180 / Math.PI), 6);
      }),
    );
  });
});
