/** Where minima of a given depth turn into saddles that lead to the signal (docs/physics.md#fate). */
import { dominantShift, thresholdOf, totalComplexity } from '../complexity/curves';
import { fieldStatistics } from '../complexity/fieldStatistics';
import { groundOf } from '../complexity/groundEnergy';
import { joukowsky } from '../hessian/joukowsky';
import { spikedMixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { gradientFlowLine } from './gradientFlow';

/**
 * 1/Δ₂ at which the dominant points of relative depth u = (e_th - e) / (e_th - e_0) turn into
 * saddles: 0 is the threshold, where this is the gradient-flow line, 1 the ground energy. It rises
 * with depth. Null where no stationary points are expected below e_th (p >= 4, strong tensor).
 */
export function conversionLine(p: number, deltaP: number, depth: number): number | null {
  const excess = (invDelta2: number): number => {
    const field = fieldStatistics(spikedMixture({ p, deltaP, invDelta2 }));
    if (totalComplexity(field, 2) <= 0) return NaN;
    const threshold = thresholdOf(field);
    const energy = threshold + depth * (groundOf(field) - threshold);
    return dominantShift(field, energy) - joukowsky(Math.max(1, field.theta));
  };
  const lo = gradientFlowLine(p, deltaP);
  if (depth === 0) return lo;
  let hi = 1.1 * lo;
  while (excess(hi) > 0) hi *= 1.1;
  return Number.isNaN(excess(lo)) || Number.isNaN(excess(hi)) ? null : findRoot(excess, lo, hi);
}
