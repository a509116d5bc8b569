/** The regions as they are shown: of gradient flow, or of the dynamics at the temperature of the form. */
import type { PhaseLines } from '../../physics/lines/phaseLines';
import { selectFurtherLines } from '../../state/selectors/landscape';
import { temperatureOf } from '../../state/settings/launch';
import { useStore } from '../../state/useStore';
import { thermalBands } from './thermalBands';
import { regionBands, type RegionBand } from './view';

export function useBands(lines: PhaseLines, top: number): readonly RegionBand[] {
  const temperature = useStore(({ view }) => temperatureOf(view));
  const further = useStore(selectFurtherLines);
  const bands = regionBands(lines, top);
  return temperature === 0 ? bands : thermalBands(bands, lines, further, temperature);
}
