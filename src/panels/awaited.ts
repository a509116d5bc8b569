/** The one place that says, of what has nothing to show yet, why not: in every state it can be in. */
import type { ResultStatus } from '../state/runs/results';

/** @param first what comes first of it: "its first samples". */
export function awaitedWords(status: ResultStatus, first: string): string {
  switch (status) {
    case 'waiting':
      return 'Waiting for a worker.';
    case 'running':
      return `Waiting for ${first}.`;
    case 'paused':
      return `Paused before ${first}.`;
    case 'failed':
      return `Failed before ${first}.`;
    case 'cancelled':
      return `Cancelled before ${first}.`;
    case 'done':
      return `Done, without ${first}.`;
  }
}
