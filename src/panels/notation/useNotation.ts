/** The notation in which the page is written at the state that is drawn. */
import { pSpinScale } from '../../physics/notations';
import { memoiseLast } from '../../state/selectors/memo';
import { selectModel } from '../../state/selectors/landscape';
import { energyUnit, noiseSymbols } from '../../state/settings/notation';
import type { AppState } from '../../state/store';
import { useStore } from '../../state/useStore';
import { notationOf, type Notation } from './quantities';

/** The same object until it changes: in the paper's units of energy the point does not matter. */
const remembered = memoiseLast(notationOf);

export function selectNotation(state: AppState): Notation {
  const { view } = state;
  const scale = energyUnit.of(view) === 'J' ? pSpinScale(selectModel(state).mixture) : null;
  return remembered(noiseSymbols.of(view), scale);
}

export function useNotation(): Notation {
  return useStore(selectNotation);
}
