import { describe, expect, it } from 'vitest';
import { chebyshevStages, reachOf, stagesFor } from '../../../src/physics/flow/chebyshev';

/** One step of y' = rate y from y = 1. */
function stabilityPolynomial(stages: number, stepTimesRate: number): number {
  const [first, ...later] = chebyshevStages(stages);
  let previous = 1;
  let current = 1 + first.velocity * stepTimesRate;
  for (const stage of later) {
    const next =
      stage.origin +
      stage.previous * current +
      stage.beforePrevious * previous +
      stepTimesRate * (stage.velocity * current + stage.originVelocity);
    [previous, current] = [current, next];
  }
  return current;
}

describe('chebyshevStages', () => {
  it.each([2, 3, 5, 12, 30])('has order 2 with %i stages', (stages) => {
    const error = (steps: number): number =>
      Math.abs(stabilityPolynomial(stages, -1 / steps) ** steps - Math.exp(-1));
    expect(Math.abs(Math.log2(error(20) / error(40)) - 2)).toBeLessThan(0.15);
  });

  it.each([2, 3, 5, 12, 30])('is stable as far as reachOf says with %i stages', (stages) => {
    for (let i = 0; i <= 1000; i++) {
      const z = (-i / 1000) * reachOf(stages);
      expect(Math.abs(stabilityPolynomial(stages, z))).toBeLessThanOrEqual(1 + 1e-12);
      // Fast modes are damped, not only bounded: measured 0.78 and less.
      if (z < -3) expect(Math.abs(stabilityPolynomial(stages, z))).toBeLessThan(0.8);
    }
  });

  it('needs the fewest stages that reach far enough', () => {
    expect(stagesFor(0)).toBe(2);
    for (const reach of [1, 10, 100, 500]) {
      expect(reachOf(stagesFor(reach))).toBeGreaterThanOrEqual(reach - 1e-9);
      if (stagesFor(reach) > 2) expect(reachOf(stagesFor(reach) - 1)).toBeLessThan(reach);
    }
  });
});
