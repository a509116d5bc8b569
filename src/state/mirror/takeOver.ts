/** What a window that followed another one has of its own from now on: all results, and nothing under way. */
import { isUnderWay } from '../runs/progress';
import type { LatestJobs } from '../latest/results';
import { emptyStage, type AppState } from '../store';
import type { StudyResults } from '../studies/results';
import { mappedStudies } from '../studies/studies';

/** Whatever was under way in the other window begins here anew, from what it had. */
export function takenOver(state: AppState): Partial<AppState> {
  const { studies, latest } = state;
  return {
    follows: null,
    stage: emptyStage,
    studies: mappedStudies(studies, stopped),
    latest: unasked(latest),
  };
}

/** Studies go on when they are asked to. */
function stopped<Cell>(studies: StudyResults<Cell>): StudyResults<Cell> {
  return Object.fromEntries(
    Object.entries(studies).map(([key, study]) => [
      key,
      isUnderWay(study.status) ? { ...study, status: 'cancelled' } : study,
    ]),
  );
}

/** What the view asks for and is not there is asked for again. */
function unasked(latest: LatestJobs): LatestJobs {
  return Object.fromEntries(
    Object.entries(latest).map(([kind, job]) => [
      kind,
      job.status === 'loading' ? { ...job, key: null, status: 'idle' } : job,
    ]),
  );
}
