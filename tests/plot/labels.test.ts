import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsAtMarks } from '../../src/plot/labels';

const [gap, lo, hi] = [4, 0, 400];

describe('labels of marks along a line', () => {
  it('stand over their marks, apart from each other and within the line, or are left out', () => {
    const mark = fc.record({
      at: fc.double({ min: lo, max: hi, noNaN: true }),
      size: fc.double({ min: 5, max: 80, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 9 }), (marks) => {
        const centres = labelsAtMarks(marks, gap, lo, hi);
        const shown = marks.flatMap(({ at, size }, i) => {
          const centre = centres[i] ?? null;
          return centre === null ? [] : [{ at, size, centre }];
        });
        for (const { at, size, centre } of shown) {
          expect(Math.abs(centre - at)).toBeLessThan(size / 2);
          expect(centre - size / 2).toBeGreaterThanOrEqual(lo - 1e-9);
          expect(centre + size / 2).toBeLessThanOrEqual(hi + 1e-9);
        }
        const inOrder = shown.sort((a, b) => a.centre - b.centre);
        for (const [i, { at, size, centre }] of inOrder.entries()) {
          const before = inOrder[i - 1];
          if (before === undefined) continue;
          expect(at).toBeGreaterThanOrEqual(before.at);
          expect(centre - size / 2 - (before.centre + before.size / 2)).toBeGreaterThan(gap - 1e-9);
        }
      }),
    );
  });

  it('are in the middle of their marks where there is room, however long another one is', () => {
    const marks = [
      { at: 100, size: 60 },
      { at: 200, size: 20 },
      { at: 380, size: 20 },
    ];
    expect(labelsAtMarks(marks, gap, lo, hi)).toEqual([100, 200, 380]);
  });

  it('make room for each other, and of two that cannot both stand the later one is left out', () => {
    const [first, second] = labelsAtMarks(
      [
        { at: 150, size: 50 },
        { at: 172, size: 24 },
      ],
      gap,
      lo,
      hi,
    );
    expect(first).toBeLessThan(150);
    expect(second).toBe(172);
    const marks = [
      { at: 200, size: 20 },
      { at: 150, size: 50 },
      { at: 152, size: 30 },
    ];
    expect(labelsAtMarks(marks, gap, lo, hi)).toEqual([200, 150, null]);
    const turned = [marks[0], marks[2], marks[1]].flatMap((mark) => mark ?? []);
    expect(labelsAtMarks(turned, gap, lo, hi)).toEqual([200, 152, null]);
  });
});
