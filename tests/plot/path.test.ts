import { describe, expect, it } from 'vitest';
import { band, mayEnter, polyline } from '../../src/plot/path';

describe('polyline(px, py)', () => {
  it('joins the positions, to a tenth of a pixel', () => {
    expect(polyline([0, 1.2345, -2], [3, 1e-7, 4.06])).toBe('M0,3L1.2,0L-2,4.1');
  });

  it('has a gap where a position is not finite', () => {
    expect(polyline([0, 1, 2, 3, 4], [0, 1, NaN, 3, Infinity])).toBe('M0,0L1,1M3,3');
    expect(polyline([], [])).toBe('');
  });
});

describe('band(px, low, high)', () => {
  it('goes there along the upper curve and back along the lower one', () => {
    expect(band([0, 1, 2], [5, 6, 7], [1, 2, 3])).toBe('M0,1L1,2L2,3L2,7L1,6L0,5Z');
  });

  it('leaves out places without a value', () => {
    expect(band([0, 1, 2], [5, NaN, 7], [1, 2, 3])).toBe('M0,1L2,3L2,7L0,5Z');
    expect(band([0], [NaN], [1])).toBe('');
  });
});

describe('mayEnter(px, py, frame)', () => {
  const frame = { width: 100, height: 50 };

  it('knows a curve that passes through between its points, and one that has a gap there', () => {
    expect(mayEnter([-10, 200], [-10, 90], frame)).toBe(true);
    expect(mayEnter([10, NaN, 20], [20, 20, 900], frame)).toBe(true);
  });

  it('knows a curve that lies on one side of the frame, and one without points', () => {
    expect(mayEnter([0, 50, 100], [60, 90, 70], frame)).toBe(false);
    expect(mayEnter([101, 150], [10, 20], frame)).toBe(false);
    expect(mayEnter([], [], frame)).toBe(false);
  });
});
