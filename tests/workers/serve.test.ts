import { afterEach, describe, expect, it } from 'vitest';
import type { PageMessage, WorkerMessage } from '../../workers/protocol/messages';
import type { ComputationTable } from '../../workers/entries/serve';
import {
  countTo,
  fail,
  flowBatch,
  flowSummary,
  point,
  workerApiWith,
} from '../support/computations';

type FlowMessage = WorkerMessage<'flow'>;

const request = { point, dimension: 10, seed: 1, horizon: 1 };
const openPorts: MessagePort[] = [];

afterEach(() => {
  for (const port of openPorts.splice(0)) port.close();
});

/** Serves one flow computation and gives the page's end of its port. */
function serve(begin: ComputationTable['flow']): {
  readonly messages: FlowMessage[];
  send(message: PageMessage): void;
  until(met: (messages: readonly FlowMessage[]) => boolean): Promise<void>;
} {
  const { port1, port2 } = new MessageChannel();
  openPorts.push(port1);
  const messages: FlowMessage[] = [];
  let check = (): void => undefined;
  port1.onmessage = ({ data }: MessageEvent<FlowMessage>) => {
    messages.push(data);
    check();
  };
  workerApiWith(begin).start('flow', request, port2);
  return {
    messages,
    send(message) {
      port1.postMessage(message);
    },
    until: (met) =>
      new Promise((resolve) => {
        check = () => {
          if (met(messages)) resolve();
        };
        check();
      }),
  };
}

const hasEnded = (messages: readonly FlowMessage[]): boolean =>
  messages.some(({ type }) => type !== 'progress' && type !== 'alive');

function timesOf(messages: readonly FlowMessage[]): number[] {
  return messages.flatMap((message) =>
    message.type === 'progress' && message.batch !== undefined
      ? [...message.batch.samples.time]
      : [],
  );
}

async function turnsOfEventLoop(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

describe('the loop that drives a computation in a worker', () => {
  it('says that the job has begun, streams every sample once in order and ends with the summary', async () => {
    const job = serve(() => countTo(1000));
    await job.until(hasEnded);
    expect(job.messages[0]).toEqual({ type: 'progress', fraction: 0 });
    expect(timesOf(job.messages)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    expect(job.messages.at(-1)).toEqual({ type: 'done', summary: flowSummary });
  });

  it('merges the batches of a slice into one message', async () => {
    const job = serve(() => countTo(200));
    await job.until(hasEnded);
    expect(job.messages.length).toBeLessThan(20);
  });

  it('reports what the computation throws, at its start or later', async () => {
    const atOnce = serve(() => {
      throw new RangeError('dimension = 0 must be positive');
    });
    const later = serve(() => fail('no step is small enough'));
    await Promise.all([atOnce.until(hasEnded), later.until(hasEnded)]);
    expect(atOnce.messages.at(-1)).toEqual({
      type: 'failed',
      failure: { code: 'computation', message: 'dimension = 0 must be positive' },
    });
    expect(later.messages.at(-1)).toEqual({
      type: 'failed',
      failure: { code: 'computation', message: 'no step is small enough' },
    });
  });

  it('waits for a computation whose code is still loading, and says if it cannot be loaded', async () => {
    const loaded = serve(async () => {
      await turnsOfEventLoop(3);
      return countTo(5);
    });
    const lost = serve(() => Promise.reject(new Error('the file is gone')));
    await Promise.all([loaded.until(hasEnded), lost.until(hasEnded)]);
    expect(timesOf(loaded.messages)).toEqual([1, 2, 3, 4, 5]);
    expect(lost.messages.at(-1)).toEqual({
      type: 'failed',
      failure: { code: 'computation', message: 'the file is gone' },
    });
  });

  it('hears a cancel that came while the code was loading', async () => {
    let steps = 0;
    const job = serve(async function () {
      await turnsOfEventLoop(3);
      return (function* () {
        for (;;) {
          steps += 1;
          yield { fraction: 0.5 };
        }
      })();
    });
    job.send({ type: 'cancel' });
    await job.until(hasEnded);
    expect(job.messages.at(-1)).toEqual({ type: 'cancelled' });
    expect(steps).toBe(0);
  });

  it('has at most two progress messages on their way while the page does not answer', async () => {
    let steps = 0;
    const job = serve(function* () {
      for (;;) yield { fraction: 0.5 - 1 / (steps + 2), batch: flowBatch((steps += 1)) };
    });
    await turnsOfEventLoop(8);
    expect(steps).toBeGreaterThan(2);
    expect(job.messages).toHaveLength(2);

    const [seen = 0] = timesOf(job.messages).slice(-1);
    job.send({ type: 'ack' });
    await job.until((messages) => messages.length === 3);
    expect(timesOf(job.messages)[seen]).toBe(seen + 1);
    job.send({ type: 'cancel' });
    await job.until(hasEnded);
  });

  it('gives the event loop a turn between slices: cancel stops an endless computation', async () => {
    let cleanedUp = false;
    const job = serve(function* () {
      try {
        for (;;) yield { fraction: 0.5 };
      } finally {
        cleanedUp = true;
      }
    });
    await job.until((messages) => messages.length > 1);
    job.send({ type: 'cancel' });
    await job.until(hasEnded);
    expect(job.messages.at(-1)).toEqual({ type: 'cancelled' });
    expect(cleanedUp).toBe(true);
  });

  it('rests between pause and resume, and a paused computation can be cancelled', async () => {
    let steps = 0;
    const job = serve(function* () {
      for (;;) {
        steps += 1;
        yield { fraction: 0.5 };
      }
    });
    await job.until((messages) => messages.length > 1);
    job.send({ type: 'pause' });
    await turnsOfEventLoop(20);
    const atPause = steps;
    await turnsOfEventLoop(20);
    expect(steps).toBe(atPause);
    job.send({ type: 'resume' });
    await turnsOfEventLoop(20);
    expect(steps).toBeGreaterThan(atPause);
    job.send({ type: 'pause' });
    job.send({ type: 'cancel' });
    await job.until(hasEnded);
    expect(job.messages.at(-1)).toEqual({ type: 'cancelled' });
  });

  it('answers that it is alive while it computes, while it is paused and while code is loading', async () => {
    const job = serve(async function () {
      await turnsOfEventLoop(20);
      return (function* () {
        for (;;) yield { fraction: 0.5 };
      })();
    });
    const answers = (): number => job.messages.filter(({ type }) => type === 'alive').length;
    job.send({ type: 'ask' });
    await job.until(() => answers() === 1);
    expect(job.messages).toHaveLength(1);
    await job.until((messages) => messages.length > 2);
    job.send({ type: 'ask' });
    await job.until(() => answers() === 2);
    job.send({ type: 'pause' });
    job.send({ type: 'ask' });
    await job.until(() => answers() === 3);
    job.send({ type: 'cancel' });
    await job.until(hasEnded);
  });

  it('rehearses until the first job comes, and no further', async () => {
    let steps = 0;
    const api = workerApiWith(
      () => countTo(3),
      (function* () {
        for (;;) {
          steps += 1;
          yield;
        }
      })(),
    );
    await turnsOfEventLoop(20);
    expect(steps).toBeGreaterThan(1);
    const { port1, port2 } = new MessageChannel();
    openPorts.push(port1);
    api.start('flow', request, port2);
    const atStart = steps;
    await turnsOfEventLoop(20);
    expect(steps).toBe(atStart);
  });
});
