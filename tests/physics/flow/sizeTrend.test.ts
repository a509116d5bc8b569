import { describe, expect, it } from 'vitest';
import {
  deviatesFromLine,
  fitSizeTrend,
  trendAt,
  type SizePoint,
  type SizeTrend,
} from '../../../src/physics/flow/sizeTrend';
import { randomStreams } from '../../../src/physics/flow/randomStreams';
import { momentsOf } from '../../../src/physics/numerics/statistics';

const sizes = [30, 60, 120, 240];
const { normal } = randomStreams(3).signal;

/** Points about -1 + 3/N with the errors that they claim, plus a term that no line has. */
function draw(bend = 0): SizePoint[] {
  return sizes.map((dimension) => {
    const standardError = 0.9 / Math.sqrt(dimension * 20);
    const value = -1 + 3 / dimension + bend / dimension ** 2 + standardError * normal();
    return { dimension, value, standardError };
  });
}

const trials = Array.from({ length: 2000 }, () => fitSizeTrend(draw()));
const share = (of: readonly SizeTrend[], holds: (trend: SizeTrend) => boolean): number =>
  of.filter(holds).length / of.length;

describe('the errors of a fit over many repetitions', () => {
  it('are the scatter of limit and slope, which have the true means', () => {
    const limits = momentsOf(trials.map(({ limit }) => limit));
    const slopes = momentsOf(trials.map(({ slope }) => slope));
    const [first] = trials;
    expect(Math.abs(limits.mean + 1)).toBeLessThan(4 * limits.standardError);
    expect(Math.abs(slopes.mean - 3)).toBeLessThan(4 * slopes.standardError);
    // 2000 repetitions tell a standard deviation to 1.6 %.
    expect(Math.abs(limits.standardDeviation / (first?.limitError ?? NaN) - 1)).toBeLessThan(0.06);
    expect(Math.abs(slopes.standardDeviation / (first?.slopeError ?? NaN) - 1)).toBeLessThan(0.06);
  });

  it('hold for the line at every N, the limit included', () => {
    for (const dimension of [25, 100, Infinity]) {
      const values = momentsOf(trials.map((trend) => trendAt(trend, dimension).value));
      const [first] = trials.map((trend) => trendAt(trend, dimension).standardError);
      expect(Math.abs(values.standardDeviation / (first ?? NaN) - 1)).toBeLessThan(0.06);
    }
    const [trend] = trials;
    if (!trend) throw new Error('no trial');
    expect(trendAt(trend, Infinity)).toEqual({
      value: trend.limit,
      standardError: trend.limitError,
    });
  });

  it('make chi-square equal its degrees of freedom on average', () => {
    const { mean, standardError } = momentsOf(trials.map(({ chiSquare }) => chiSquare));
    expect(Math.abs(mean - 2)).toBeLessThan(4 * standardError);
    expect(trials[0]?.degreesOfFreedom).toBe(2);
  });
});

describe('deviatesFromLine', () => {
  it('is true once in a hundred times for points on a line', () => {
    // Wilson and Hilferty's approximation at two degrees of freedom: 0.94 % instead of 1 %.
    expect(Math.abs(share(trials, deviatesFromLine) - 0.01)).toBeLessThan(0.009);
  });

  it('is true for points that bend', () => {
    const bent = Array.from({ length: 200 }, () => fitSizeTrend(draw(-600)));
    expect(share(bent, deviatesFromLine)).toBeGreaterThan(0.9);
  });

  it('cannot be told from two points', () => {
    expect(deviatesFromLine(fitSizeTrend(draw().slice(0, 2)))).toBe(false);
  });
});
