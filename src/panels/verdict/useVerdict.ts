/** The answer at the current point and its temperature: one for the strip and for a room. */
import type { Region } from '../../physics/lines/regions';
import type { Model } from '../../physics/model';
import { selectModel } from '../../state/selectors/landscape';
import { memoiseLast } from '../../state/selectors/memo';
import { chsckPart, temperatureOf } from '../../state/settings/launch';
import type { AppState } from '../../state/store';
import { useStore } from '../../state/useStore';
import { thermalVerdict, type ThermalVerdict } from './thermalWords';
import { verdictOf } from './words';
import type { NoiseNotation } from '../notation/quantities';
import { selectNotation } from '../notation/useNotation';

const verdictAt = memoiseLast(
  (
    model: Model,
    initialOverlap: number,
    temperature: number,
    notation: NoiseNotation,
  ): ThermalVerdict =>
    temperature === 0
      ? verdictOf(model, initialOverlap, notation)
      : thermalVerdict(model, temperature),
);

function selectVerdict(state: AppState): ThermalVerdict {
  const { initialOverlap } = chsckPart.asked.of(state.view);
  return verdictAt(
    selectModel(state),
    initialOverlap,
    temperatureOf(state.view),
    selectNotation(state),
  );
}

export function useVerdict(): ThermalVerdict {
  return useStore(selectVerdict);
}

/** At a temperature the colour is that of what Langevin dynamics does, where anything fast can. */
export function selectShownRegion(state: AppState): Region {
  return selectModel(state).regionAt(temperatureOf(state.view));
}
