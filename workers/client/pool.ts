import type { StartJob } from './job';

export interface WorkerPool {
  readonly startJob: StartJob;
  /** Starts workers ahead of the first job. */
  warm(): void;
  dispose(): void;
}
export declare function createWorkerPool(): WorkerPool;
