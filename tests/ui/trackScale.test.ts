import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf, type Track, valueAtPosition, valueAtFraction } from '../../src/ui/trackScale';

const logTrack: Track = { scale: 'log', range: [0.05, 20], step: 0.01 };
const linearTrack: Track = { scale: 'linear', range: [-1, 1], step: 0.05 };

describe('valueAt(position, track)', () => {
  it('writes set points of a log track with four significant digits', () => {
    expect(valueAtPosition(0.28, logTrack)).toBe(1.905);
    expect(valueAtPosition(-0.36, logTrack)).toBe(0.4365);
    expect(valueAtPosition(0, logTrack)).toBe(1);
    expect(valueAtPosition(1.1, logTrack)).toBe(12.59);
  });

  it('writes set points of a linear track with the decimals of a fine step', () => {
    expect(valueAtPosition(0.1 + 0.2, linearTrack)).toBe(0.3);
    expect(valueAtPosition(0.05 * 0.1 * 3, linearTrack)).toBe(0.015);
  });

  it('gives whole numbers on an integer track', () => {
    expect(
      valueAtPosition(2.5, { scale: 'log', range: [10, 1000], step: 0.01, integer: true }),
    ).toBe(316);
  });

  it('never leaves the range', () => {
    expect(valueAtPosition(-4, logTrack)).toBe(0.05);
    expect(valueAtPosition(4, logTrack)).toBe(20);
  });

  it('keeps neighbouring fine steps apart, for steps from 0.1 to 0.00001 in log10', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (decade, position) => {
          const step = 10 ** -decade;
          const track: Track = { ...logTrack, step };
          expect(valueAtPosition(position + step / 10, track)).toBeGreaterThan(
            valueAtPosition(position, track),
          );
        },
      ),
    );
  });
});

describe('fractionOf(value, track)', () => {
  it('is the share of decades on a log track', () => {
    expect(fractionOf(1, { ...logTrack, range: [0.1, 10] })).toBeCloseTo(0.5, 15);
    expect(fractionOf(10, { ...logTrack, range: [0.1, 10] })).toBe(1);
  });

  it('is the share of the interval on a linear track', () => {
    expect(fractionOf(0, linearTrack)).toBe(0.5);
  });
});

describe('a track with a focus', () => {
  const [low, high] = [1.5, 2.7];
  const track: Track = { scale: 'linear', range: [0, 10], step: 0.01, focus: [low, high] };
  const value = fc.double({ min: 0, max: 10, noNaN: true });

  it('gives the focus more than 40 % of the track and reaches both ends', () => {
    expect(fractionOf(high, track) - fractionOf(low, track)).toBeGreaterThan(0.4);
    expect(fractionOf(0, track)).toBe(0);
    expect(fractionOf(10, track)).toBe(1);
    expect(valueAtFraction(0, track)).toBe(0);
    expect(valueAtFraction(1, track)).toBe(10);
  });

  it('is even in the focus', () => {
    const middle = (fractionOf(low, track) + fractionOf(high, track)) / 2;
    expect(fractionOf((low + high) / 2, track)).toBeCloseTo(middle, 14);
  });

  it('rises everywhere, without a step, steepest in the focus', () => {
    const slope = (at: number): number =>
      (fractionOf(at + 1e-6, track) - fractionOf(at - 1e-6, track)) / 2e-6;
    const steepest = slope((low + high) / 2);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 9.999999, noNaN: true }), (at) => {
        expect(slope(at)).toBeGreaterThan(0);
        expect(slope(at)).toBeLessThanOrEqual(steepest * (1 + 1e-6));
      }),
    );
    for (const end of [low, high]) expect(slope(end) / steepest).toBeCloseTo(1, 5);
  });

  it('leads from any value to itself, to within its rounding', () => {
    fc.assert(
      fc.property(value, (at) => {
        expect(Math.abs(valueAtFraction(fractionOf(at, track), track) - at)).toBeLessThan(5.01e-4);
      }),
    );
  });

  it('keeps every value of three decimals exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (thousandths) => {
        const at = thousandths / 1000;
        expect(valueAtFraction(fractionOf(at, track), track)).toBe(at);
      }),
    );
  });

  it('works in decades on a log track', () => {
    const decades: Track = { ...logTrack, focus: [-0.1, 0.1] };
    expect(valueAtFraction(fractionOf(1.259, decades), decades)).toBe(1.259);
    expect(fractionOf(10 ** 0.1, decades) - fractionOf(10 ** -0.1, decades)).toBeGreaterThan(0.3);
  });
});
