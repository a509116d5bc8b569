/** How the state of a result looks: what was cancelled keeps a part. */
import type { ResultStatus } from '../state/runs/results';
import type { StatusState } from '../ui/Status';

export const shownState: Readonly<Record<ResultStatus, StatusState>> = {
  waiting: 'waiting',
  running: 'running',
  paused: 'paused',
  done: 'done',
  failed: 'failed',
  cancelled: 'partial',
};
