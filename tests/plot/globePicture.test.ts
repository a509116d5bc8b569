import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, geometryOf, unit, type Stance } from '../../src/plot/globe/geometry';
import { hemisphere, type Vector } from '../../src/plot/globe/hemisphere';
import { paintRelief, shareOf, type HeightScale } from '../../src/plot/globe/relief';
import type { Angles } from '../../src/plot/globe/turning';
import { createRamp, rampSize } from '../../src/plot/heatRamp';

const angle = fc.double({ min: -180, max: 180, noNaN: true });
const angles = fc.tuple(angle, fc.double({ min: -89, max: 89, noNaN: true }), angle);
const part = fc.double({ min: -1, max: 1, noNaN: true });
const axis = fc
  .tuple(part, part, part)
  .filter((vector) => Math.hypot(...vector) > 0.1)
  .map((vector): Vector => unit(vector));
const stance: Stance = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const [centre, radius] = [{ px: 300, py: 200 }, 150];

/** The ends of a half ellipse in an SVG path, and the place half way. */
function arcOf(path: string): { ends: number[][]; middle: number[] } {
  const [ax = NaN, ay = NaN, , minor = NaN, , , sweep = NaN, bx = NaN, by = NaN] = path
    .slice(1)
    .split(/[A,]/)
    .map(Number);
  const [ex, ey] = [(bx - ax) / 2, (by - ay) / 2];
  const length = Math.hypot(ex, ey);
  // Clockwise, with y downwards, from the first end: half way it stands to the left of the direction to the second.
  const side = sweep === 1 ? 1 : -1;
  return {
    ends: [
      [ax, ay],
      [bx, by],
    ],
    middle: [
      (ax + bx) / 2 + (side * minor * ey) / length,
      (ay + by) / 2 - (side * minor * ex) / length,
    ],
  };
}

describe('a great circle of a globe', () => {
  it('is drawn as the half that is seen, from rim to rim through its nearest place', () => {
    fc.assert(
      fc.property(angles, axis, (turn: Angles, normal) => {
        const geometry = geometryOf(stance, turn, centre, radius);
        const { ends, middle } = arcOf(geometry.greatCircle(normal));
        const [right, up, towards] = geometry.orientation;
        const along = dot(towards, normal);
        fc.pre(Math.abs(along) < 0.999);
        const nearest = unit([
          towards[0] - along * normal[0],
          towards[1] - along * normal[1],
          towards[2] - along * normal[2],
        ]);
        const seen = geometry.project(nearest);
        expect(Math.hypot((middle[0] ?? 0) - seen.px, (middle[1] ?? 0) - seen.py)).toBeLessThan(1);
        for (const [x = NaN, y = NaN] of ends) {
          const [a, b] = [(x - centre.px) / radius, -(y - centre.py) / radius];
          expect(Math.hypot(a, b)).toBeCloseTo(1, 2);
          expect(Math.abs(a * dot(right, normal) + b * dot(up, normal))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the whole rim seen from its axis', () => {
    const path = geometryOf(stance, [0, 0, 0], centre, radius).greatCircle([1, 0, 0]);
    expect(path.match(/A/g)).toHaveLength(2);
  });
});

describe('the relief of a globe', () => {
  const scale: HeightScale = { level: 0.2, unit: 0.02, depth: 4, height: 5.3 };
  const ramp = createRamp(['#000000', '#505050', '#a0a0a0', '#ffffff']);
  const count = 101;
  const extent = { left: -1.01, bottom: -1.01, pixel: 0.02, columnCount: count, rowCount: count };
  const flat = [{ degree: 2, coefficients: Float64Array.of(1, 0, 0, 1, 0, 1) }];
  const picture = (level: number) =>
    paintRelief(
      hemisphere(flat, [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ]),
      extent,
      { ...scale, level },
      ramp,
    );

  it('has the colours of the heights, at the level, near it and far off, under the light of level ground', () => {
    // Of height 1 everywhere.
    const middle = 4 * (50 * count + 50);
    for (const offset of [-0.9, -0.1, -0.02, -0.001, 0.001, 0.02, 0.1, 1.5]) {
      const share = shareOf({ ...scale, level: 1 - offset }, 1);
      const grey = ramp[4 * Math.floor(share * rampSize)] ?? NaN;
      const shade = 0.62 + 0.5 * 0.707;
      expect(Math.abs((picture(1 - offset)[middle] ?? NaN) - grey * shade)).toBeLessThan(3);
    }
  });

  it('is opaque within the rim, transparent beyond it and half so on it', () => {
    const pixels = picture(0.2);
    const cover = (row: number, column: number) => pixels[4 * (row * count + column) + 3];
    expect(cover(50, 50)).toBe(255);
    expect(cover(2, 2)).toBe(0);
    expect(cover(50, 100)).toBeGreaterThan(0);
    expect(cover(50, 100)).toBeLessThan(255);
  });
});
