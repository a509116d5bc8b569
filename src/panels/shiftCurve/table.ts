/** The numbers behind the panel of the shift. */
import { energyWindow } from '../../state/settings/energyWindow';
import { selectComplexityCurve, selectTheta } from '../../state/selectors/landscape';
import type { AppState } from '../../state/store';
import { numberColumn } from '../columns';
import { complexityCommand, kindColumn, landmarkFacts } from '../complexity/table';
import type { PanelData } from '../panelData';

export function shiftData(state: AppState): PanelData {
  const curve = selectComplexityCurve(state, energyWindow.of(state.view));
  return {
    caption: 'Shift of the dominant stationary points against energy, annealed, m = 0',
    columns: [
      numberColumn('energy', 'ε', curve.energy, { digits: 8 }),
      numberColumn('t', 'κ', curve.shift, { digits: 8 }),
      kindColumn(curve),
    ],
    facts: [
      { key: 'theta', title: 'θ', value: selectTheta(state) },
      ...landmarkFacts(state, curve),
    ],
    commands: [complexityCommand(state, curve.energy)],
    shownRows: 'spread',
  };
}
