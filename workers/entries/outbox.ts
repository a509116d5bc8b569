/** What a job has to tell and the page has not yet taken. */
import type { ComputationStep } from '../../src/physics/computation';
import type { JobBatch, JobKind } from '../protocol/catalogue';
import { mergeBatches, transferables } from '../protocol/batches';
import { maxUnacknowledged, type WorkerMessage } from '../protocol/messages';

export interface Outbox<K extends JobKind> {
  /** Notes one step; nothing is sent yet. */
  add(step: ComputationStep<JobBatch<K>>): void;
  /** Sends what is new as far as the page keeps up. */
  flush(): void;
  /** The page has consumed one progress event. */
  acknowledge(): void;
  /** Whether it has consumed all that was sent. */
  readonly isSeen: boolean;
  /** Sends everything that is left, before the final message. */
  flushAll(): void;
}

export function createOutbox<K extends JobKind>(kind: K, port: MessagePort): Outbox<K> {
  const waiting: JobBatch<K>[] = [];
  let fraction = 0;
  let sentFraction = -1;
  let unacknowledged = 0;

  const send = (): void => {
    const batch = waiting.shift();
    const message: WorkerMessage<K> =
      batch === undefined ? { type: 'progress', fraction } : { type: 'progress', fraction, batch };
    port.postMessage(message, batch === undefined ? [] : transferables(kind, batch));
    sentFraction = fraction;
    unacknowledged += 1;
  };
  return {
    add(step) {
      fraction = step.fraction;
      const { batch } = step;
      if (batch === undefined) return;
      const earlier = waiting.at(-1);
      const merged = earlier === undefined ? null : mergeBatches(kind, earlier, batch);
      if (merged === null) waiting.push(batch);
      else waiting[waiting.length - 1] = merged;
    },
    flush() {
      while (unacknowledged < maxUnacknowledged && (waiting.length > 0 || fraction > sentFraction))
        send();
    },
    acknowledge() {
      unacknowledged -= 1;
    },
    get isSeen() {
      return unacknowledged === 0;
    },
    flushAll() {
      while (waiting.length > 0) send();
    },
  };
}
