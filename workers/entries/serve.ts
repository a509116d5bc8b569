/**
 * The only loop that drives computations: it runs the generator in slices of a few milliseconds and
 * gives the event loop a turn between them, so that `cancel` and `ack` get in while it computes.
 */
import type { Computation } from '../../src/physics/computation';
import type { JobBatch, JobKind, JobRequest, JobSummary } from '../protocol/catalogue';
import type { LastMessage, PageMessage, WorkerApi } from '../protocol/messages';
import { createOutbox } from './outbox';

type JobComputation<K extends JobKind> = Computation<JobBatch<K>, JobSummary<K>>;

/**
 * How each kind of job is computed, at once or once its code is loaded. The arrays of a batch must be
 * its own: they are transferred.
 */
export type ComputationTable = {
  readonly [K in JobKind]: (
    request: JobRequest<K>,
  ) => JobComputation<K> | Promise<JobComputation<K>>;
};

/** The kinds that a first look asks for. */
export type EarlyKind = 'dynamics' | 'phaseLines';

/** Long enough that turns of the event loop cost nothing, short against 100 ms for a cancel. */
const sliceMilliseconds = 12;

/**
 * What a worker exposes to the page.
 * @param early how it computes what a first look asks for.
 * @param loadFurther loads how it computes all else; called for each such job.
 * @param rehearsal a small computation to run until the first job comes, for nothing but to have the
 *   engine compile its code: the first samples of a first click then take a third of the time.
 */
export function createWorkerApi(
  early: Pick<ComputationTable, EarlyKind>,
  loadFurther: () => Promise<Omit<ComputationTable, EarlyKind>>,
  rehearsal?: Iterator<unknown, unknown, void>,
): WorkerApi<MessagePort> {
  let isIdle = true;
  const solverOf = async <K extends JobKind>(kind: K): Promise<ComputationTable[K]> => {
    const atOnce: Partial<ComputationTable> = early;
    const solver = atOnce[kind];
    if (solver) return solver;
    const all: ComputationTable = { ...early, ...(await loadFurther()) };
    return all[kind];
  };
  if (rehearsal !== undefined) void rehearse(rehearsal, () => isIdle);
  return {
    start(kind, request, port) {
      isIdle = false;
      const begin = async () => (await solverOf(kind))(request);
      void serveJob(kind, begin, port);
    },
  };
}

async function rehearse(
  rehearsal: Iterator<unknown, unknown, void>,
  isWanted: () => boolean,
): Promise<void> {
  try {
    do await nextTurn();
    while (isWanted() && rehearsal.next().done !== true);
  } catch {
    // Only a preparation: the first job says itself what it lacks.
  }
}

/** Drives one job to its end, its failure or its cancellation; closes the port. Never rejects. */
async function serveJob<K extends JobKind>(
  kind: K,
  begin: () => JobComputation<K> | Promise<JobComputation<K>>,
  port: MessagePort,
): Promise<void> {
  let last: LastMessage<K>;
  try {
    last = await drive(kind, begin, port);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    last = { type: 'failed', failure: { code: 'computation', message } };
  }
  port.postMessage(last);
  port.close();
}

async function drive<K extends JobKind>(
  kind: K,
  begin: () => JobComputation<K> | Promise<JobComputation<K>>,
  port: MessagePort,
): Promise<LastMessage<K>> {
  const outbox = createOutbox(kind, port);
  const page = { cancelled: false, paused: false, wake: (): void => undefined };
  port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
    if (data.type === 'ack') {
      outbox.acknowledge();
      page.wake();
      return;
    }
    if (data.type === 'ask') {
      port.postMessage({ type: 'alive' });
      return;
    }
    page.cancelled ||= data.type === 'cancel';
    page.paused = data.type === 'pause';
    page.wake();
  };
  const computation = await begin();
  outbox.flush();
  let isSeenFirst = false;
  for (;;) {
    await nextTurn();
    while (page.paused || (isSeenFirst && !outbox.isSeen && !page.cancelled))
      await new Promise<void>((resolve) => {
        page.wake = resolve;
      });
    if (page.cancelled) {
      stop(computation);
      return { type: 'cancelled' };
    }
    const sliceEnd = performance.now() + sliceMilliseconds;
    do {
      const next = computation.next();
      if (next.done === true) {
        outbox.flushAll();
        return { type: 'done', summary: next.value };
      }
      outbox.add(next.value);
      isSeenFirst = next.value.isSeenFirst ?? false;
    } while (!isSeenFirst && performance.now() < sliceEnd);
    if (isSeenFirst) outbox.flushAll();
    else outbox.flush();
  }
}

/** Lets the generator run its `finally` blocks; as an iterator it needs no summary for that. */
function stop(computation: Iterator<unknown, unknown, void>): void {
  computation.return?.();
}

/**
 * Lets the event loop deliver what waits. A message comes at once, where a timer would be held up for
 * 4 ms; a channel of its own each time, since Node empties one port before it looks at the others.
 */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
