import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markNear, marksOnTrack, placeLabels } from '../../src/ui/trackMarks';
import type { Track } from '../../src/ui/trackScale';

const track: Track = { scale: 'log', range: [0.1, 10], step: 0.01 };
const mark = (value: number) => ({ value, label: String(value), kind: 'paper' });

describe('markNear(fraction, marks, track, trackPixels)', () => {
  const marks = [mark(1), mark(1.1)];

  it('attracts within 2 pixels and not further', () => {
    expect(markNear(0.5 - 1.9 / 200, marks, track, 200)).toBe(marks[0]);
    expect(markNear(0.5 - 2.1 / 200, marks, track, 200)).toBeNull();
  });

  it('prefers the nearest of two', () => {
    const place = 0.5 + Math.log10(1.08) / 2;
    expect(markNear(place, marks, track, 100)).toBe(marks[1]);
  });

  it('ignores marks beyond the ends', () => {
    expect(marksOnTrack([mark(0.05), mark(1), mark(20)], track)).toEqual([mark(1)]);
    expect(markNear(1, [mark(10.1)], track, 200)).toBeNull();
  });
});

describe('placeLabels(labels, rowPixels, gap)', () => {
  it('centres labels and keeps them within the row', () => {
    const labels = [
      { centre: 100, width: 40 },
      { centre: 5, width: 40 },
      { centre: 198, width: 40 },
    ];
    expect(placeLabels(labels, 200, 4)).toEqual([80, 0, 160]);
  });

  it('leaves out the later of two that would touch', () => {
    const labels = [
      { centre: 100, width: 40 },
      { centre: 142, width: 40 },
      { centre: 160, width: 40 },
    ];
    expect(placeLabels(labels, 300, 4)).toEqual([80, null, 140]);
  });

  it('never lets two labels overlap', () => {
    const box = fc.record({
      centre: fc.double({ min: 0, max: 300, noNaN: true }),
      width: fc.double({ min: 1, max: 80, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), (labels) => {
        const placed = placeLabels(labels, 300)
          .map((left, index) => ({ left, width: labels[index]?.width ?? 0 }))
          .filter((label): label is { left: number; width: number } => label.left !== null)
          .sort((a, b) => a.left - b.left);
        placed.slice(1).forEach((label, index) => {
          const before = placed[index];
          if (before) expect(label.left).toBeGreaterThan(before.left + before.width);
        });
      }),
    );
  });
});
