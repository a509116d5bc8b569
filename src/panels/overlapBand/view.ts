/** What the panel of minima against the overlap draws, in data units. */
import type { BandOfMinima } from '../../state/selectors/overlapPlane';

/** Headroom above and room below zero, in units of the richest minima on the gradient-flow line. */
const above = 1.2;
const below = 0.8;

export function bandDomain({ richest, unit }: BandOfMinima): readonly [number, number] {
  const top = Math.max(unit, richest.sigma);
  return [-below * top, above * top];
}

/** The power of ten by which tick labels are divided. */
export function bandUnit([, top]: readonly [number, number]): number {
  return 10 ** Math.floor(Math.log10(top));
}
