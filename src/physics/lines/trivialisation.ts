/**
 * Where the landscape loses its spurious minima: the largest complexity of minima at overlap 0, over
 * all energies, vanishes (docs/physics.md#lines).
 */
import { fieldStatistics } from '../complexity/fieldStatistics';
import { minimaPeak } from '../complexity/minimaSupport';
import { spikedMixture, type Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { gradientFlowLine } from './gradientFlow';

/** 1/Δ₂ on the line of trivialisation at overlap 0. It lies above the gradient-flow line. */
export function trivialisationLine(p: number, deltaP: number): number {
  return trivialisationFrom(
    (invDelta2) => spikedMixture({ p, deltaP, invDelta2 }),
    gradientFlowLine(p, deltaP),
  );
}

/** The same in any family of mixtures with a growing matrix, above its gradient-flow line. */
export function trivialisationFrom(mixtureAt: (matrix: number) => Mixture, lo: number): number {
  const peak = (matrix: number): number => minimaPeak(fieldStatistics(mixtureAt(matrix))).sigma;
  // With theta <= 1 the most numerous minima are marginal and their complexity is positive.
  let hi = 2 * lo;
  while (peak(hi) > 0) hi *= 2;
  return findRoot(peak, lo, hi);
}
