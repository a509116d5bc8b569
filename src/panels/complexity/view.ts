/** What the complexity panel draws, in data units. */
import type { StationaryKind } from '../../physics/complexity/annealed';
import type { LineStyle } from '../../plot/marks';
import { steadyAbove } from '../../state/steady';

/** The paper's line styles (Fig. 3). */
export const lineStyleOf: Readonly<Record<StationaryKind, LineStyle>> = {
  minima: 'full',
  'index-one': 'dashed',
  extensive: 'dotted',
};

/** From a little below zero to above the top of the curve in the window: of few heights, so that it stands still under a hand. */
export function sigmaDomain(sigma: ArrayLike<number>): readonly [number, number] {
  const top = steadyAbove(Math.max(1e-6, 1.04 * (sigma[sigma.length - 1] ?? 0)), 4);
  return [-0.28 * top, top];
}

/** The power of ten by which tick labels are divided. */
export function sigmaUnit([, top]: readonly [number, number]): number {
  return 10 ** Math.floor(Math.log10(top));
}
