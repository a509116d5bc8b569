/** The numbers behind the picture of the fate. */
import { selectFate } from '../../state/selectors/fate';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { flags, pointArguments } from '../sources';
import { levelName } from './words';

export function fateData(state: AppState): PanelData {
  const { levels, theta, thresholdEnergy, groundEnergy, signal } = selectFate(state);
  return {
    caption: 'Stationary points that dominate at each energy, from high to low',
    columns: [
      columnOf(levels, 'energy', 'ε', ({ energy }) => energy, { digits: 8 }),
      columnOf(levels, 'sigma', 'Σ', ({ sigma }) => sigma, { digits: 4 }),
      columnOf(levels, 'sigmaMinima', 'Σ of minima', ({ sigmaMinima }) => sigmaMinima, {
        digits: 4,
      }),
      columnOf(levels, 't', 'κ', ({ shift }) => shift),
      columnOf(levels, 'lowestCurvature', 'lowest curvature', (level) => level.lowestCurvature, {
        digits: 4,
      }),
      { key: 'kind', title: 'typical point', values: levels.map(levelName) },
    ],
    facts: [
      { key: 'theta', title: 'θ', value: theta },
      { key: 'thresholdEnergy', title: 'εₜₕ', value: thresholdEnergy, digits: 8 },
      { key: 'groundEnergy', title: 'ε₀', value: groundEnergy, digits: 8 },
      { key: 'signalEnergy', title: 'ε of the signal state', value: signal?.energy ?? null },
      { key: 'signalOverlap', title: 'its m', value: signal?.overlap ?? null },
    ],
    plot: { y: ['sigma', 'sigmaMinima'] },
    commands: [
      [
        'complexity',
        ...pointArguments(state.view.point),
        ...flags({ energies: levels.map(({ energy }) => energy) }),
      ],
    ],
  };
}
