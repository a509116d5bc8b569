/** Results of jobs that follow the view, as panels see them. */
import type {
  JobBatch,
  JobKind,
  JobRequest,
  JobSummary,
} from '../../../workers/protocol/catalogue';

/** What has come of a job whose batches are kept. */
export interface ArrivingJob<K extends JobKind> {
  /** `runKey` of the request. */
  readonly key: string;
  readonly request: JobRequest<K>;
  /** In order; empty for kinds whose batches nobody asks for. */
  readonly batches: readonly JobBatch<K>[];
}

export interface FinishedJob<K extends JobKind> extends ArrivingJob<K> {
  readonly summary: JobSummary<K>;
}

export type LatestStatus = 'idle' | 'loading' | 'ready' | 'failed';

export interface LatestJob<K extends JobKind> {
  /** `runKey` of what the view asks for; null while it asks for nothing. */
  readonly key: string | null;
  readonly status: LatestStatus;
  /** Why it failed, as a sentence. */
  readonly message: string;
  /** What was finished last, or the last picture on the way; perhaps for an earlier request. */
  readonly finished: FinishedJob<K> | null;
  /** What is under way, as far as it has come, for kinds whose batches are kept. */
  readonly arriving: ArrivingJob<K> | null;
}

/** Of each kind that something has been asked of. */
export type LatestJobs = { readonly [K in JobKind]?: LatestJob<K> };

const idle = { key: null, status: 'idle', message: '', finished: null, arriving: null } as const;

/** What is known of the jobs of a kind; nothing has been asked of most of them. */
export function latestOf<K extends JobKind>(
  { latest }: { readonly latest: LatestJobs },
  kind: K,
): LatestJob<K> {
  return latest[kind] ?? idle;
}
