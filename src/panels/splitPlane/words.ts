/** What the plane of the two energies says. */
import type { SplitLandmarks } from '../../physics/complexity/split';
import { formatNumber } from '../../plot/format';
import type { SplitNames } from '../../state/selectors/splitPlane';

export const noPlane =
  'The energy is split between two orders: with one there is nothing to split, with more this plane would not hold it.';

export function splitWords(
  { outlierAtZero, ridge }: SplitLandmarks,
  names: Pick<SplitNames, 'tensor' | 'matrix'>,
): string {
  const ends = `Σ(ε) follows the ridge: at each ε the split with most stationary points, down to ε${names.tensor} = ${formatNumber(ridge.tensor[0] ?? 0, 4)}, ε${names.matrix} = ${formatNumber(ridge.matrix[0] ?? 0, 4)} at ε₀.`;
  const rule =
    outlierAtZero === null
      ? 'Beyond t = 2 they are minima: no isolated eigenvalue leaves the bulk (θ ≤ 1).'
      : 'Beyond t = 2 they have one way down, and only beyond the dashed line, where the isolated eigenvalue turns positive, they are minima.';
  return `${ends} ${rule}`;
}
