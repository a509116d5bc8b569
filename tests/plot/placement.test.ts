import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markerPlaces, markerRadius } from '../../src/panels/phaseDiagram/markers';
import { boxAround, frameBox, placeAll, textBox, type Box } from '../../src/plot/placement';

const frame = frameBox({ width: 300, height: 200 });
const box = (left: number, top: number, size = 20): Box => ({
  left,
  top,
  right: left + size,
  bottom: top + size,
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeAll(items, obstacles)', () => {
  it('takes the first place that is clear of marks and of what was placed before', () => {
    const candidates = [box(0, 0), box(30, 0), box(60, 0)];
    expect(placeAll([candidates, candidates], { frame, boxes: [box(5, 5)] })).toEqual([1, 2]);
  });

  it('avoids curves that cross a place, also between their points', () => {
    const diagonal = [
      { px: 0, py: 0 },
      { px: 300, py: 200 },
    ];
    expect(placeAll([[box(150, 100), box(150, 10)]], { frame, curves: [diagonal] })).toEqual([1]);
  });

  it('stays in the frame, and where nothing is clear covers least', () => {
    expect(placeAll([[box(290, 0), box(100, 100)]], { frame })).toEqual([1]);
    const covered = { frame, boxes: [box(0, 0, 200)] };
    expect(placeAll([[box(10, 10), box(190, 10)]], covered)).toEqual([1]);
  });

  it('leaves a gap of a curve out', () => {
    const broken = [
      { px: 0, py: 110 },
      { px: 100, py: NaN },
      { px: 300, py: 110 },
    ];
    expect(placeAll([[box(150, 100), box(150, 10)]], { frame, curves: [broken] })).toEqual([0]);
  });

  it('knows how much room a text takes on either side of its place', () => {
    const at = { px: 100, py: 50 };
    const [start, middle, end] = (['start', 'middle', 'end'] as const).map((anchor) =>
      textBox(at, anchor, 10, 16),
    );
    expect(start?.left).toBe(100);
    expect(end?.right).toBe(100);
    expect((middle?.left ?? 0) + (middle?.right ?? 0)).toBeCloseTo(200, 9);
  });
});

describe('the numbers of the runs', () => {
  const em = 15;
  const discs = (places: readonly { px: number; py: number }[]): Box[] =>
    places.map((at) => boxAround(at, markerRadius * em));

  it('stand right of their points where there is room', () => {
    const [place] = markerPlaces([{ px: 100, py: 100 }], em, frame, []);
    expect(place).toEqual({ px: 100 + 1.4 * em, py: 100 });
  });

  it('fan out, eight of them from one point, none upon another, all in the frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }), (px, py) => {
        const places = markerPlaces(Array(8).fill({ px, py }), em, frame, []);
        const boxes = discs(places);
        boxes.forEach((one, i) => {
          for (const other of boxes.slice(i + 1)) expect(overlap(one, other)).toBe(false);
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.top).toBeGreaterThanOrEqual(0);
          expect(one.right).toBeLessThanOrEqual(300);
          expect(one.bottom).toBeLessThanOrEqual(200);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stand at the height of their points, in two columns, where points are near each other', () => {
    const points = [100, 112, 124, 136].map((py) => ({ px: 100, py }));
    const places = markerPlaces(points, em, frame, []);
    expect(places.map(({ py }) => py)).toEqual([100, 112, 124, 136]);
    expect(new Set(places.map(({ px }) => px)).size).toBe(2);
  });

  it('keep clear of the marks of the paper', () => {
    const mark = boxAround({ px: 121, py: 100 }, 5);
    const places = markerPlaces([{ px: 100, py: 100 }], em, frame, [mark]);
    expect(discs(places).some((disc) => overlap(disc, mark))).toBe(false);
  });
});
