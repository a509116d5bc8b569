import { expect, it } from 'vitest';
import { MergedPasses } from '../../src/physics/chsck/mergedPasses';
import type { DynamicsBatch, DynamicsSummary } from '../../src/physics/chsck/problem';
import { runToEnd, type Computation } from '../../src/physics/computation';
import { early } from '../../workers/entries/early';
import { further } from '../../workers/entries/further';
import { passByPass } from '../../workers/entries/passByPass';
import { createWorkerApi, type ComputationTable } from '../../workers/entries/serve';
import type { PageMessage, WorkerMessage } from '../../workers/protocol/messages';
import { dynamicsBatch, dynamicsSummary, point } from '../support/computations';

type Message = WorkerMessage<'dynamics'>;

const request = {
  point,
  initialOverlap: 1e-2,
  temperature: 0,
  horizon: 2,
  tolerance: 1e-2,
  roughFirst: true,
} as const;

/** All messages of a job in the loop of a worker; `answer` is what the page does with each. */
async function messagesOf(
  dynamics: ComputationTable['dynamics'],
  answer: (message: Message) => PageMessage['type'] | null,
): Promise<readonly Message[]> {
  const { port1, port2 } = new MessageChannel();
  const messages: Message[] = [];
  const ended = new Promise<void>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Message>) => {
      messages.push(data);
      const type = answer(data);
      // A page that is busy answers some turns later.
      if (type !== null)
        setTimeout(() => {
          port1.postMessage({ type });
        }, 5);
      if (data.type === 'done' || data.type === 'cancelled') resolve();
    };
  });
  const api = createWorkerApi({ ...early, dynamics }, () => Promise.resolve(further));
  api.start('dynamics', request, port2);
  await ended;
  port1.close();
  return messages;
}

const batchesOf = (messages: readonly Message[]): DynamicsBatch[] =>
  messages.flatMap((message) =>
    message.type === 'progress' && message.batch !== undefined ? [message.batch] : [],
  );

/** Two passes to t = 5 sample by sample, the first of which breaks off after `reach`. */
function* twoPasses(
  reach: number,
  onStep = (): void => undefined,
): Computation<DynamicsBatch, DynamicsSummary> {
  for (const pass of [0, 1])
    for (let time = 1; time <= (pass === 0 ? reach : 5); time++) {
      onStep();
      yield { fraction: (pass + time / 5) / 2, batch: dynamicsBatch(pass, time) };
    }
  return dynamicsSummary;
}

it('what follows a hand is whole when it comes, from its first sample to the horizon', async () => {
  const passes = await early.dynamics(request);
  let first: DynamicsBatch | undefined;
  while (!first) {
    const next = passes.next();
    if (next.done === true) break;
    first = next.value.batch;
  }
  expect(first?.samples.time[0]).toBeCloseTo(0.01, 12);
  expect(first?.samples.time.at(-1)).toBe(request.horizon);
});

it('a pass is one message, and nothing is sent between', async () => {
  const messages = await messagesOf(
    () => passByPass(twoPasses(5), 5),
    ({ type }) => (type === 'progress' ? 'ack' : null),
  );
  expect(messages.map(({ type }) => type)).toEqual(['progress', 'progress', 'progress', 'done']);
  expect(batchesOf(messages).map(({ pass }) => pass)).toEqual([0, 1]);
});

it.each([5, 3])('together they say what the steps say, of a first pass to t = %d', (reach) => {
  const [whole, slices] = [new MergedPasses(), new MergedPasses()];
  const batches: DynamicsBatch[] = [];
  const summary = runToEnd(passByPass(twoPasses(reach), 5), ({ batch }) => {
    if (batch) batches.push(batch);
  });
  for (const batch of batches) whole.apply(batch);
  runToEnd(twoPasses(reach), ({ batch }) => {
    if (batch) slices.apply(batch);
  });
  expect(batches.map(({ samples }) => samples.time.length)).toEqual([reach, 5]);
  expect(whole.valid()).toEqual(slices.valid());
  expect(summary).toBe(dynamicsSummary);
});

it('the next pass waits until the one before is seen: not a step is made for nobody', async () => {
  let steps = 0;
  const count = (): void => {
    steps += 1;
  };
  const messages = await messagesOf(
    () => passByPass(twoPasses(5, count), 5),
    (message) => {
      if (message.type !== 'progress') return null;
      return message.batch === undefined ? 'ack' : 'cancel';
    },
  );
  expect(batchesOf(messages)).toHaveLength(1);
  expect(messages.at(-1)).toEqual({ type: 'cancelled' });
  expect(steps).toBe(5);
});
