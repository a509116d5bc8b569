import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apart,
  axisTicks,
  createScale,
  drawingScale,
  shortValueAt,
  ticksShownAs,
} from '../../src/plot/scales';

const ticksOf = (lo: number, hi: number, count = 6) =>
  axisTicks(createScale('log', [lo, hi], [0, 400]), count);
const labelsOf = (lo: number, hi: number, count = 6) =>
  ticksOf(lo, hi, count).map(({ label }) => label);

describe('ticks of a logarithmic axis', () => {
  it('are powers of ten over decades, some of them where they are many', () => {
    expect(labelsOf(0.1, 10)).toEqual(['0.1', '1', '10']);
    expect(labelsOf(1e-2, 1e8)).toEqual(['10⁻²', '1', '100', '10⁴', '10⁶', '10⁸']);
  });

  it('are 2 and 5 times these as well where powers are few', () => {
    expect(labelsOf(0.5, 20)).toEqual(['0.5', '1', '2', '5', '10', '20']);
    expect(labelsOf(2, 11)).toEqual(['2', '5', '10']);
  });

  it('are round values where not even these are there', () => {
    expect(labelsOf(2, 5)).toEqual(['2', '2.5', '3', '3.5', '4', '4.5', '5']);
    expect(labelsOf(2.01, 2.04, 4)).toEqual(['2.01', '2.02', '2.03', '2.04']);
  });

  it('are three at least on any axis, in order, in sight, and told apart by their labels', () => {
    const lows = fc.double({ min: -12, max: 7, noNaN: true }).map((exponent) => 10 ** exponent);
    const ratios = fc.double({ min: 1e-3, max: 12, noNaN: true }).map((decades) => 10 ** decades);
    fc.assert(
      fc.property(lows, ratios, fc.double({ min: 3, max: 12, noNaN: true }), (lo, ratio, count) => {
        const ticks = ticksOf(lo, lo * ratio, count);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        ticks.forEach(({ value }, i) => {
          expect(value).toBeGreaterThanOrEqual(lo * (1 - 2e-9));
          expect(value).toBeLessThanOrEqual(lo * ratio * (1 + 2e-9));
          expect(value).toBeGreaterThan(ticks[i - 1]?.value ?? 0);
        });
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });
});

describe('shortValueAt(scale, position)', () => {
  it('has the decimals that tell a tenth of a pixel', () => {
    const scale = createScale('linear', [0, 4], [400, 0]);
    expect(shortValueAt(scale, 170)).toBe(2.3);
    expect(shortValueAt(scale, 170.1)).toBe(2.299);
  });

  it('is within a tenth of a pixel of what is there', () => {
    const scale = createScale('log', [0.1, 10], [0, 400]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400, noNaN: true }), (position) => {
        expect(Math.abs(scale(shortValueAt(scale, position)) - position)).toBeLessThan(0.1);
      }),
    );
  });
});

describe('ticks of an axis that is written in another quantity', () => {
  const root = { of: Math.sqrt, back: (shown: number) => shown ** 2 };
  const inverseRoot = { of: (x: number) => 1 / Math.sqrt(x), back: (y: number) => 1 / y ** 2 };

  it('are round in what is shown, where that is', () => {
    const ticks = ticksShownAs(createScale('linear', [0, 4], [300, 0]), 6, root);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '1', '2']);
    expect(ticks.map(({ value }) => value)).toEqual([0, 1, 4]);
    const narrow = ticksShownAs(createScale('linear', [1.96, 2.02], [0, 300]), 4, root);
    expect(narrow.map(({ label }) => label)).toEqual(['1.4', '1.41', '1.42']);
  });

  it('are there where what is shown has no end', () => {
    const ticks = ticksShownAs(createScale('linear', [0, 10], [0, 500]), 8, inverseRoot);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.map(({ label }) => Number(label))).toContain(0.5);
  });

  it('are in order, apart, few and in sight on any axis', () => {
    const ends = fc.double({ min: -2, max: 2, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(
        ends,
        fc.double({ min: 1.02, max: 50, noNaN: true }),
        fc.constantFrom('linear' as const, 'log' as const),
        fc.constantFrom(root, inverseRoot),
        (lo, ratio, kind, shown) => {
          const scale = createScale(kind, [lo, lo * ratio], [0, 400]);
          const ticks = ticksShownAs(scale, 6, shown);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          ticks.forEach(({ value, label }, i) => {
            const place = scale(value);
            expect(place).toBeGreaterThanOrEqual(-1e-6);
            expect(place).toBeLessThanOrEqual(400 + 1e-6);
            const before = ticks[i - 1];
            if (before) expect(place - scale(before.value)).toBeGreaterThanOrEqual(400 / 6 - 1e-6);
            expect(Number(label)).toBeCloseTo(shown.of(value), 5);
          });
        },
      ),
    );
  });
});

describe('ticks of a linear axis', () => {
  it('are counted from an origin, in a unit', () => {
    const scale = createScale('linear', [-1.7254, -1.719], [0, 320]);
    const ticks = axisTicks(scale, 6, 1e-3, -1.7222);
    expect(ticks.map(({ label }) => label)).toEqual(['−3', '−2', '−1', '0', '1', '2', '3']);
    expect(ticks.map(({ value }) => drawingScale(scale)(value))).toEqual([
      10, 60, 110, 160, 210, 260, 310,
    ]);
  });
});

describe('drawingScale(scale)', () => {
  it('gives what moves along with the axis the same number', () => {
    const origins = fc.double({ min: -3, max: 3, noNaN: true });
    const places = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(origins, places, (origin, place) => {
        const scale = createScale('linear', [origin, origin + 3e-3], [0, 300]);
        expect(drawingScale(scale)(origin + place * 1e-5)).toBe(place);
      }),
    );
  });
});

describe('apart(labels, extentOf)', () => {
  const spread = (at: readonly number[]) => apart(at, (middle) => [middle - 1, middle + 1]);

  it('keeps all that have room, also those that stand side by side', () => {
    expect(spread([0, 2, 4])).toEqual([0, 2, 4]);
  });

  it('leaves out what would lie on one before it, wherever it stands', () => {
    expect(spread([4, 0, 3, 2, 1])).toEqual([4, 0, 2]);
  });
});

describe('ticks of a short linear axis', () => {
  it('are two at the least, so that they tell a scale', () => {
    const scale = createScale('linear', [-2.4, 4.3], [0, 196]);
    expect(axisTicks(scale, 2).length).toBeGreaterThan(1);
  });
});
