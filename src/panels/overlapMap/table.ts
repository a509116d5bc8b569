/** The numbers behind the map of minima: its outline. */
import { selectThresholdEnergy } from '../../state/selectors/landscape';
import {
  selectOverlapMap,
  selectOverlapPlane,
  type BandOutline,
} from '../../state/selectors/overlapPlane';
import type { AppState } from '../../state/store';
import { numberColumn } from '../columns';
import { mapData } from '../mapData';
import type { PanelData } from '../panelData';

export function outlineData(state: AppState): PanelData {
  const { outlines } = selectOverlapPlane(state);
  const all = (key: keyof BandOutline): number[] =>
    outlines.flatMap((outline) => Array.from(outline[key]));
  const bands = outlines.flatMap(({ overlap }, i) => Array.from(overlap, () => i + 1));
  return {
    caption: 'Energies between which minima are exponentially many, at each overlap, annealed',
    columns: [
      numberColumn('overlap', 'm', all('overlap'), { digits: 4 }),
      numberColumn('lowestEnergy', 'from ε', all('low'), { digits: 7 }),
      numberColumn('highestEnergy', 'to ε', all('high'), { digits: 7 }),
      numberColumn('band', 'band', bands, { isDetail: true }),
    ],
    facts: [
      { key: 'thresholdEnergy', title: 'εₜₕ', value: selectThresholdEnergy(state), digits: 8 },
    ],
    map: () =>
      mapData('Complexity of minima at each energy and overlap', selectOverlapMap(state).map, {
        column: { key: 'energy', title: 'ε' },
        row: { key: 'overlap', title: 'm' },
        value: { key: 'sigmaMinima', title: 'Σ of minima' },
      }),
    plot: { y: ['lowestEnergy', 'highestEnergy'], isScattered: true },
    shownRows: 'spread',
  };
}
