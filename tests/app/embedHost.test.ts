/** What a page around this one can do through its port, message by message. */
import { afterEach, describe, expect, it } from 'vitest';
import { servePort } from '../../src/app/embedding/host';
import { setFields } from '../../src/app/embedding/setFields';
import type { EmbedMessage } from '../../src/embed/protocol';
import type { App } from '../../src/state/app';
import { decode } from '../support/link';
import { eventually } from '../support/eventually';
import { startTestApp } from '../support/testApp';

function startApp(link: string): App {
  const { app } = startTestApp('at-once');
  const { view, notices } = decode(link);
  app.actions.restore(view, notices);
  return app;
}

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The other end of a port that the app serves, and what has come through it. */
function connect(app: App): {
  said: EmbedMessage[];
  say: (message: unknown) => void;
  leave: () => void;
} {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const said: EmbedMessage[] = [];
  servePort(app, port2);
  port1.onmessage = ({ data }: MessageEvent<EmbedMessage>) => {
    said.push(data);
  };
  return {
    said,
    say(message) {
      port1.postMessage(message);
    },
    leave() {
      port1.close();
    },
  };
}

describe('setFields(app, fields)', () => {
  it('takes numbers, texts, flags and runs as links have them, and keeps all else', () => {
    const app = startApp('v=2&embed=hessian&deltaP=2&flow=0');
    const run = 'p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=20,tol=0.001';
    expect(setFields(app, { invDelta2: 2.5, p: '4', details: false, run1: run })).toEqual([]);
    const { view } = app.store.getState();
    expect(view.point).toEqual({ p: 4, deltaP: 2, invDelta2: 2.5 });
    expect(view.embed).toEqual(['hessian']);
    expect(view.runs).toHaveLength(1);
    expect(view.settings).toMatchObject({ details: '0', flow: '0' });
    expect(setFields(app, { deltaP: null, run1: null })).toEqual([]);
    expect(app.store.getState().view).toMatchObject({ point: { deltaP: 1 }, runs: [] });
  });

  it('says of a mixture that it has no p and no noises of 2 + p, unless that is what is asked for', () => {
    const app = startApp('v=2&mixture=2:1~3:0.5');
    const problems = setFields(app, { invDelta2: 2, details: false });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/invDelta2.* = .*2.*mixture/);
    expect(app.store.getState().view.point.terms?.[0]?.coefficient).toBe(1);
    expect(setFields(app, { invDelta2: 2, mixture: null })).toEqual([]);
    expect(app.store.getState().view.point).toEqual({ p: 3, deltaP: 1, invDelta2: 2 });
  });

  it('names field, value and range of what it does not take, leaves that as it was, and tells the reader nothing', () => {
    const app = startApp('v=2&invDelta2=1.9&deltaP=2');
    const problems = setFields(app, {
      invDelta2: 1e9,
      p: 2.5,
      colour: 'red',
      deltaP: {} as string,
      time: 5,
    });
    expect(problems).toEqual([
      expect.stringMatching(/^invDelta2 = 1000000000 is not taken: it must be .*between 0 and 100/),
      expect.stringMatching(/^p = 2.5 is not taken: it must be .*between 3 and 10/),
      expect.stringMatching(/^colour = red is not taken: links have no such field/),
      expect.stringMatching(/^deltaP = object is not taken/),
    ]);
    const { view, notices } = app.store.getState();
    expect(view).toMatchObject({ point: { p: 3, deltaP: 2, invDelta2: 1.9 }, time: 5 });
    expect(notices).toEqual([]);
  });

  it('makes one step to undo of a slider that is moved', () => {
    const app = startApp('v=2&invDelta2=1.9');
    for (const invDelta2 of [2, 2.1, 2.2]) setFields(app, { invDelta2 });
    app.actions.undo();
    expect(app.store.getState().view.point.invDelta2).toBe(1.9);
  });

  it('holds back runs that cost much, as a link does', () => {
    const app = startApp('v=2');
    setFields(app, { run1: 'invDelta2=1;chsck:tMax=1e8,tol=1e-7;flow:n=500,k=64' });
    expect(app.store.getState().held.runs).toHaveLength(1);
  });
});

describe('a port', () => {
  it('answers each set under its id, and tells of states once it is asked to', async () => {
    const app = startApp('v=2&invDelta2=1.9');
    const { said, say } = connect(app);
    say({ type: 'set', id: 7, fields: { invDelta2: 2.3 } });
    await eventually(() => {
      expect(said).toHaveLength(1);
    });
    expect(said).toEqual([{ type: 'answer', id: 7, problems: [] }]);
    say({ type: 'subscribe' });
    say({ type: 'subscribe' });
    await eventually(() => {
      expect(said).toHaveLength(2);
    });
    expect(said[1]).toMatchObject({
      type: 'state',
      state: {
        point: { p: 3, deltaP: 1, invDelta2: 2.3 },
        region: 'surfing',
        settling: 'computing',
      },
    });
    app.actions.setPoint({ invDelta2: 2.4 });
    app.actions.setPoint({ invDelta2: 2.5 });
    await eventually(() => {
      expect(said).toHaveLength(3);
    });
    expect(said[2]).toMatchObject({ state: { point: { invDelta2: 2.5 } } });
  });

  it('follows the state no longer than somebody listens', async () => {
    const app = startApp('v=2&invDelta2=1.9');
    let followers = 0;
    const { subscribe } = app.store;
    app.store.subscribe = (listener) => {
      followers += 1;
      const stop = subscribe(listener);
      return () => {
        followers -= 1;
        stop();
      };
    };
    const { said, say, leave } = connect(app);
    say({ type: 'subscribe' });
    await eventually(() => {
      expect([said.length, followers]).toEqual([1, 1]);
    });
    app.actions.setPoint({ invDelta2: 2.4 });
    say({ type: 'unsubscribe' });
    await eventually(() => {
      expect(followers).toBe(0);
    });
    say({ type: 'subscribe' });
    await eventually(() => {
      expect(followers).toBe(1);
    });
    leave();
    await eventually(() => {
      expect(followers).toBe(0);
    });
  });

  it('leaves what is no message of the protocol without an answer', async () => {
    const app = startApp('v=2&invDelta2=1.9');
    const { said, say } = connect(app);
    for (const data of [
      null,
      'set',
      [],
      { type: 'set', fields: { p: 4 } },
      { type: 'set', id: 1 },
      { type: 'set', id: 1, fields: ['p', 4] },
      { type: 'reset', id: 1, fields: { p: 4 } },
    ])
      say(data);
    say({ type: 'set', id: 2, fields: {} });
    await eventually(() => {
      expect(said).not.toEqual([]);
    });
    expect(said).toEqual([{ type: 'answer', id: 2, problems: [] }]);
    expect(app.store.getState().view.point.p).toBe(3);
  });
});
