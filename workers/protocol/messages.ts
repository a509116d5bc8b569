/**
 * What goes over the port of one job, and the one method by which jobs start. The port is made per
 * job, so a message needs no job number and cannot reach another job.
 */
import type { JobEvent, JobKind, JobRequest } from './catalogue';

/** Worker to page: the job's events, or `cancelled` as the answer to `cancel`. The last one is final. */
export type WorkerMessage<K extends JobKind> = JobEvent<K> | { readonly type: 'cancelled' };

/** Page to worker. `ack` answers every progress event that carried a batch, once it is consumed. */
export type PageMessage = { readonly type: 'cancel' } | { readonly type: 'ack' };

/** Batches a worker may have on their way; what comes while these are out is merged. */
export const maxUnacknowledged = 2;

/** What a worker exposes through comlink. `Port` is the MessagePort of either side's type library. */
export interface WorkerApi<Port> {
  /** Starts a job and returns at once; everything else goes over the port. */
  start<K extends JobKind>(kind: K, request: JobRequest<K>, port: Port): void;
}
