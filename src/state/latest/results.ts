/** Results of jobs that follow the view, as panels see them. */
import type { JobKind, JobRequest, JobSummary } from '../../../workers/protocol/catalogue';
import { tabulate } from '../../physics/tabulate';

/** The kinds of jobs that follow the view; what each does is a row of `latestRequests`. */
export const latestKinds = [
  'phaseLines',
  'furtherLines',
  'contourMap',
  'spectrum',
  'splitMap',
  'overlapMap',
  'quenchedCurve',
  'energyLimit',
  'conditioned',
] as const satisfies readonly JobKind[];

export type LatestKind = (typeof latestKinds)[number];

export interface FinishedJob<K extends LatestKind> {
  /** `runKey` of the request. */
  readonly key: string;
  readonly request: JobRequest<K>;
  readonly summary: JobSummary<K>;
}

export type LatestStatus = 'idle' | 'loading' | 'ready' | 'failed';

export interface LatestJob<K extends LatestKind> {
  /** `runKey` of what the view asks for; null while it asks for nothing. */
  readonly key: string | null;
  readonly status: LatestStatus;
  /** Why it failed, as a sentence. */
  readonly message: string;
  /** What was finished last, perhaps for an earlier request. */
  readonly finished: FinishedJob<K> | null;
}

export type LatestJobs = { readonly [K in LatestKind]: LatestJob<K> };

const idle = { key: null, status: 'idle', message: '', finished: null } as const;

/** Nothing has been asked for yet. */
export const idleJobs: LatestJobs = tabulate(latestKinds, () => idle);
