import { describe, expect, it } from 'vitest';
import { GrowthError } from '../../../../src/physics/chsck/longTime/report/growthError';

const shared = 1e-7;

/** m(t) = 1e-6 t^power, seen at 1, 2, 4, ... with these differences of ln m to a coarser pass. */
function afterPower(power: number, differences: readonly number[]): GrowthError {
  const growth = new GrowthError(1e-6, shared);
  differences.forEach((difference, i) => {
    growth.observe(2 ** i, 1e-6 * 2 ** (i * power), difference);
  });
  return growth;
}

describe('the error of a growing overlap', () => {
  it('is at first what the passes share', () => {
    expect(new GrowthError(1e-6, shared).relative).toBe(shared);
    expect(afterPower(1, [0, 0, 0]).relative).toBe(shared);
  });

  it('adds up the changes of the difference, whatever their signs', () => {
    expect(afterPower(1, [1e-3, 0, 1e-3]).relative).toBeCloseTo(3e-3, 6);
    expect(afterPower(1, [1e-3, -1e-3]).relative).toBeCloseTo(3e-3, 6);
  });

  it('does not fade where the passes cross', () => {
    const crossed = afterPower(1, [1e-3, 0, 0, 0, 0, 0]);
    expect(crossed.relative).toBeGreaterThanOrEqual(1e-3);
  });

  it('is no error of the time before the overlap is felt', () => {
    expect(afterPower(1, [1e-3, 1e-3, 1e-3]).time).toBe(0);
  });

  it('is one of the time from then on: over d ln m/d ln t', () => {
    // m passes 1e-3 at t = 1024 and is 4e-3 at the end.
    const growth = afterPower(
      1,
      Array.from({ length: 13 }, () => 1e-3),
    );
    // From row to row m rises by (m₂ - m₁)/(t₂ - t₁), in ln m by ln 2 over half the later time.
    expect(growth.time / 2 ** 12).toBeCloseTo((1e-3 + shared) / (2 * Math.LN2), 9);
    // The steeper the rise, the less an error of ln m matters.
    const steep = afterPower(
      2,
      Array.from({ length: 8 }, () => 1e-3),
    );
    expect(steep.time / 2 ** 7).toBeLessThan(growth.time / 2 ** 12);
  });

  it('is felt by a run that starts large from twice its start on', () => {
    const growth = new GrowthError(0.02, shared);
    growth.observe(1, 0.03, 1e-3);
    expect(growth.time).toBe(0);
    growth.observe(2, 0.045, 1e-3);
    expect(growth.time).toBeGreaterThan(0);
  });

  it('is held once the rise slows down: the time of what has happened does not change any more', () => {
    const growth = afterPower(
      1,
      Array.from({ length: 13 }, () => 1e-3),
    );
    const { time } = growth;
    growth.observe(2 ** 13, 4.1e-3, 1);
    growth.observe(2 ** 20, 4.2e-3, 1);
    expect(growth.time).toBe(time);
  });

  it('counts the passes’ distance itself, not its changes, once the flow moves', () => {
    const growth = new GrowthError(1e-3, shared);
    growth.observe(1, 0.01, 1e-2);
    const before = growth.relative;
    growth.observe(2, 0.2, -1e-2);
    expect(growth.relative).toBe(before);
  });
});
