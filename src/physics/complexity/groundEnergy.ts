/** The lowest energy at which stationary points are still to be expected (docs/physics.md#complexity). */
import { joukowsky } from '../hessian/joukowsky';
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { branchEnergy, totalSlope } from './branch';
import { thresholdOf, totalComplexity } from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';

/**
 * e_0, the zero of Sigma at negative energy. For p = 3 it is the ground-state energy of the pure
 * noise; for p >= 4 where the landscape is of many scales it is a lower bound of it.
 */
export function groundEnergy(mixture: Mixture): number {
  return groundOf(fieldStatistics(mixture));
}

export function groundOf(field: FieldStatistics): number {
  if (totalComplexity(field, 2) <= 0) return (groundShiftInBulk(field) / 2) * thresholdOf(field);
  const sigma = (y: number): number => totalComplexity(field, joukowsky(y));
  let beyond = 2;
  while (sigma(beyond) > 0) beyond *= 2;
  return branchEnergy(field, totalSlope, findRoot(sigma, 1, beyond));
}

/** Zero of Sigma = base - k t^2 on 0 < t <= 2, where all kinds mix and Sigma is a parabola. */
function groundShiftInBulk(field: FieldStatistics): number {
  const loss = (field.base - totalComplexity(field, 2)) / 4;
  return loss > 0 ? Math.min(2, Math.sqrt(field.base / loss)) : 2;
}
