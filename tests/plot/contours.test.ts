import { describe, expect, it } from 'vitest';
import { contourLevels, contourLines } from '../../src/plot/contours';

const places = Float64Array.from({ length: 41 }, (_, i) => -1 + i / 20);

function sampled(f: (x: number, y: number) => number) {
  const values = new Float64Array(places.length ** 2);
  places.forEach((y, row) => {
    places.forEach((x, column) => (values[row * places.length + column] = f(x, y)));
  });
  return { columns: places, rows: places, values };
}

describe('contourLines', () => {
  it('of a cone are circles: one closed piece on which the function has the level', () => {
    const lines = contourLines(
      sampled((x, y) => Math.hypot(x, y)),
      [0.5],
    );
    expect(lines).toHaveLength(1);
    const [{ x, y } = { x: places, y: places }] = lines;
    // Linear interpolation on cells of 1/20: at most 1/20^2 / (8 * 0.5) off, measured 6e-4.
    x.forEach((value, i) => {
      expect(Math.abs(Math.hypot(value, y[i] ?? NaN) - 0.5)).toBeLessThan(1e-3);
    });
    expect([x[0], y[0]]).toEqual([x.at(-1), y.at(-1)]);
  });

  it('of a slope end at the border instead of running along it', () => {
    const lines = contourLines(
      sampled((x) => x),
      [0.33],
    );
    expect(lines).toHaveLength(1);
    lines[0]?.x.forEach((x) => {
      expect(x).toBeCloseTo(0.33, 9);
    });
  });

  it('end where the function does', () => {
    const lines = contourLines(
      sampled((x, y) => (y > 0 ? x : NaN)),
      [0.33],
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const { x, y } of lines) {
      for (const value of x) expect(value).toBeCloseTo(0.33, 9);
      for (const value of y) expect(value).toBeGreaterThan(0);
    }
  });
});

describe('contourLevels', () => {
  it('are round and even on a linear spacing', () => {
    const levels = contourLevels(
      Float64Array.from({ length: 101 }, (_, i) => i / 100),
      'linear',
    );
    expect(levels).toContain(0.5);
    expect(levels.length).toBeGreaterThan(3);
    expect(levels.length).toBeLessThan(12);
  });

  it('are powers of ten over many decades', () => {
    const levels = contourLevels(
      Float64Array.from({ length: 101 }, (_, i) => 10 ** (i / 10 - 5)),
      'log',
    );
    for (const level of levels) expect(Math.log10(level) % 1).toBeCloseTo(0, 9);
    expect(levels.length).toBeGreaterThan(5);
  });

  it('are none where there is nothing to tell apart', () => {
    expect(contourLevels(Float64Array.of(NaN, NaN), 'linear')).toEqual([]);
    expect(contourLevels(Float64Array.of(1, 1, 1), 'log')).toEqual([]);
  });
});
