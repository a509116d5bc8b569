/** One worker of the pool and the one job that it does at a time. */
import { releaseProxy, transfer, wrap, type Endpoint, type Remote } from 'comlink';
import type { JobEvent, JobKind, JobRequest } from '../protocol/catalogue';
import type { PageMessage, WorkerApi, WorkerMessage } from '../protocol/messages';
import { watch } from './watchdog';

/** What the pool needs of a Worker; tests put a fake in its place. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

/** A worker that has not confirmed a cancel by then is terminated: 100 ms with all overheads. */
const cancelGraceMilliseconds = 80;

export interface HostListener {
  /** The job has ended or its cancel is confirmed: the worker can take another one. */
  free(): void;
  /** The worker is gone and must not be used again. */
  lost(): void;
}

/** A job as its host sees it. */
export interface HostedJob {
  cancel(): void;
  setPaused(paused: boolean): void;
  /** The page has consumed one progress event. */
  acknowledge(): void;
}

export interface Host {
  /** Runs a job. `onEvent` gets all its events until the final one, or until it is cancelled. */
  run<K extends JobKind>(
    kind: K,
    request: JobRequest<K>,
    onEvent: (event: JobEvent<K>) => void,
  ): HostedJob;
  terminate(): void;
}

export function createHost(worker: WorkerLike, listener: HostListener): Host {
  const api: Remote<WorkerApi<MessagePort>> = wrap(worker);
  let fail: (message: string) => void = () => undefined;
  let stopWatching = (): void => undefined;
  /** Whether its script has ever run. */
  let hasStarted = false;

  let hasEnded = false;

  const end = (): void => {
    if (hasEnded) return;
    hasEnded = true;
    stopWatching();
    worker.terminate();
    worker.removeEventListener('error', onFault);
    worker.removeEventListener('messageerror', onFault);
    // Until then comlink keeps the worker, and all that waits for an answer that will never come.
    api[releaseProxy]();
  };
  const lose = (): void => {
    end();
    listener.lost();
  };
  const onFault = (event: Event): void => {
    const message = 'message' in event && typeof event.message === 'string' ? event.message : '';
    lose();
    // A script that does not arrive, or is none, gives an event without a word.
    fail(
      message === '' && !hasStarted
        ? 'The worker could not be started: its script did not load.'
        : `The worker stopped unexpectedly${message === '' ? '' : ` (${message})`}.`,
    );
  };
  worker.addEventListener('error', onFault);
  worker.addEventListener('messageerror', onFault);

  return {
    run(kind, request, onEvent) {
      const { port1: port, port2: remotePort } = new MessageChannel();
      let open = true;
      let isPaused = false;
      let grace: ReturnType<typeof setTimeout> | undefined;
      const send = (message: PageMessage): void => {
        if (open) port.postMessage(message);
      };
      const watchdog = watch(
        () => {
          send({ type: 'ask' });
        },
        (reason) => {
          lose();
          fail(reason);
        },
      );
      stopWatching = watchdog.stop;
      const close = (): void => {
        open = false;
        clearTimeout(grace);
        stopWatching();
        port.close();
        fail = () => undefined;
      };
      port.onmessage = ({ data }: MessageEvent<WorkerMessage<typeof kind>>) => {
        if (!open) return;
        hasStarted = true;
        watchdog.heard(data.type === 'progress');
        if (data.type === 'alive') return;
        if (data.type !== 'cancelled' && grace === undefined) onEvent(data);
        if (data.type === 'progress') return;
        close();
        listener.free();
      };
      fail = (message) => {
        if (grace === undefined)
          onEvent({ type: 'failed', failure: { code: 'worker-lost', message } });
        close();
      };
      // A worker that dies leaves this promise pending for ever; `fail` is told of that instead.
      api.start(kind, request, transfer(remotePort, [remotePort])).catch((error: unknown) => {
        lose();
        fail(`The worker could not start the job: ${String(error)}`);
      });
      return {
        cancel() {
          if (!open || grace !== undefined) return;
          send({ type: 'cancel' });
          grace = setTimeout(() => {
            close();
            lose();
          }, cancelGraceMilliseconds);
        },
        setPaused(paused) {
          if (paused !== isPaused) send({ type: paused ? 'pause' : 'resume' });
          isPaused = paused;
        },
        acknowledge() {
          send({ type: 'ack' });
        },
      };
    },
    terminate: end,
  };
}
