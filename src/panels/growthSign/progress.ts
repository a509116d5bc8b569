/** How far the measurement of the sign is: said beside the phase diagram too, which needs no more of its words. */
import { signPlaces } from '../../physics/threshold/places';
import type { GrowthSignResult } from '../../state/studies/growthSignResults';
import { progressWords } from '../studyControls/words';

export function signProgressWords(result: GrowthSignResult): string {
  return progressWords(result, 'solutions', () => signPlaces);
}
