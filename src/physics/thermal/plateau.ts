/** The plateau of the correlation at a temperature, where the dynamics is marginal (docs/physics.md#temperature). */
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { signChanges } from '../numerics/powerSums';

/** Places between which the excess below turns at most once. */
const places = 128;

/**
 * q, the largest solution in (0, 1) of Q''(q) (1 - q)^2 = T^2: where a correlation stops before the system ages. Null where there is
 * none: above the dynamic transition. At T = 0 it is 1.
 */
export function plateauOverlap(mixture: Mixture, temperature: number): number | null {
  if (temperature === 0) return 1;
  const excess = (q: number): number => Math.sqrt(mixture.second(q)) * (1 - q) - temperature;
  // Its logarithm rises where this is positive.
  const rise = (q: number): number => (1 - q) * mixture.third(q) - 2 * mixture.second(q);
  const grid = Array.from({ length: places + 1 }, (_, i) => 1 - i / places);
  let above = 1;
  for (const [i, below] of grid.entries()) {
    if (i === 0) continue;
    const upper = grid[i - 1];
    // A maximum between two places may be all that reaches T.
    const turns = rise(upper) < 0 && rise(below) > 0;
    for (const at of turns ? [findRoot(rise, below, upper), below] : [below]) {
      if (excess(at) > 0) return findRoot(excess, at, above);
      above = at;
    }
  }
  return null;
}

/**
 * T_d, above which there is no such plateau: the largest sqrt(Q''(q)) (1 - q). Its turning points are the zeros of
 * Q'''(q) (1 - q) - 2 Q''(q), a sum of powers.
 */
export function dynamicTransition(mixture: Mixture): number {
  const rise = mixture.terms.flatMap(({ degree: k, weight }) => [
    { coefficient: weight * (k - 1) * (k - 2), exponent: k - 3 },
    { coefficient: -weight * (k - 1) * k, exponent: k - 2 },
  ]);
  const turns = signChanges(rise, 0, 1);
  return Math.max(...[0, ...turns].map((q) => Math.sqrt(mixture.second(q)) * (1 - q)));
}
