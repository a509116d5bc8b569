/** The numbers behind the plane of the two energies: its ridge. */
import { selectModel } from '../../state/selectors/landscape';
import {
  complexityOfSplit,
  selectSplitMap,
  selectSplitPlane,
} from '../../state/selectors/splitPlane';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import { mapData } from '../mapData';
import type { PanelData } from '../panelData';

export function splitData(state: AppState): PanelData | null {
  const plane = selectSplitPlane(state);
  if (plane === null) return null;
  const model = selectModel(state);
  const { ridge } = plane.landmarks;
  const rows = Array.from(ridge.tensor, (tensor, i) => {
    const split = { tensor, matrix: ridge.matrix[i] ?? NaN };
    return { ...split, ...complexityOfSplit(model, split) };
  });
  return {
    caption: 'The ridge: the split of the energy with most stationary points, annealed, m = 0',
    columns: [
      columnOf(rows, 'energy', 'ε', ({ tensor, matrix }) => tensor + matrix, { digits: 7 }),
      columnOf(rows, 'tensorEnergy', 'εₚ', ({ tensor }) => tensor),
      columnOf(rows, 'matrixEnergy', 'ε₂', ({ matrix }) => matrix),
      columnOf(rows, 't', 'κ', ({ shift }) => shift, { digits: 5 }),
      columnOf(rows, 'sigma', 'Σ', ({ sigma }) => sigma, { digits: 4 }),
    ],
    map: () =>
      mapData('Complexity at each split of the energy', selectSplitMap(state, plane).map, {
        column: { key: 'tensorEnergy', title: 'εₚ' },
        row: { key: 'matrixEnergy', title: 'ε₂' },
        value: { key: 'sigma', title: 'Σ' },
      }),
    plot: { x: 'tensorEnergy', y: ['matrixEnergy'] },
    shownRows: 'spread',
  };
}
