/** Status, share done and times of one job, from its events. */
import type { JobFailure } from '../../../workers/protocol/catalogue';
import type { ResultStatus } from './results';

/** Seconds and share of the work below which the time left would be a guess that jumps. */
const leastElapsed = 0.3;
const leastFraction = 0.01;

/** The part of a job's events that every kind has. */
export type ProgressEvent<Summary> =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly summary: Summary }
  | { readonly type: 'failed'; readonly failure: JobFailure };

export interface ProgressFields<Summary> {
  readonly status: ResultStatus;
  readonly fraction: number;
  readonly elapsed: number;
  readonly timeLeft: number | null;
  readonly summary: Summary | null;
  readonly failure: JobFailure | null;
}

export interface Progress<Summary> {
  /** So much is there before anything is computed: the time left is told by the speed from then on. */
  readonly startFrom: (fraction: number) => void;
  readonly apply: (event: ProgressEvent<Summary>) => void;
  /** The reader stopped it; of no effect once the job has ended. */
  readonly cancel: () => void;
  /** The reader holds it or lets it go on; of no effect once the job has ended. */
  readonly setPaused: (paused: boolean) => void;
  readonly fields: () => ProgressFields<Summary>;
}

/** Whether a job may still go on. */
export function isUnderWay(status: ResultStatus): boolean {
  return status === 'waiting' || status === 'running' || status === 'paused';
}

/** `now` gives milliseconds of a clock that never goes back. */
export function trackProgress<Summary>(now: () => number): Progress<Summary> {
  let status: ResultStatus = 'waiting';
  let fraction = 0;
  let fractionBefore = 0;
  let startedAt: number | null = null;
  let elapsed = 0;
  let pausedAt: number | null = null;
  let summary: Summary | null = null;
  let failure: JobFailure | null = null;

  const timeLeft = (): number | null => {
    const computed = fraction - fractionBefore;
    return status === 'running' && elapsed >= leastElapsed && computed >= leastFraction
      ? (elapsed * (1 - fraction)) / computed
      : null;
  };
  return {
    startFrom(share) {
      fraction = share;
      fractionBefore = share;
    },
    apply(event) {
      startedAt ??= now();
      elapsed = ((pausedAt ?? now()) - startedAt) / 1000;
      switch (event.type) {
        case 'progress':
          status = pausedAt === null ? 'running' : 'paused';
          fraction = event.fraction;
          break;
        case 'done':
          status = 'done';
          fraction = 1;
          summary = event.summary;
          break;
        case 'failed':
          status = 'failed';
          failure = event.failure;
      }
    },
    cancel() {
      if (isUnderWay(status)) status = 'cancelled';
    },
    setPaused(paused) {
      if (!isUnderWay(status) || paused === (pausedAt !== null)) return;
      if (paused) {
        pausedAt = now();
        status = 'paused';
      } else {
        // The clock of the run stands still during the pause.
        if (startedAt !== null && pausedAt !== null) startedAt += now() - pausedAt;
        pausedAt = null;
        status = startedAt === null ? 'waiting' : 'running';
      }
    },
    fields: () => ({ status, fraction, elapsed, timeLeft: timeLeft(), summary, failure }),
  };
}
