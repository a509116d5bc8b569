import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logDeterminant } from '../../../src/physics/complexity/logDeterminant';
import { indexOneCost, minimaCost } from '../../../src/physics/complexity/minimaCost';
import { paperCost, paperPhi, simpson } from '../../support/bruteForceComplexity';

const shifts = fc.double({ min: 2, max: 6, noNaN: true });
const thetas = fc.double({ min: 0, max: 4, noNaN: true });

describe('logDeterminant', () => {
  it('equals the form printed in the paper, inside and outside the bulk', () => {
    for (const t of [-3, -2, -0.7, 0, 1, 2, 2.0001, 2.5, 10])
      expect(logDeterminant(t)).toBeCloseTo(paperPhi(t), 13);
  });

  it('is the semicircle average of ln|x + t|, plus 1/2', () => {
    for (const t of [2.3, 3, 5]) {
      const average = simpson(
        (u) => (2 * Math.cos(u) ** 2 * Math.log(t + 2 * Math.sin(u))) / Math.PI,
        -Math.PI / 2,
        Math.PI / 2,
      );
      expect(logDeterminant(t)).toBeCloseTo(average + 0.5, 12);
    }
  });
});

describe('minimaCost', () => {
  it('equals the paper’s integral', () => {
    for (const theta of [1.05, 1.3, 2, 3.5])
      for (const t of [2, 2.001, 2.1, 2.5, 3, 3.7])
        // Simpson's rule on 400 panels leaves 1.3e-11 at the longest interval.
        expect(minimaCost(t, theta)).toBeCloseTo(paperCost(t, theta), 10);
  });

  it('has the value known in closed form at t = 2', () => {
    expect(minimaCost(2, 2)).toBeCloseTo(3 / 4 - 2 + Math.log(2) / 2 + 1, 15);
  });

  it('is infinite below 2, zero where the outlier is positive, never negative', () => {
    expect(minimaCost(1.99, 0.5)).toBe(Infinity);
    expect(minimaCost(2, 1)).toBe(0);
    expect(minimaCost(2.5, 2)).toBe(0);
    fc.assert(
      fc.property(shifts, thetas, (t, theta) => {
        // Down to -2e-16 by rounding next to the zero at t = theta + 1/theta.
        expect(minimaCost(t, theta)).toBeGreaterThan(-1e-14);
      }),
    );
  });
});

describe('indexOneCost', () => {
  it('is half the integral of sqrt(x^2 - 4) without spike', () => {
    for (const t of [2.1, 2.5, 4]) {
      const integral = simpson((u) => 4 * Math.sinh(u) ** 2, 0, Math.acosh(t / 2));
      expect(indexOneCost(t, 0)).toBeCloseTo(integral / 2, 10);
    }
  });

  it('is continuous where its form changes, and zero where the minima pay', () => {
    for (const theta of [0.4, 0.8]) {
      const change = theta + 1 / theta;
      expect(indexOneCost(change - 1e-9, theta)).toBeCloseTo(indexOneCost(change + 1e-9, theta), 7);
    }
    fc.assert(
      fc.property(shifts, thetas, (t, theta) => {
        expect(Math.min(minimaCost(t, theta), indexOneCost(t, theta))).toBeCloseTo(0, 13);
      }),
    );
    expect(indexOneCost(1.9, 3)).toBe(Infinity);
  });
});
