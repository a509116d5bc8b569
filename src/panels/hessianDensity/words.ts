/** What the Hessian panel says about the point under the energy cursor. */
import type { Hessian } from '../../physics/hessian/hessianAt';
import { formatNumber } from '../../plot/format';

export function hessianWords(hessian: Hessian): string {
  const { outlier, outlierOverlap, bulk, theta } = hessian;
  switch (hessian.stability) {
    case 'minimum':
      return outlier === null
        ? `A minimum: every direction goes up, the softest with λ = ${formatNumber(bulk.lo, 3)}. θ = ${formatNumber(theta, 4)} < 1 leaves no eigenvalue outside the bulk.`
        : `A minimum: even the isolated eigenvalue, λ = ${formatNumber(outlier, 3)}, is positive.`;
    case 'marginal':
      return `Marginal: the bulk just touches zero and θ = ${formatNumber(theta, 4)} ≤ 1 pulls no eigenvalue out of it. The flow gets stuck here.`;
    case 'one-descent-direction':
      return `One descent direction towards the signal: one eigenvalue left the bulk for λ = ${formatNumber(outlier ?? 0, 3)}; squared overlap of its direction with the signal: ${formatNumber(outlierOverlap ?? 0, 3)}.`;
    case 'extensive':
      return 'A saddle with many ways down: a finite share of the eigenvalues is negative, so the flow passes by.';
  }
}
