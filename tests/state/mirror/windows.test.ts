/** One window controls, another one shows: what passes between them, message by message. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tables } from '../../../src/panels/registry';
import { createApp, type App } from '../../../src/state/app';
import { restMilliseconds } from '../../../src/state/latest/latestJobs';
import { controlWindows } from '../../../src/state/mirror/control';
import { followWindow } from '../../../src/state/mirror/follow';
import { whileAlone } from '../../../src/state/mirror/whileAlone';
import { mirroredOf, type Channel, type WindowMessage } from '../../../src/state/mirror/protocol';
import { selectSettling } from '../../../src/state/selectors/settled';
import { dynamicsBatch, dynamicsSummary, phaseLines } from '../../support/computations';
import { FakeClient } from '../../support/fakeClient';
import { startTestApp, type TestApp } from '../../support/testApp';

/** A channel of a browser: what one says the others hear a little later, each a copy of its own. */
class Air {
  readonly said: WindowMessage[] = [];
  private readonly ends = new Set<Channel>();

  join(): Channel {
    const { ends, said } = this;
    const end: Channel = {
      onmessage: null,
      postMessage(message) {
        said.push(message);
        const others = [...ends].filter((other) => other !== end);
        for (const other of others) {
          const data = structuredClone(message);
          setImmediate(() => other.onmessage?.(new MessageEvent('message', { data })));
        }
      },
      close() {
        ends.delete(end);
      },
    };
    ends.add(end);
    return end;
  }
}

/** Until nothing is under way in the air. */
async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

interface Second {
  readonly app: App;
  readonly client: FakeClient;
  readonly ask: () => void;
  readonly stop: () => void;
}

let air: Air;
let first: TestApp;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  air = new Air();
  first = startTestApp('at-once');
});
afterEach(() => {
  vi.useRealTimers();
});

function open(name = 'second'): Second {
  const client = new FakeClient();
  const app = createApp(tables, {
    startJob: client.startJob,
    schedule: (callback) => {
      callback();
    },
    now: () => 0,
  });
  let ask = (): void => undefined;
  const stop = followWindow(app.store, air.join(), name, (asking) => {
    ask = asking;
    asking();
    return () => undefined;
  });
  return {
    app,
    client,
    ask: () => {
      ask();
    },
    stop,
  };
}

const control = (name = 'first'): (() => void) => controlWindows(first.app.store, air.join(), name);
const states = (): WindowMessage[] => air.said.filter(({ type }) => type === 'state');

async function solvePoint(): Promise<void> {
  const job = first.client.live.at(-1) ?? expect.fail('nothing follows the point');
  await job.send({ type: 'progress', fraction: 0.2, batch: dynamicsBatch(0, 1, 1e4) });
  await vi.advanceTimersByTimeAsync(restMilliseconds);
  await job.send({ type: 'done', summary: dynamicsSummary });
}

describe('a second window', () => {
  it('shows what had been computed when it was opened, and then what comes', async () => {
    first.app.actions.launchRun();
    const run = first.client.latest('dynamics');
    await run.send({ type: 'progress', fraction: 0.2, batch: dynamicsBatch(0, 1, 2) });
    control();
    const { app, client } = open();
    await settle();
    const resultOf = ({ store }: App) => Object.values(store.getState().results.dynamics)[0];
    expect(app.store.getState().follows).toBe('following');
    expect(resultOf(app)?.samples.column('time')).toEqual(
      resultOf(first.app)?.samples.column('time'),
    );
    await run.send({ type: 'progress', fraction: 0.5, batch: dynamicsBatch(1, 1, 2, 3) });
    await settle();
    expect(resultOf(app)).toMatchObject({ status: 'running', fraction: 0.5 });
    expect(resultOf(app)?.samples.length).toBe(resultOf(first.app)?.samples.length);
    expect(resultOf(app)?.errors.column('energy')).toEqual(
      resultOf(first.app)?.errors.column('energy'),
    );
    expect([client.jobs, client.live]).toEqual([[], []]);
  });

  it('has all that there is, but what belongs to the window in which it happens', () => {
    const state = first.app.store.getState();
    const ofWindow = ['runParts', 'timeline', 'follows', 'notices', 'held', 'destination'];
    const expected = Object.keys(state).filter((slice) => !ofWindow.includes(slice));
    expect(Object.keys(mirroredOf(state)).sort()).toEqual(expected.sort());
  });

  it('shows every study as it goes on', async () => {
    control();
    const { app, client } = open();
    await settle();
    for (const { name } of tables.studies) first.app.actions.runStudy(name);
    await settle();
    for (const { name, status } of tables.studies) {
      expect(status(first.app.store.getState()), name).toBe('waiting');
      expect(status(app.store.getState()), name).toBe('waiting');
    }
    expect(client.jobs).toEqual([]);
  });

  it('follows point, cursor, settings and stage, and counts as settled when the first one is', async () => {
    await solvePoint();
    await first.client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    control();
    const { app, client } = open();
    await settle();
    const { actions } = first.app;
    actions.setPoint({ invDelta2: 1.7 }, 'drag');
    actions.setHover({ energy: -1.5 });
    actions.choose({ large: 'hessian' });
    actions.setStage({ isAsked: true });
    await settle();
    expect(app.store.getState()).toMatchObject({
      view: { point: { invDelta2: 1.7 }, large: 'hessian' },
      hover: { energy: -1.5 },
      stage: { isAsked: true },
    });
    const settling = () => selectSettling(tables, app.store.getState());
    expect(settling()).toBe('computing');
    await solvePoint();
    await settle();
    expect(settling()).toBe('settled');
    expect([client.jobs, client.live]).toEqual([[], []]);
  });

  it('gets one message at a time, of a drag the newest place', async () => {
    control();
    const { app } = open();
    await settle();
    const before = states().length;
    const seen: number[] = [];
    app.store.subscribe(({ view }) => seen.push(view.point.invDelta2));
    for (let i = 1; i <= 50; i += 1) {
      first.app.actions.setPoint({ invDelta2: 2 + i / 100 }, 'drag');
      await Promise.resolve();
    }
    await settle();
    expect(states().length - before).toBeLessThanOrEqual(3);
    expect(seen.at(-1)).toBe(2.5);
    expect(app.store.getState().view.point).toEqual(first.app.store.getState().view.point);
  });

  it('hears nothing of what it has already: results under way are not sent again by a move of the cursor', async () => {
    first.app.actions.launchRun();
    await first.client
      .latest('dynamics')
      .send({ type: 'progress', fraction: 0.2, batch: dynamicsBatch(0, 1, 2) });
    control();
    open();
    await settle();
    first.app.actions.pinTime(1);
    await settle();
    expect(JSON.stringify(states().at(-1))).not.toContain('samples');
  });
});

describe('when a window is closed', () => {
  it('the second one says that it follows nobody, keeps what it shows, and finds the first one when it is back', async () => {
    const close = control();
    const { app, ask } = open();
    first.app.actions.setPoint({ invDelta2: 1.7 });
    await settle();
    close();
    await settle();
    expect(app.store.getState()).toMatchObject({
      follows: 'lost',
      view: { point: { invDelta2: 1.7 } },
    });
    first.app.actions.setPoint({ invDelta2: 1.8 });
    control('first, loaded anew');
    ask();
    await settle();
    expect(app.store.getState()).toMatchObject({
      follows: 'following',
      view: { point: { invDelta2: 1.8 } },
    });
  });

  it('the second one notices also where nobody said so', async () => {
    const { app, ask } = open();
    for (let i = 0; i < 9; i += 1) ask();
    expect(app.store.getState().follows).toBe('waiting');
    control();
    ask();
    await settle();
    expect(app.store.getState().follows).toBe('following');
    // A window that has crashed hears and says nothing.
    air = new Air();
    const deaf = open('third');
    expect(deaf.app.store.getState().follows).toBe('waiting');
    for (let i = 0; i < 4; i += 1) ask();
    expect(app.store.getState().follows).toBe('lost');
  });

  it('the first one goes on, and sends nothing any more', async () => {
    control();
    const { stop } = open();
    await settle();
    stop();
    await settle();
    const before = air.said.length;
    first.app.actions.setPoint({ invDelta2: 1.7 });
    await settle();
    expect(air.said).toHaveLength(before);
    expect(first.app.store.getState().view.point.invDelta2).toBe(1.7);
  });

  it('of two that control under one name, as a tab that was duplicated, the first is followed', async () => {
    control();
    const { app } = open();
    await settle();
    const other = startTestApp('at-once');
    controlWindows(other.app.store, air.join(), 'duplicate');
    other.app.actions.setPoint({ invDelta2: 3 });
    await settle();
    expect(app.store.getState().view.point.invDelta2).not.toBe(3);
    first.app.actions.setPoint({ invDelta2: 1.7 });
    await settle();
    expect(app.store.getState().view.point.invDelta2).toBe(1.7);
  });
});

describe('a second window that takes over', () => {
  it('has no study under way, whichever it is, and may begin each', async () => {
    const close = control();
    const { app, client, stop } = open();
    const end = whileAlone(app.store, () => app.start());
    for (const { name } of tables.studies) first.app.actions.runStudy(name);
    await settle();
    close();
    await settle();
    app.actions.takeOver();
    stop();
    for (const { name, status } of tables.studies) {
      expect(status(app.store.getState()), name).toBe('cancelled');
      app.actions.runStudy(name);
      expect(status(app.store.getState()), name).toBe('waiting');
    }
    expect(client.active().map(({ kind }) => kind)).toContain('growthSign');
    end();
  });

  it('keeps what was computed, and computes what was not', async () => {
    first.app.actions.launchRun();
    const done = first.client.latest('dynamics');
    await done.send({ type: 'progress', fraction: 0.5, batch: dynamicsBatch(1, 1, 2) });
    await done.send({ type: 'done', summary: dynamicsSummary });
    await first.client.latest('phaseLines').send({ type: 'done', summary: phaseLines(3) });
    first.app.actions.setPoint({ invDelta2: 1.7 });
    first.app.actions.launchRun();
    const half = first.client.latest('dynamics');
    await half.send({ type: 'progress', fraction: 0.5, batch: dynamicsBatch(0, 1, 2, 3) });
    first.app.actions.runStudy('sweep');
    const close = control();
    const { app, client, stop } = open();
    const end = whileAlone(app.store, () => app.start());
    await settle();
    close();
    await settle();
    expect([client.jobs, client.live]).toEqual([[], []]);
    app.actions.takeOver();
    stop();
    const { follows, results, view, studies } = app.store.getState();
    expect(follows).toBeNull();
    expect(view).toEqual(first.app.store.getState().view);
    const dynamics = Object.values(results.dynamics);
    expect(dynamics.map(({ status, samples }) => [status, samples.length])).toEqual([
      ['done', 2],
      ['waiting', 3],
    ]);
    const asked = client.active().map(({ kind, request }) => ({ kind, request }));
    expect(asked.filter(({ kind }) => kind === 'dynamics')).toEqual([
      { kind: 'dynamics', request: half.request },
    ]);
    expect(asked.map(({ kind }) => kind)).not.toContain('phaseLines');
    expect(Object.values(studies.sweep ?? {}).map(({ status }) => status)).toEqual(['cancelled']);
    expect(app.actions.undo()).toBeNull();
    end();
  });
});
