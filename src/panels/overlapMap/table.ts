/** The numbers behind the map of minima: its outline. */
import { formatNumber } from '../../plot/format';
import type { Outline, OverlapPlane } from '../../state/selectors/overlapPlane';
import type { PanelTable } from '../PanelFrame';

/** Every so many samples make a readable table. */
const stride = 3;

export function outlineTable({ outlines }: OverlapPlane): PanelTable {
  const cells = (key: keyof Outline, digits: number): string[] =>
    outlines.flatMap((outline) =>
      [...outline[key]]
        .filter((_, i) => i % stride === 0)
        .map((value) => formatNumber(value, digits)),
    );
  return {
    caption: 'Energies between which minima are exponentially many, at each overlap',
    columns: [
      { title: 'm', cells: cells('overlap', 4) },
      { title: 'from ε', cells: cells('low', 7) },
      { title: 'to ε', cells: cells('high', 7) },
    ],
  };
}
