/** The numbers behind the panel of success. */
import { formatNumber } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import type { SuccessView } from './view';

export function successTable({ series }: SuccessView): PanelTable {
  const rows = series.flatMap(({ dimension, points }) =>
    points.map((point) => ({ dimension, ...point })),
  );
  const column = (title: string, cell: (row: (typeof rows)[number]) => string) => ({
    title,
    cells: rows.map(cell),
  });
  return {
    caption: 'How instances end, by N and 1/Δ₂',
    columns: [
      column('N', ({ dimension }) => String(dimension)),
      column('1/Δ₂', ({ invDelta2 }) => formatNumber(invDelta2, 4)),
      column('found', ({ cell }) => String(cell.found)),
      column('anti-correlated', ({ cell }) => String(cell.antiCorrelated)),
      column('neither', ({ cell }) => String(cell.neither)),
      column('started at m > 0', ({ cell }) => String(cell.positive)),
      column('found of these', ({ cell }) => String(cell.positiveFound)),
      column('fraction found', ({ found }) => formatNumber(found.value, 3)),
      column('95 % from', ({ found }) => formatNumber(found.lo, 3)),
      column('to', ({ found }) => formatNumber(found.hi, 3)),
    ],
  };
}
