import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/state/app';
import { restMilliseconds } from '../../src/state/latest/latestJobs';
import { liveHorizon } from '../../src/state/live/request';
import { selectCurrentSamples, selectMovingPoint } from '../../src/state/selectors/movingHessian';
import { chsckPart } from '../../src/state/settings/launch';
import { surfing } from '../../src/state/settings/surf';
import { liveSlot } from '../../src/state/view';
import { dynamicsBatch, dynamicsSummary } from '../support/computations';
import type { FakeClient, FakeJob } from '../support/fakeClient';
import { startTestApp } from '../support/testApp';

let app: App;
let client: FakeClient;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ({ app, client } = startTestApp());
});
afterEach(() => {
  vi.useRealTimers();
});

/** Nothing moves for so long that refining begins. */
const handRests = (): Promise<unknown> => vi.advanceTimersByTimeAsync(restMilliseconds);

const newest = (): FakeJob => client.live.at(-1) ?? expect.fail('nothing follows the point');
const solved = (job: FakeJob): boolean => job.options.signal.aborted;
const shownAt = (): number | undefined => app.store.getState().live.shown?.request.point.invDelta2;
const sketch = async (job: FakeJob): Promise<void> =>
  job.send({ type: 'progress', fraction: 0.2, batch: dynamicsBatch(0, 1, liveHorizon) });

describe('the current point', () => {
  it('is solved without a click, before anything that can wait', () => {
    expect(client.live).toHaveLength(1);
    expect(newest()).toMatchObject({
      kind: 'dynamics',
      request: { point: { invDelta2: 2.3 }, roughFirst: true },
      options: { priority: 'interactive' },
    });
  });

  it('shows a whole curve only: a first pass under way leaves the curve before it', async () => {
    const batch = dynamicsBatch(0, 1, 2);
    await newest().send({ type: 'progress', fraction: 0.1, batch });
    expect(app.store.getState().live.shown).toBeNull();
    await sketch(newest());
    expect(shownAt()).toBe(2.3);
  });

  it('gets its error estimates while it rests', async () => {
    await sketch(newest());
    expect(app.store.getState().live.shown?.errors.length).toBe(0);
    const batch = dynamicsBatch(1, 1, liveHorizon);
    const refined = newest().send({ type: 'progress', fraction: 0.6, batch });
    await vi.advanceTimersByTimeAsync(restMilliseconds - 1);
    // What is not taken the worker waits for: no core is refining while the hand may still move.
    expect(app.store.getState().live.shown?.errors.length).toBe(0);
    await handRests();
    await refined;
    expect(app.store.getState().live.shown?.errors.length).toBe(2);
    await newest().send({ type: 'done', summary: dynamicsSummary });
    expect(app.store.getState().live.shown?.status).toBe('done');
    expect(client.live).toHaveLength(1);
  });
});

describe('during a drag', () => {
  it('two first pictures are finished, then the newest place is solved and none between', async () => {
    const first = newest();
    app.actions.setPoint({ invDelta2: 2.31 }, 'drag');
    const second = newest();
    for (const invDelta2 of [2.32, 2.33]) app.actions.setPoint({ invDelta2 }, 'drag');
    expect(client.live).toEqual([first, second]);
    await sketch(first);
    expect(shownAt()).toBe(2.3);
    expect(newest().request).toMatchObject({ point: { invDelta2: 2.33 } });
    expect(client.live).toHaveLength(3);
  });

  it('what comes after a later place of the hand is not shown', async () => {
    const first = newest();
    app.actions.setPoint({ invDelta2: 2.31 }, 'drag');
    await sketch(newest());
    expect(shownAt()).toBe(2.31);
    await sketch(first);
    expect(shownAt()).toBe(2.31);
  });

  it('a place between that is done ends nothing but itself', async () => {
    const first = newest();
    app.actions.setPoint({ invDelta2: 2.31 }, 'drag');
    const second = newest();
    await sketch(second);
    await sketch(first);
    expect(solved(first)).toBe(true);
    expect(solved(second)).toBe(false);
  });

  it('refining is given up for the next place at once', async () => {
    const first = newest();
    await sketch(first);
    app.actions.setPoint({ invDelta2: 2.4 }, 'drag');
    expect(solved(first)).toBe(true);
    expect(newest().request).toMatchObject({ point: { invDelta2: 2.4 } });
  });

  it('what is shown says of which point it is, and does not pass for the current one', async () => {
    await sketch(newest());
    expect(selectCurrentSamples(app.store.getState())).not.toBeNull();
    app.actions.setPoint({ invDelta2: 2.4 }, 'drag');
    expect(shownAt()).toBe(2.3);
    expect(selectCurrentSamples(app.store.getState())).toBeNull();
  });
});

describe('a place that the hand comes back to', () => {
  const dragTo = (invDelta2: number): void => {
    app.actions.setPoint({ invDelta2 }, 'drag');
  };

  it('is shown at once, also while another one is being solved', async () => {
    await sketch(newest());
    dragTo(2.4);
    dragTo(2.3);
    expect(shownAt()).toBe(2.3);
    await sketch(newest());
    expect(shownAt()).toBe(2.3);
  });

  it('is shown at once where it was a sketch, and refined', async () => {
    await sketch(newest());
    dragTo(2.4);
    await sketch(newest());
    dragTo(2.3);
    expect(shownAt()).toBe(2.3);
    expect(client.live).toHaveLength(2);
    await handRests();
    expect(newest().request).toMatchObject({ point: { invDelta2: 2.3 } });
    expect(client.live).toHaveLength(3);
  });

  it('is not refined while the hand goes on', async () => {
    await sketch(newest());
    dragTo(2.4);
    await sketch(newest());
    dragTo(2.3);
    await vi.advanceTimersByTimeAsync(restMilliseconds - 1);
    dragTo(2.4);
    await vi.advanceTimersByTimeAsync(restMilliseconds - 1);
    expect(client.live).toHaveLength(2);
  });

  it('is not solved again once its error is known', async () => {
    await newest().send({
      type: 'progress',
      fraction: 0.6,
      batch: dynamicsBatch(1, 1, liveHorizon),
    });
    await handRests();
    await newest().send({ type: 'done', summary: dynamicsSummary });
    dragTo(2.4);
    await sketch(newest());
    dragTo(2.3);
    expect(app.store.getState().live.shown).toMatchObject({
      status: 'done',
      request: { point: { invDelta2: 2.3 } },
    });
    expect(client.live).toHaveLength(2);
  });

  it('does not hear of the failure of a place between', async () => {
    await sketch(newest());
    dragTo(2.4);
    dragTo(2.3);
    await newest().send({ type: 'failed', failure: { code: 'computation', message: 'No.' } });
    expect(app.store.getState().live).toMatchObject({ failure: '' });
    expect(shownAt()).toBe(2.3);
  });
});

it('a failure is told, and the next place is solved', async () => {
  const failure = { code: 'computation', message: 'No.' } as const;
  await newest().send({ type: 'failed', failure });
  expect(app.store.getState().live).toEqual({ shown: null, failure: 'No.' });
  expect(client.live).toHaveLength(1);
  app.actions.setPoint({ invDelta2: 2.4 });
  await sketch(newest());
  expect(app.store.getState().live).toMatchObject({ failure: '' });
  expect(shownAt()).toBe(2.4);
});

it.each([
  ['2+p', { p: 3, deltaP: 1, invDelta2: 2.3 }],
  [
    'a mixture',
    {
      terms: [
        { order: 3, coefficient: 0.5 },
        { order: 4, coefficient: 0.5 },
      ],
    },
  ],
])('an equal point is not solved anew, as an undo may bring it: %s', async (_, point) => {
  await sketch(newest());
  app.actions.setPoint(point);
  await sketch(newest());
  const job = newest();
  app.actions.setPoint(structuredClone(point));
  expect(solved(job)).toBe(false);
  expect(newest()).toBe(job);
});

describe('nothing follows the point', () => {
  it('where a run shows the same', async () => {
    await sketch(newest());
    app.actions.launchRun();
    expect(solved(newest())).toBe(true);
    expect(app.store.getState().live.shown).toBeNull();
    app.actions.clearRuns();
    await handRests();
    expect(client.live).toHaveLength(2);
  });

  it('where a run shows it whose unused cooling is another one', () => {
    app.actions.change(chsckPart.asked, { coolingTime: 20 });
    app.actions.launchRun();
    app.actions.change(chsckPart.asked, { coolingTime: 30, coolingExponent: 2 });
    expect(solved(newest())).toBe(true);
    app.actions.launchRun();
    expect(app.store.getState().view.runs).toHaveLength(1);
    app.actions.change(chsckPart.asked, { finalTemperature: 0.5 });
    app.actions.launchRun();
    expect(app.store.getState().view.runs).toHaveLength(2);
  });

  it('on pages without its panel, unless they play the surf', () => {
    app.actions.choose({ page: 'finite-n' });
    expect(solved(newest())).toBe(true);
    app.actions.set(surfing, true);
    expect(client.live).toHaveLength(2);
    app.actions.set(surfing, false);
    expect(solved(newest())).toBe(true);
  });
});

it('the Hessian can follow it through time without a run', async () => {
  await sketch(newest());
  expect(selectMovingPoint(app.store.getState())).toMatchObject({
    slot: liveSlot,
    time: liveHorizon,
  });
});
