/** The numbers behind the plane of the two energies: its ridge. */
import { formatNumber } from '../../plot/format';
import { complexityOfSplit } from '../../state/selectors/splitPlane';
import type { SplitLandmarks } from '../../physics/complexity/split';
import type { ModelPoint } from '../../physics/parameters';
import type { PanelTable } from '../PanelFrame';

/** Every so many samples make a readable table. */
const stride = 6;

export function splitTable(point: ModelPoint, { ridge }: SplitLandmarks): PanelTable {
  const rows = Array.from({ length: Math.ceil(ridge.tensor.length / stride) }, (_, i) => {
    const split = { tensor: ridge.tensor[i * stride] ?? 0, matrix: ridge.matrix[i * stride] ?? 0 };
    return { ...split, ...complexityOfSplit(point, split) };
  });
  const cells = (pick: (row: (typeof rows)[number]) => number, digits: number): string[] =>
    rows.map((row) => formatNumber(pick(row), digits));
  return {
    caption: 'The ridge: the split of the energy with most stationary points',
    columns: [
      { title: 'ε', cells: cells(({ tensor, matrix }) => tensor + matrix, 7) },
      { title: 'εₚ', cells: cells(({ tensor }) => tensor, 6) },
      { title: 'ε₂', cells: cells(({ matrix }) => matrix, 6) },
      { title: 't', cells: cells(({ shift }) => shift, 5) },
      { title: 'Σ', cells: cells(({ sigma }) => sigma, 4) },
    ],
  };
}
