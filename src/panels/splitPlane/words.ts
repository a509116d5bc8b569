/** What the plane of the two energies says. */
import type { SplitLandmarks } from '../../physics/complexity/split';
import { formatNumber } from '../../plot/format';

export const noMatrix =
  'At 1/Δ₂ = 0 there is no matrix: all energy is the tensor’s, and nothing is left to split.';

export function splitWords({ outlierAtZero, ridge }: SplitLandmarks): string {
  const ends = `Σ(ε) follows the ridge: at each ε the split with most stationary points, down to εₚ = ${formatNumber(ridge.tensor[0] ?? 0, 4)}, ε₂ = ${formatNumber(ridge.matrix[0] ?? 0, 4)} at ε₀.`;
  const rule =
    outlierAtZero === null
      ? 'Beyond t = 2 they are minima: no isolated eigenvalue leaves the bulk (θ ≤ 1).'
      : 'Beyond t = 2 they have one way down, and only beyond the dashed line, where the isolated eigenvalue turns positive, they are minima.';
  return `${ends} ${rule}`;
}
