/**
 * What goes over the port of one job, and the one method by which jobs start. The port is made per
 * job, so a message needs no job number and cannot reach another job.
 */
import type { JobEvent, JobKind, JobRequest } from './catalogue';

/** Worker to page: the job's events, `cancelled` as the answer to `cancel`, `alive` to `ask`. */
export type WorkerMessage<K extends JobKind> =
  JobEvent<K> | { readonly type: 'cancelled' } | { readonly type: 'alive' };

/** The last message of a job, after which its port is closed. */
export type LastMessage<K extends JobKind> = Exclude<
  WorkerMessage<K>,
  { readonly type: 'progress' | 'alive' }
>;

/**
 * Page to worker. `ack` answers every progress event once it is consumed; after `pause` the worker
 * rests, with all it has in memory, until `resume` or `cancel`; `ask` is answered by `alive` as soon as
 * the worker looks at its messages.
 */
export interface PageMessage {
  readonly type: 'ack' | 'cancel' | 'pause' | 'resume' | 'ask';
}

/**
 * Progress events that a worker may have on their way; batches that come while these are out are
 * merged, so a page that is busy or hidden gathers no queue.
 */
export const maxUnacknowledged = 2;

/** What a worker exposes through comlink. `Port` is the MessagePort of either side's type library. */
export interface WorkerApi<Port> {
  /** Starts a job and returns at once; everything else goes over the port. */
  readonly start: <K extends JobKind>(kind: K, request: JobRequest<K>, port: Port) => void;
}
