/** What the panel of minima against the overlap draws, in data units. */
import type { OverlapBand } from '../../state/selectors/overlapPlane';

/** Headroom above and room below zero, in units of the richest minima on the gradient-flow line. */
const above = 1.2;
const below = 0.8;

export function bandDomain({ minima, unit }: OverlapBand): readonly [number, number] {
  const peak = minima.sigma.reduce((high, value) => Math.max(high, value), 0);
  const top = Math.max(unit, peak);
  return [-below * top, above * top];
}

/** The power of ten by which tick labels are divided. */
export function bandUnit([, top]: readonly [number, number]): number {
  return 10 ** Math.floor(Math.log10(top));
}
