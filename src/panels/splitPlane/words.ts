/** What the plane of the two energies says. */
import type { EnergySplit, SplitLandmarks } from '../../physics/complexity/split';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import type { SplitNames } from '../../state/selectors/splitPlane';

export const noPlane =
  'The energy is split between two orders: with one there is nothing to split, with more this plane would not hold it.';

export function splitWords(
  { outlierAtZero, ridge }: SplitLandmarks,
  threshold: EnergySplit,
  names: Pick<SplitNames, 'tensor' | 'matrix'>,
): string {
  // From εₜₕ to ε₀ both change where the digits of a first sight have ended.
  const moved = (name: 'tensor' | 'matrix'): string => {
    const by = (ridge[name][0] ?? 0) - threshold[name];
    return `ε${names[name]}\u00a0${formatNumber(Math.abs(by), digitsAtFirstSight)} ${by < 0 ? 'lower' : 'higher'}`;
  };
  const ends = `Σ(ε) follows the ridge: at each ε the split with most stationary points, down to ε₀, where ${moved('tensor')} and ${moved('matrix')} than at εₜₕ.`;
  const rule =
    outlierAtZero === null
      ? 'Beyond κ = 2 they are minima: no isolated eigenvalue leaves the bulk (θ ≤ 1).'
      : 'Beyond κ = 2 they have one way down, and only beyond the dashed line, where the isolated eigenvalue turns positive, they are minima.';
  return `${ends} ${rule} All splits of one energy lie on the fine dotted line.`;
}
