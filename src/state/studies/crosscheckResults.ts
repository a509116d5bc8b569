/** What is known of the cross-check so far. */
import type { CrosscheckRequest } from '../../../workers/protocol/catalogue';
import type { CheckOutcome } from '../../physics/crosscheck/checks';
import type { StudyCell, StudyResult } from './results';

/** One check. */
export interface CrosscheckCell extends StudyCell<CrosscheckRequest> {
  /** Null until it is there. */
  readonly outcome: CheckOutcome | null;
}

export type CrosscheckResult = StudyResult<CrosscheckCell>;
