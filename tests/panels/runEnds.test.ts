import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endPlaces, endRadius, endsReach } from '../../src/panels/dynamics/ends';

const [em, width, height] = [15, 400, 95];

/** Ends of curves in pixels, some of them together. */
const ends = (most: number) =>
  fc.array(
    fc.record({
      px: fc.constantFrom(120, 124, 200, 390, width),
      py: fc.constantFrom(0, 3, 4, 5, 40, 88, 90, height),
    }),
    { maxLength: most },
  );

describe('the numbers at the ends of curves', () => {
  it('stand beside them at their height where there is room', () => {
    const [place] = endPlaces([{ px: 200, py: 50 }], em, height);
    expect(place?.py).toBe(50);
    expect(place?.px).toBeGreaterThan(200 + endRadius * em);
    expect(place?.px).toBeLessThan(200 + 2 * em);
  });

  it('fan out, eight of them in the lowest picture: none upon another, all right of their ends, in the frame or its margin', () => {
    fc.assert(
      fc.property(ends(8), (points) => {
        const places = endPlaces(points, em, height);
        expect(places).toHaveLength(points.length);
        places.forEach((one, i) => {
          for (const other of places.slice(i + 1))
            expect(Math.hypot(one.px - other.px, one.py - other.py)).toBeGreaterThan(
              2 * endRadius * em,
            );
          expect(one.px - endRadius * em).toBeGreaterThan(points[i]?.px ?? NaN);
          expect(one.px + endRadius * em).toBeLessThan(width + endsReach(points.length) * em + 1);
          expect(one.py - endRadius * em).toBeGreaterThanOrEqual(-1e-9);
          expect(one.py + endRadius * em).toBeLessThanOrEqual(height + 1e-9);
        });
      }),
    );
  });

  it('keep the order of their curves, and none of a bunch goes further off than it must', () => {
    const bunch = [0, 1, 2, 3, 60, 62, 64, 90].map((py) => ({ px: width, py }));
    const heights = endPlaces(bunch, em, height).map(({ py }) => py);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    for (const [i, py] of heights.entries())
      expect(Math.abs(py - (bunch[i]?.py ?? NaN))).toBeLessThan(2.2 * em);
  });
});
