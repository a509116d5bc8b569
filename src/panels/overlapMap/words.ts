/** What the map of minima over energy and overlap says. */
import { formatNumber } from '../../plot/format';
import type { BandOfMinima } from '../../state/selectors/overlapPlane';
import { paperNotation, type NoiseNotation } from '../notation/quantities';

/** @param hasMatrix whether there is a 1/Δ₂ that could rise. */
export function overlapMapWords(
  { bands, richest }: BandOfMinima,
  hasMatrix: boolean,
  { matrix }: NoiseNotation = paperNotation,
): string {
  if (bands.length === 0)
    return 'Empty: at no overlap and no energy are there exponentially many minima.';
  return `Where it is coloured, minima are exponentially many, at most exp(${formatNumber(richest.sigma, 2)} N).${hasMatrix ? ` As ${matrix.symbol} rises the patch fades, shrinks and vanishes at the trivialisation line (over any m).` : ''}`;
}
