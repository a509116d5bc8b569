/** The cross-check, which is the same whatever the view shows. */
import type { CrosscheckRequest } from '../../../workers/protocol/catalogue';
import { checkKeys } from '../../physics/crosscheck/checkKeys';
import type { AppState } from '../store';
import type { CrosscheckResult } from '../studies/crosscheckResults';
import type { StudyPlan } from '../studies/results';
import { studiesOf } from '../studies/studies';

export const crosscheckPlan: StudyPlan<CrosscheckRequest> = {
  key: 'all',
  cells: checkKeys.map((check) => ({ check })),
};

/** Null before it is begun. */
export function selectCrosscheck({ studies }: AppState): CrosscheckResult | null {
  return studiesOf(studies, 'crosscheck')[crosscheckPlan.key] ?? null;
}
