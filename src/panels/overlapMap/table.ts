/** The numbers behind the map of minima: its outline. */
import { formatNumber } from '../../plot/format';
import type { OverlapPlane } from '../../state/selectors/overlapPlane';
import type { PanelTable } from '../PanelFrame';

export function outlineTable({ outline }: OverlapPlane): PanelTable {
  const { overlap, low, high } = outline;
  const inside = Array.from(overlap, (_, i) => i).filter((i) => Number.isFinite(low[i]));
  const cells = (values: Float64Array, digits: number): string[] =>
    inside.map((i) => formatNumber(values[i] ?? 0, digits));
  return {
    caption: 'Energies between which minima are exponentially many, at each overlap',
    columns: [
      { title: 'm', cells: cells(overlap, 4) },
      { title: 'from ε', cells: cells(low, 7) },
      { title: 'to ε', cells: cells(high, 7) },
    ],
  };
}
