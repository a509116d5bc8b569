import { describe, expect, it } from 'vitest';
import { snapshotAt, type GlobeMoment } from '../../../src/physics/globe/globe';

type Vector = readonly number[];
const dot = (x: Vector, y: Vector): number => x.reduce((sum, xi, i) => sum + xi * (y[i] ?? 0), 0);

/** A path on the unit sphere of five dimensions, its ways, and a signal; lengths are those over sqrt(N). */
const signal: Vector = [0, 0, 0, 0, 1];
const points: readonly Vector[] = [
  [1, 0, 0, 0, 0],
  [0.8, 0, 0, 0.6, 0],
  [0.8, 0, 0.36, 0, 0.48],
];
const ways: readonly Vector[] = [
  [0, 0.6, 0, 0, 0.8],
  [0.6, 0, 0, -0.8, 0],
  [0, 1, 0, 0, 0],
];

function momentAt(index: number): GlobeMoment {
  const [x = [], way = []] = [points[index], ways[index]];
  const [m, towards] = [dot(x, signal), dot(way, signal)];
  const earlier = points.slice(0, index);
  const column = (of: (j: number) => number): Float64Array<ArrayBuffer> =>
    Float64Array.from(earlier, (_, j) => of(j));
  return {
    time: index,
    dimension: 5,
    landscape: [],
    energy: -1,
    mu: 2,
    deviation: 0,
    residual: 0,
    carried: 1,
    frame: {
      way: 'lowest',
      signal: [m, towards, Math.sqrt(1 - m ** 2 - towards ** 2)],
      curvature: 0,
      lowestEigenvalue: 0,
      mode: 'edge',
      signalOverlap: towards ** 2 / (1 - m ** 2),
      thresholdEnergy: -1,
    },
    before: {
      overlap: column((j) => dot(x, points[j] ?? [])),
      alongItsWay: column((j) => dot(x, ways[j] ?? [])),
      alongThisWay: column((j) => dot(way, points[j] ?? [])),
    },
  };
}

describe('the path as a globe sees it', () => {
  const moments = points.map((_, index) => momentAt(index));

  it('has each kept time by its true coordinates in the frame, earlier ones and later ones', () => {
    for (const [index, x] of points.entries()) {
      const way = ways[index] ?? [];
      const { path, frame } = snapshotAt(moments, index);
      const [m, towards, aside] = frame.signal;
      const rest = signal.map((s, i) => (s - m * (x[i] ?? 0) - towards * (way[i] ?? 0)) / aside);
      for (const [j, point] of points.entries()) {
        const place = [dot(point, x), dot(point, way), dot(point, rest)];
        expect(path.a[j]).toBeCloseTo(place[0] ?? NaN, 14);
        expect(path.b[j]).toBeCloseTo(place[1] ?? NaN, 14);
        expect(path.c[j]).toBeCloseTo(place[2] ?? NaN, 14);
        expect(path.inside[j]).toBeCloseTo(dot(place, place), 14);
      }
      expect([path.a[index], path.b[index]]).toEqual([1, 0]);
      expect(path.c[index]).toBeCloseTo(0, 15);
    }
  });

  it('grows with the moments that have arrived, and refuses one that has not', () => {
    expect(snapshotAt(moments.slice(0, 2), 1).path.time).toEqual(Float64Array.of(0, 1));
    expect(() => snapshotAt(moments, 3)).toThrow('index = 3 must be between 0 and 2');
  });
});
