/** What the map of minima over energy and overlap says. */
import { formatNumber } from '../../plot/format';
import type { OverlapBand } from '../../state/selectors/overlapPlane';

export function overlapMapWords({ bands, minima }: OverlapBand): string {
  if (bands.length === 0)
    return 'Empty: at no overlap and no energy are there exponentially many minima.';
  const height = minima.sigma.reduce((high, value) => Math.max(high, value), 0);
  return `Where it is coloured, minima are exponentially many, at most exp(${formatNumber(height, 2)} N). As 1/Δ₂ rises the patch fades, shrinks and vanishes at the trivialisation line (over any m).`;
}
