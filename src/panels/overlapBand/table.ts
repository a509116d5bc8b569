/** The numbers behind the panel of minima against the overlap. */
import { formatNumber } from '../../plot/format';
import type { OverlapBand } from '../../state/selectors/overlapPlane';
import type { PanelTable } from '../PanelFrame';

/** Every so many samples make a readable table. */
const stride = 5;

export function bandTable({ minima, marginal }: OverlapBand): PanelTable {
  const pick = (values: Float64Array, digits: number): string[] =>
    [...values].filter((_, i) => i % stride === 0).map((value) => formatNumber(value, digits));
  return {
    caption: 'Annealed complexity against the overlap with the signal',
    columns: [
      { title: 'm', cells: pick(minima.overlap, 4) },
      { title: 'Σ of minima', cells: pick(minima.sigma, 4) },
      { title: 'at ε', cells: pick(minima.energy, 6) },
      { title: 'at t', cells: pick(minima.shift, 5) },
      { title: 'Σ of all at t = 2', cells: pick(marginal, 4) },
    ],
  };
}
