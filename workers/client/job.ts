/** How the page asks for a computation, whatever carries it out. */
import type { JobEvent, JobKind, JobRequest } from '../protocol/catalogue';

/**
 * `interactive` jobs go before `run` jobs and never wait behind long ones; `batch` jobs, of which
 * there are many, take what is left, never all workers, and stand still until others show something.
 */
export type JobPriority = 'interactive' | 'run' | 'batch';

export interface JobOptions {
  /** Aborting ends the iteration at once, without an error; the worker stops within 100 ms. */
  readonly signal: AbortSignal;
  readonly priority: JobPriority;
  /** Lets the caller hold the job and let it go on; it keeps its worker meanwhile. */
  readonly pause?: PauseSwitch;
}

/** A switch that one side turns and the other follows. */
export class PauseSwitch {
  private isPaused = false;
  private follower: (paused: boolean) => void = () => undefined;

  get paused(): boolean {
    return this.isPaused;
  }

  turn(paused: boolean): void {
    this.isPaused = paused;
    this.follower(paused);
  }

  /** Calls `follow` now and at every turn from now on, instead of whoever followed before. */
  follow(follow: (paused: boolean) => void): void {
    this.follower = follow;
    follow(this.isPaused);
  }
}

/**
 * Starts a job and gives its events: any number of `progress`, then one `done` or `failed`. Never
 * throws; leaving the loop early aborts the job like the signal does.
 */
export type StartJob = <K extends JobKind>(
  kind: K,
  request: JobRequest<K>,
  options: JobOptions,
) => AsyncIterable<JobEvent<K>>;
