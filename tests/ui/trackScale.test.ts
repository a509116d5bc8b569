import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, setPointNear, type Track, valueAt } from '../../src/ui/trackScale';

const logTrack: Track = { scale: 'log', range: [0.05, 20], step: 0.01 };
const linearTrack: Track = { scale: 'linear', range: [-1, 1], step: 0.05 };

describe('valueAt(position, track)', () => {
  it('writes set points of a log track with four significant digits', () => {
    expect(valueAt(0.28, logTrack)).toBe(1.905);
    expect(valueAt(-0.36, logTrack)).toBe(0.4365);
    expect(valueAt(0, logTrack)).toBe(1);
    expect(valueAt(1.1, logTrack)).toBe(12.59);
  });

  it('writes set points of a linear track with the decimals of a fine step', () => {
    expect(valueAt(0.1 + 0.2, linearTrack)).toBe(0.3);
    expect(valueAt(0.05 * 0.1 * 3, linearTrack)).toBe(0.015);
  });

  it('gives whole numbers on an integer track', () => {
    expect(valueAt(2.5, { scale: 'log', range: [10, 1000], step: 0.01, integer: true })).toBe(316);
  });

  it('never leaves the range', () => {
    expect(valueAt(-4, logTrack)).toBe(0.05);
    expect(valueAt(4, logTrack)).toBe(20);
  });

  it('keeps neighbouring fine steps apart, for steps from 0.1 to 0.00001 in log10', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (decade, position) => {
          const step = 10 ** -decade;
          const track: Track = { ...logTrack, step };
          expect(valueAt(position + step / 10, track)).toBeGreaterThan(valueAt(position, track));
        },
      ),
    );
  });
});

describe('setPointNear(position, track)', () => {
  it('does not depend on where between two set points the pointer is', () => {
    expect(setPointNear(0.2762, logTrack)).toBe(setPointNear(0.2838, logTrack));
  });

  it('is a fixed point of itself', () => {
    fc.assert(
      fc.property(fc.double({ min: -1.3, max: 1.3, noNaN: true }), (position) => {
        const value = setPointNear(position, logTrack);
        expect(setPointNear(positionOf(value, 'log'), logTrack)).toBe(value);
      }),
    );
  });
});
