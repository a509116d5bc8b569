import { describe, expect, it } from 'vitest';
import { contourLines, type ContourLine, type SampledPlane } from '../../src/plot/contours';
import { isolines } from '../../src/plot/globe/isolines';

function sampled(count: number, of: (x: number, y: number) => number): SampledPlane {
  const places = Float64Array.from({ length: count }, (_, i) => -1 + (2 * i) / (count - 1));
  const values = new Float64Array(count * count);
  places.forEach((y, r) => {
    places.forEach((x, c) => {
      values[r * count + c] = of(x, y);
    });
  });
  return { columns: places, rows: places, values };
}

const cubic = (x: number, y: number): number => x ** 3 - 3 * x * y * y + 0.4 * y - 0.2 * x + 0.013;
const levels = [-0.8, -0.31, -0.05, 0.02, 0.3, 0.9];

/** Points of the lines of a level, in an order of their own. */
function points(lines: readonly ContourLine[], level: number): string[] {
  const all = lines
    .filter((line) => line.level === level)
    .flatMap(({ x, y }) =>
      Array.from(x, (value, i) => `${value.toFixed(9)},${(y[i] ?? NaN).toFixed(9)}`),
    );
  return [...new Set(all)].sort();
}

describe('lines of equal value', () => {
  it('go through the same crossings as those of d3-contour, which finds areas, apart from ends at the border', () => {
    const plane = sampled(41, cubic);
    const own = isolines(plane, levels);
    const others = contourLines(plane, levels);
    for (const level of levels) {
      const isInside = (point: string): boolean =>
        point.split(',').every((part) => Math.abs(Number(part)) < 1 - 1e-9);
      const inside = points(own, level).filter(isInside);
      expect(inside.length).toBeGreaterThan(20);
      expect(inside).toEqual(points(others, level).filter(isInside));
    }
  });

  it('close where they lie within the plane and end at its border elsewhere', () => {
    const hill = isolines(
      sampled(30, (x, y) => x * x + y * y),
      [0.5, 1.6],
    );
    const [ring, ...corners] = hill;
    expect(ring?.x[0]).toBe(ring?.x.at(-1));
    expect(ring?.y[0]).toBe(ring?.y.at(-1));
    for (const [i, x] of ring?.x.entries() ?? [])
      expect(Math.hypot(x, ring?.y[i] ?? NaN)).toBeCloseTo(Math.SQRT1_2, 2);
    expect(corners).toHaveLength(4);
    for (const { x, y } of corners)
      for (const end of [0, -1]) {
        const reach = Math.max(Math.abs(x.at(end) ?? 0), Math.abs(y.at(end) ?? 0));
        expect(reach).toBeCloseTo(1, 12);
      }
  });

  it('turn at a saddle between two hills as its height tells', () => {
    const saddle = (x: number, y: number): number => x * y;
    // Four places alone: the saddle lies in the one cell.
    const parts = (level: number) =>
      isolines(sampled(2, saddle), [level]).map(({ x, y }) => [x, y]);
    expect(parts(0.1)).toHaveLength(2);
    expect(parts(-0.1)).toHaveLength(2);
    const sides = (level: number) =>
      parts(level).map(
        ([x, y]) =>
          Math.sign((x?.[0] ?? 0) + (x?.[1] ?? 0)) * Math.sign((y?.[0] ?? 0) + (y?.[1] ?? 0)),
      );
    // Above the saddle the lines go round its hills, below it round its hollows.
    expect(sides(0.1)).toEqual([1, 1]);
    expect(sides(-0.1)).toEqual([-1, -1]);
  });

  it('are none where no value is on the other side, and a value at the level counts as above', () => {
    expect(
      isolines(
        sampled(5, () => 1),
        [1],
      ),
    ).toEqual([]);
    expect(
      isolines(
        sampled(5, (x) => x),
        [-1, 2],
      ),
    ).toEqual([]);
    expect(
      isolines(
        sampled(5, (x) => x),
        [0.25],
      ),
    ).toHaveLength(1);
  });
});
