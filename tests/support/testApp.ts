/** The app over a client, frames and a clock that the test moves by hand; started. */
import { afterEach } from 'vitest';
import { tables } from '../../src/panels/registry';
import { createApp, type App } from '../../src/state/app';
import type { Tables } from '../../src/state/tables';
import { FakeClient } from './fakeClient';

export interface TestApp {
  readonly app: App;
  readonly client: FakeClient;
  /** The clock, in milliseconds. */
  readonly time: { now: number };
  /** What waits for the next frame. */
  readonly frames: (() => void)[];
  drawFrame(): void;
  /** For tests of stopping; at the end of every test the app is stopped anyway. */
  readonly stop: () => void;
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/**
 * @param drawing whether frames wait for `drawFrame` or are drawn at once.
 * @param given what the app is made from; the program's own tables if absent.
 */
export function startTestApp(
  drawing: 'by-hand' | 'at-once' = 'by-hand',
  given: Tables = tables,
): TestApp {
  const client = new FakeClient();
  const frames: (() => void)[] = [];
  const time = { now: 0 };
  const app = createApp(given, {
    startJob: client.startJob,
    schedule: (callback) => {
      if (drawing === 'at-once') callback();
      else frames.push(callback);
    },
    now: () => time.now,
  });
  const stop = app.start();
  stops.push(stop);
  return {
    app,
    client,
    frames,
    time,
    drawFrame() {
      for (const callback of frames.splice(0)) callback();
    },
    stop,
  };
}
