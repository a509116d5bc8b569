import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createWorkerPool,
  poolBatchSize,
  poolSize,
  type PoolOptions,
  type WorkerPool,
} from '../../workers/client/pool';
import { PauseSwitch, type JobPriority } from '../../workers/client/job';
import type { JobEvent } from '../../workers/protocol/catalogue';
import type { PageMessage, WorkerApi } from '../../workers/protocol/messages';
import { countTo, flowSummary, point, workerApiWith } from '../support/computations';
import { collectGarbage } from '../support/collectGarbage';
import { eventually } from '../support/eventually';
import { FakeWorker } from '../support/fakeWorkers';

/** The seed chooses the course of a flow job: 0 ends after 50 samples, 1 goes on until cancelled. */
const finite = { point, dimension: 10, seed: 0, horizon: 50 };
const endless = { ...finite, seed: 1 };

const workers: FakeWorker[] = [];
const pools: WorkerPool[] = [];

/** Endless jobs only answer a cancel: as all fakes share a thread, real work would starve others. */
function computing(): WorkerApi<MessagePort> {
  const api = workerApiWith(({ horizon }) => countTo(horizon));
  return {
    start(kind, request, port) {
      if ('seed' in request && request.seed === 0) {
        api.start(kind, request, port);
        return;
      }
      port.postMessage({ type: 'progress', fraction: 0 });
      port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
        if (data.type === 'cancel') port.postMessage({ type: 'cancelled' });
      };
    },
  };
}

/** Begins every job and never looks at a message again, as in an endless inner loop. */
const deaf: WorkerApi<MessagePort> = {
  start(_kind, _request, port) {
    port.postMessage({ type: 'progress', fraction: 0 });
  },
};

const atOnce: PoolOptions['afterPaint'] = () => Promise.resolve();

/** What the page draws until `draw` is called, or cannot draw. */
function drawing(): { drawn: Promise<void>; draw: (problem?: Error) => void } {
  let draw: (problem?: Error) => void = () => undefined;
  const drawn = new Promise<void>((resolve, reject) => {
    draw = (problem) => {
      if (problem) reject(problem);
      else resolve();
    };
  });
  return { drawn, draw };
}

function createPool(size: number, apiFor = computing, afterPaint = atOnce): WorkerPool {
  const pool = createWorkerPool({
    size,
    batchSize: Math.max(1, size - 2),
    besideUse: 1,
    afterPaint,
    createWorker() {
      const worker = new FakeWorker(apiFor());
      workers.push(worker);
      return worker;
    },
  });
  pools.push(pool);
  return pool;
}

interface Followed {
  readonly events: JobEvent<'flow'>[];
  readonly ended: Promise<void>;
  readonly begun: Promise<void>;
  abort(): void;
}

function follow(
  pool: WorkerPool,
  request: typeof finite,
  priority: JobPriority = 'run',
  pause = new PauseSwitch(),
): Followed {
  const controller = new AbortController();
  const events: JobEvent<'flow'>[] = [];
  let onBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (onBegun = resolve));
  const consume = async (): Promise<void> => {
    const { signal } = controller;
    for await (const event of pool.startJob('flow', request, { signal, priority, pause })) {
      events.push(event);
      onBegun();
    }
  };
  return {
    events,
    begun,
    ended: consume(),
    abort() {
      controller.abort();
    },
  };
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
  workers.length = 0;
});

/** Numbers of cores that browsers do not tell, or cannot have. */
const unknownCores = [undefined, NaN, 0, -4, 0.5];

describe('poolSize(cores)', () => {
  it('leaves one core to the page and is never below four', () => {
    expect([1, 2, 4, 8].map(poolSize)).toEqual([4, 4, 4, 7]);
  });

  it('is seven at most, however many cores there are or are claimed', () => {
    expect([9, 16, 64, 1e9, Infinity].map(poolSize)).toEqual([7, 7, 7, 7, 7]);
  });

  it('is four where the browser does not say how many cores there are', () => {
    expect(unknownCores.map(poolSize)).toEqual([4, 4, 4, 4, 4]);
  });
});

describe('poolBatchSize(cores)', () => {
  it('leaves two workers and a core to the rest, and is never below one', () => {
    expect([1, 2, 4, 8, 16, 64].map(poolBatchSize)).toEqual([1, 1, 2, 5, 5, 5]);
    expect(unknownCores.map(poolBatchSize)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a job of the pool', () => {
  it('gives its events in order, from the first progress to the summary', async () => {
    const job = follow(createPool(2), finite);
    await job.ended;
    const times = job.events.flatMap((event) =>
      event.type === 'progress' && event.batch ? [...event.batch.samples.time] : [],
    );
    expect(times).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(job.events.at(-1)).toEqual({ type: 'done', summary: flowSummary });
  });

  it('leaves its worker to the next one', async () => {
    const pool = createPool(1);
    await follow(pool, finite).ended;
    await follow(pool, finite).ended;
    expect(workers).toHaveLength(1);
  });

  it('waits while all workers are busy and goes on when one is free', async () => {
    const pool = createPool(1);
    const long = follow(pool, endless);
    await long.begun;
    const waiting = follow(pool, finite);
    expect(waiting.events).toEqual([]);
    long.abort();
    await waiting.ended;
    expect(waiting.events.at(-1)?.type).toBe('done');
  });

  it('of interactive priority never waits behind long runs', async () => {
    const pool = createPool(2);
    await Promise.all([follow(pool, endless).begun, follow(pool, endless).begun]);
    const queued = follow(pool, finite);
    await follow(pool, finite, 'interactive').ended;
    expect(queued.events).toEqual([]);
    expect(workers).toHaveLength(3);
  });

  it('of interactive priority goes before waiting runs', async () => {
    const pool = createPool(1);
    const busy = [follow(pool, endless), follow(pool, endless, 'interactive')];
    await Promise.all(busy.map(({ begun }) => begun));
    const order: string[] = [];
    const run = follow(pool, finite).ended.then(() => order.push('run'));
    const interactive = follow(pool, finite, 'interactive').ended.then(() =>
      order.push('interactive'),
    );
    busy[0]?.abort();
    await Promise.all([run, interactive]);
    expect(order).toEqual(['interactive', 'run']);
  });

  it('of a batch leaves two workers to the runs of the next click', async () => {
    const pool = createPool(4);
    const batch = Array.from({ length: 6 }, () => follow(pool, endless, 'batch'));
    await Promise.all(batch.slice(0, 2).map(({ begun }) => begun));
    const runs = [follow(pool, endless), follow(pool, endless)];
    await Promise.all(runs.map(({ begun }) => begun));
    expect(batch.map(({ events }) => events.length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(workers).toHaveLength(4);
  });

  it('of a batch goes on alone where there is one worker only, after waiting runs', async () => {
    const pool = createPool(1);
    const first = follow(pool, endless, 'batch');
    await first.begun;
    const order: string[] = [];
    const batch = follow(pool, finite, 'batch').ended.then(() => order.push('batch'));
    const run = follow(pool, finite).ended.then(() => order.push('run'));
    first.abort();
    await Promise.all([batch, run]);
    expect(order).toEqual(['run', 'batch']);
  });

  it('fails, without throwing, when no worker can be made', async () => {
    const pool = createWorkerPool({
      size: 1,
      batchSize: 1,
      besideUse: 1,
      afterPaint: atOnce,
      createWorker() {
        throw new Error('blocked by policy');
      },
    });
    const job = follow(pool, finite);
    await job.ended;
    expect(job.events).toEqual([
      {
        type: 'failed',
        failure: {
          code: 'worker-lost',
          message: 'No worker could be started: Error: blocked by policy',
        },
      },
    ]);
  });
});

describe('a batch beside a job that somebody waits for', () => {
  interface Scripted {
    readonly port: MessagePort;
    readonly told: string[];
  }
  let jobs: Scripted[] = [];
  beforeEach(() => {
    jobs = [];
  });

  /** Notes what it is told; the test itself says when there is something to show. */
  function scripted(): WorkerApi<MessagePort> {
    return {
      start(_kind, _request, port) {
        const told: string[] = [];
        jobs.push({ port, told });
        port.postMessage({ type: 'progress', fraction: 0 });
        port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
          if (data.type === 'pause' || data.type === 'resume') told.push(data.type);
        };
      },
    };
  }
  const told = (index: number): string => jobs[index]?.told.join(' ') ?? '';
  async function besideBatch(pause?: PauseSwitch): Promise<Followed> {
    const pool = createPool(4, scripted);
    await follow(pool, endless, 'batch').begun;
    const run = follow(pool, endless, 'run', pause);
    await run.begun;
    await eventually(() => {
      expect(told(0)).toBe('pause');
    });
    return run;
  }
  const expectBatchGoesOn = (): Promise<void> =>
    eventually(() => {
      expect(told(0)).toBe('pause resume');
    });

  it('stands still until that job has shown something', async () => {
    await besideBatch();
    jobs[1]?.port.postMessage({ type: 'progress', fraction: 0.1, batch: {} });
    await expectBatchGoesOn();
    expect(told(1)).toBe('');
  });

  it('goes on when that job ends without having shown anything', async () => {
    const run = await besideBatch();
    run.abort();
    jobs[1]?.port.postMessage({ type: 'cancelled' });
    await expectBatchGoesOn();
  });

  it('goes on while that job is paused', async () => {
    const pause = new PauseSwitch();
    await besideBatch(pause);
    pause.turn(true);
    await expectBatchGoesOn();
    expect(told(1)).toBe('pause');
  });
});

describe('a page that is being used', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What each job was told, in the order in which they started. */
  let told: string[] = [];
  let ports: MessagePort[] = [];
  function listening(): WorkerApi<MessagePort> {
    return {
      start(_kind, _request, port) {
        const index = ports.push(port) - 1;
        told[index] = '';
        port.postMessage({ type: 'progress', fraction: 0 });
        port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
          if (data.type === 'pause' || data.type === 'resume')
            told[index] = `${told[index] ?? ''}${data.type} `;
        };
      },
    };
  }
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve));
  };
  const show = async (index: number): Promise<void> => {
    ports[index]?.postMessage({ type: 'progress', fraction: 0.1, batch: {} });
    await settle();
  };
  const start = async (pool: WorkerPool, priority: JobPriority): Promise<void> => {
    await follow(pool, endless, priority).begun;
    await settle();
  };
  beforeEach(() => {
    [told, ports] = [[], []];
  });

  it('keeps a core for itself: what has shown something stands still, the first run aside', async () => {
    const pool = createPool(4, listening);
    await start(pool, 'run');
    await start(pool, 'run');
    await show(0);
    await show(1);
    pool.noteUse();
    await settle();
    expect(told).toEqual(['', 'pause ']);
    vi.advanceTimersByTime(399);
    pool.noteUse();
    vi.advanceTimersByTime(399);
    await settle();
    expect(told).toEqual(['', 'pause ']);
    vi.advanceTimersByTime(1);
    await settle();
    expect(told).toEqual(['', 'pause resume ']);
  });

  it('leaves a core to what a hand asks for, too', async () => {
    const pool = createPool(4, listening);
    await start(pool, 'batch');
    await show(0);
    pool.noteUse();
    await settle();
    expect(told).toEqual(['']);
    await start(pool, 'interactive');
    await show(1);
    expect(told).toEqual(['pause ', '']);
    vi.advanceTimersByTime(400);
    await settle();
    expect(told).toEqual(['pause resume ', '']);
  });

  it('lets runs show their first samples one after the other: each has what the page leaves', async () => {
    const pool = createPool(4, listening);
    pool.noteUse();
    await start(pool, 'run');
    await start(pool, 'run');
    expect(told).toEqual(['', 'pause ']);
    await show(0);
    expect(told).toEqual(['pause ', 'pause resume ']);
    await show(1);
    expect(told).toEqual(['pause resume ', 'pause resume pause ']);
  });

  it('draws the first act after a rest before the jobs that it asks for begin', async () => {
    const { drawn, draw } = drawing();
    const pool = createPool(4, listening, () => drawn);
    await start(pool, 'run');
    pool.noteUse();
    const [hand, run] = [follow(pool, endless, 'interactive'), follow(pool, endless)];
    await settle();
    expect(told).toHaveLength(1);
    draw();
    await Promise.all([hand.begun, run.begun]);
    expect(told).toHaveLength(3);
  });

  it('begins at once what the acts after it ask for', async () => {
    let paintings = 0;
    const pool = createPool(4, listening, () => {
      paintings += 1;
      return Promise.resolve();
    });
    pool.noteUse();
    await settle();
    pool.noteUse();
    await start(pool, 'interactive');
    expect(paintings).toBe(1);
  });

  it('never holds up interactive jobs or the first samples of a run, and holds batches before runs', async () => {
    const pool = createPool(4, listening);
    await start(pool, 'batch');
    await show(0);
    await start(pool, 'run');
    await start(pool, 'interactive');
    await show(2);
    pool.noteUse();
    await settle();
    expect(told).toEqual(['pause ', '', '']);
    vi.advanceTimersByTime(399);
    pool.noteUse();
    vi.advanceTimersByTime(1);
    await show(1);
    // What the hand asked for is 400 ms old: the run has the core.
    expect(told).toEqual(['pause ', '', '']);
  });
});

describe('aborting', () => {
  it('ends the iteration without an event and keeps a worker that answers', async () => {
    const pool = createPool(1);
    const job = follow(pool, endless);
    await job.begun;
    const before = job.events.length;
    job.abort();
    await job.ended;
    expect(job.events).toHaveLength(before);
    await follow(pool, finite).ended;
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
  });

  it('takes a waiting job out of the queue', async () => {
    const pool = createPool(1);
    const long = follow(pool, endless);
    await long.begun;
    const waiting = follow(pool, finite);
    waiting.abort();
    await waiting.ended;
    long.abort();
    await follow(pool, finite).ended;
    expect(waiting.events).toEqual([]);
  });

  it('before the start does nothing at all', async () => {
    const pool = createPool(1);
    const signal = AbortSignal.abort();
    for await (const event of pool.startJob('flow', finite, { signal, priority: 'run' }))
      expect.fail(event.type);
    expect(workers).toEqual([]);
  });

  it('happens by itself when the reader leaves the loop', async () => {
    const pool = createPool(1);
    const { signal } = new AbortController();
    for await (const event of pool.startJob('flow', endless, { signal, priority: 'run' }))
      if (event.type === 'progress') break;
    await follow(pool, finite).ended;
    expect(workers).toHaveLength(1);
  });
});

describe('a worker that does not answer a cancel', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is terminated 80 ms later, within the 100 ms of a cancel, and replaced', async () => {
    const pool = createPool(1, () => (workers.length === 0 ? deaf : computing()));
    const job = follow(pool, endless);
    await job.begun;
    job.abort();
    await job.ended;
    const next = follow(pool, finite);
    vi.advanceTimersByTime(79);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.terminated).toBe(true);
    await next.ended;
    expect(next.events.at(-1)?.type).toBe('done');
    expect(workers).toHaveLength(2);
  });
});

describe('a worker that was ended', () => {
  it('is given back to memory, with the job that waited for its answer', async () => {
    const made: WeakRef<FakeWorker>[] = [];
    const pool = createWorkerPool({
      size: 1,
      batchSize: 1,
      besideUse: 1,
      afterPaint: atOnce,
      createWorker() {
        const worker = new FakeWorker(deaf);
        made.push(new WeakRef(worker));
        return worker;
      },
    });
    pools.push(pool);
    for (let i = 0; i < 3; i++) {
      const job = follow(pool, endless);
      await job.begun;
      made.at(-1)?.deref()?.crash('');
      await job.ended;
    }
    await collectGarbage();
    expect(made).toHaveLength(3);
    expect(made.filter((worker) => worker.deref() !== undefined)).toEqual([]);
  });
});

describe('a worker that crashes', () => {
  it('fails its job by name, is replaced, and the jobs of other workers live on', async () => {
    const pool = createPool(2);
    const victim = follow(pool, endless);
    const survivor = follow(pool, endless);
    await Promise.all([victim.begun, survivor.begun]);
    workers[0]?.crash('out of memory');
    await victim.ended;
    expect(victim.events.at(-1)).toEqual({
      type: 'failed',
      failure: {
        code: 'worker-lost',
        message: 'The worker stopped unexpectedly (out of memory).',
      },
    });
    const retry = follow(pool, finite);
    await retry.ended;
    expect(retry.events.at(-1)?.type).toBe('done');
    expect(survivor.events.some(({ type }) => type === 'failed')).toBe(false);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false, false]);
  });

  it('while idle is replaced for the next job', async () => {
    const pool = createPool(1);
    await follow(pool, finite).ended;
    workers[0]?.crash('');
    await follow(pool, finite).ended;
    expect(workers).toHaveLength(2);
  });
});

describe('a worker that hangs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Seconds of the page, with a turn for what workers have sent after each. */
  async function pass(seconds: number): Promise<void> {
    for (let i = 0; i < seconds; i++) {
      vi.advanceTimersByTime(1000);
      await turn();
    }
  }
  async function turn(): Promise<void> {
    for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
  }
  const failure = (job: Followed): string | undefined => {
    const last = job.events.at(-1);
    return last?.type === 'failed' ? `${last.failure.code}: ${last.failure.message}` : undefined;
  };

  /** Answers once, then never again. */
  const hanging: WorkerApi<MessagePort> = {
    start(_kind, _request, port) {
      port.postMessage({ type: 'progress', fraction: 0.1 });
    },
  };
  /** Answers every question and shows nothing: a long step, or a job that is paused. */
  const slow: WorkerApi<MessagePort> = {
    start(_kind, _request, port) {
      port.postMessage({ type: 'progress', fraction: 0.1 });
      port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
        if (data.type === 'ask') port.postMessage({ type: 'alive' });
      };
    },
  };
  /** As one whose script never arrives, or whose solver never does. */
  const neverBegins: WorkerApi<MessagePort> = {
    start(_kind, _request, port) {
      port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
        if (data.type === 'ask') port.postMessage({ type: 'alive' });
      };
    },
  };
  const neverArrives: WorkerApi<MessagePort> = { start: () => undefined };

  it('is ended after half a minute of silence, fails its job by name and is replaced', async () => {
    const pool = createPool(1, () => (workers.length === 0 ? hanging : computing()));
    const job = follow(pool, endless);
    await job.begun;
    const next = follow(pool, finite);
    await pass(29);
    expect(failure(job)).toBeUndefined();
    await pass(3);
    expect(failure(job)).toBe('worker-lost: The worker did not answer any more and was ended.');
    expect(workers[0]?.terminated).toBe(true);
    await next.ended;
    expect(next.events.at(-1)?.type).toBe('done');
    expect(workers).toHaveLength(2);
  });

  it('is none as long as it answers, however long it shows nothing', async () => {
    const job = follow(
      createPool(1, () => slow),
      endless,
    );
    await job.begun;
    await pass(600);
    expect(failure(job)).toBeUndefined();
    expect(workers[0]?.terminated).toBe(false);
    job.abort();
  });

  it('is none because the clock has jumped, as when a laptop wakes up', async () => {
    const job = follow(
      createPool(1, () => slow),
      endless,
    );
    await job.begun;
    await pass(7);
    vi.setSystemTime(Date.now() + 8 * 3600 * 1000);
    await pass(7);
    expect(failure(job)).toBeUndefined();
    job.abort();
  });

  it.each([
    ['its script never arrives', neverArrives],
    ['the code of its solver never arrives', neverBegins],
  ])('is ended after a minute where %s', async (_what, api) => {
    const job = follow(
      createPool(1, () => api),
      endless,
    );
    await pass(55);
    expect(failure(job)).toBeUndefined();
    await pass(6);
    expect(failure(job)).toBe('worker-lost: The worker has not begun: its code did not arrive.');
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is watched no longer than its job lasts', async () => {
    const pool = createPool(1);
    await follow(pool, finite).ended;
    await pass(20);
    expect(workers[0]?.terminated).toBe(false);
    expect(vi.getTimerCount()).toBe(1);
  });
});

describe('a worker that has followed the hand', () => {
  it('is left to it: its code is the warmest, and a run that took it would keep it', async () => {
    const starts: string[] = [];
    const pool = createPool(3, () => {
      const name = `worker ${workers.length + 1}`;
      const api = computing();
      return {
        start(kind, request, port) {
          starts.push(name);
          api.start(kind, request, port);
        },
      };
    });
    const [first, second] = [follow(pool, finite), follow(pool, finite, 'interactive')];
    await Promise.all([first.ended, second.ended]);
    await follow(pool, finite, 'interactive').ended;
    const long = follow(pool, endless);
    await long.begun;
    await follow(pool, finite, 'interactive').ended;
    expect(starts).toEqual(['worker 1', 'worker 2', 'worker 2', 'worker 1', 'worker 2']);
    long.abort();
    await long.ended;
  });
});

describe('warm() and idleness', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('loads four workers for two clicks and one for the hand ahead, and lets all but two go after half a minute', () => {
    createPool(4).warm();
    vi.advanceTimersByTime(1300);
    expect(workers).toHaveLength(5);
    vi.advanceTimersByTime(31_000);
    expect(workers.filter(({ terminated }) => !terminated)).toHaveLength(2);
  });

  it('waits with the further ones while something is computed for the hand', async () => {
    const pool = createPool(4);
    pool.warm();
    const job = follow(pool, endless, 'interactive');
    await job.begun;
    vi.advanceTimersByTime(2000);
    expect(workers).toHaveLength(1);
    job.abort();
    await job.ended;
    for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(1500);
    expect(workers).toHaveLength(5);
  });

  it('tries five times and no more where workers die at once', () => {
    createPool(4).warm();
    for (let i = 0; i < 100; i++) {
      workers.at(-1)?.crash('');
      vi.advanceTimersByTime(300);
    }
    expect(workers).toHaveLength(5);
  });

  it('says nothing where workers are refused', () => {
    const pool = createWorkerPool({
      size: 4,
      batchSize: 1,
      besideUse: 1,
      afterPaint: atOnce,
      createWorker() {
        throw new Error('blocked by policy');
      },
    });
    pools.push(pool);
    expect(pool.warm).not.toThrow();
  });
});

describe('a page that is being drawn', () => {
  it('has its workers loaded, and its jobs begin when it is there, or could not be drawn', async () => {
    const { drawn, draw } = drawing();
    const pool = createPool(2);
    pool.beginAfter(drawn);
    pool.warm();
    const job = follow(pool, finite);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(workers).toHaveLength(1);
    expect(job.events).toEqual([]);
    draw(new Error('not drawn'));
    await job.ended;
    expect(job.events.at(-1)?.type).toBe('done');
  });
});

describe('a pool that is held', () => {
  it('begins nothing and makes no worker until it is let go', async () => {
    const pool = createPool(2);
    pool.hold(true);
    pool.warm();
    const job = follow(pool, finite);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(workers).toEqual([]);
    expect(job.events).toEqual([]);
    pool.hold(false);
    await job.ended;
    expect(job.events.at(-1)?.type).toBe('done');
  });

  it('has the jobs under way stand still, and go on where they stood', async () => {
    const posted: PageMessage[] = [];
    const pool = createPool(2, () => ({
      start(_kind, _request, port) {
        port.postMessage({ type: 'progress', fraction: 0 });
        port.onmessage = ({ data }: MessageEvent<PageMessage>) => {
          posted.push(data);
        };
      },
    }));
    const job = follow(pool, endless);
    await job.begun;
    pool.hold(true);
    pool.hold(false);
    const turns = (): unknown[] => posted.map(({ type }) => type).filter((type) => type !== 'ack');
    await eventually(() => {
      expect(turns()).toEqual(['pause', 'resume']);
    });
    job.abort();
  });
});
