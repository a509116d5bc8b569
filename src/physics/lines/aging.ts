/** Where the picture of the aging flow changes (docs/physics.md#threshold, docs/physics.md#lines). */
import { growthSurplus } from '../flowProspect';
import { spikedMixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { gradientFlowLine } from './gradientFlow';

/**
 * 1/Δ₂ up to which a flow uncorrelated with the signal ages on one slow time scale,
 * Q''(0) Q''(1) = Q'(1)^2 or Δ₂ = (p - 3) Δ_p; beyond it on a continuum. Null for p = 3: always one.
 */
export function simpleAgingLimit(p: number, deltaP: number): number | null {
  return p === 3 ? null : 1 / ((p - 3) * deltaP);
}

/**
 * 1/Δ₂ on the line Q''(0) sqrt(Q''(1)) = Q'(1). A conjecture of this project, borne out by solutions of the
 * dynamics: above it the overlap of an aging flow grows as a power of time, below it it fades after a first
 * rise. Only where one slow time scale is enough; beyond `simpleAgingLimit` it says nothing.
 */
export function agingGrowthLine(p: number, deltaP: number): number {
  const surplus = (invDelta2: number): number =>
    growthSurplus(spikedMixture({ p, deltaP, invDelta2 }));
  // Convex and negative at 0; on the gradient-flow line it is Q'' - Q' > 0.
  return findRoot(surplus, 0, gradientFlowLine(p, deltaP));
}
