/** The numbers behind the picture of the fate. */
import { formatNumber } from '../../plot/format';
import type { FateScene } from '../../state/selectors/fate';
import type { PanelTable } from '../PanelFrame';
import { levelName } from './words';

export function fateTable({ levels }: FateScene): PanelTable {
  return {
    caption: 'Stationary points that dominate at each energy, from high to low',
    columns: [
      { title: 'ε', cells: levels.map(({ energy }) => formatNumber(energy, 8)) },
      { title: 'Σ', cells: levels.map(({ sigma }) => formatNumber(sigma, 4)) },
      {
        title: 'Σ of minima',
        cells: levels.map(({ sigmaMinima }) =>
          sigmaMinima === null ? 'none' : formatNumber(sigmaMinima, 4),
        ),
      },
      { title: 't', cells: levels.map(({ shift }) => formatNumber(shift, 6)) },
      {
        title: 'lowest curvature',
        cells: levels.map(({ lowestCurvature }) => formatNumber(lowestCurvature, 4)),
      },
      { title: 'typical point', cells: levels.map(levelName) },
    ],
  };
}
