import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flowGlobe } from '../../src/physics/globe/flowGlobe';
import { energyOn } from '../../src/physics/globe/polynomial';
import type { App } from '../../src/state/app';
import { restMilliseconds } from '../../src/state/latest/latestJobs';
import { selectGlobeRequest } from '../../src/state/selectors/globeRequest';
import {
  selectDrawnSnapshot,
  selectGlobeMoments,
  selectGlobeSnapshot,
} from '../../src/state/selectors/runGlobe';
import { globeSource, globeWay } from '../../src/state/settings/globe';
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { surfing } from '../../src/state/settings/surf';
import type { FakeClient } from '../support/fakeClient';
import { startTestApp } from '../support/testApp';

let app: App;
let client: FakeClient;
const state = () => app.store.getState();
const globeJobs = () => client.jobs.filter(({ kind }) => kind === 'globe');
const snapshot = () => selectGlobeSnapshot(state());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ({ app, client } = startTestApp('at-once'));
  // A run of one small instance.
  app.actions.set(chsckPart.isWanted, false);
  app.actions.set(flowPart.isWanted, true);
  app.actions.change(flowPart.asked, { dimension: 24, horizon: 5, seed: 3 });
  app.actions.launchRun();
});
afterEach(() => {
  vi.useRealTimers();
});

function look(): void {
  app.actions.choose({ page: 'globe' });
  app.actions.set(globeSource, 'run');
  vi.advanceTimersByTime(restMilliseconds);
}

/** Computes what was asked for, and sends so many of its moments. */
async function stream(count: number): Promise<void> {
  const job = client.latest('globe');
  const request = selectGlobeRequest(state());
  if (request === null) throw new Error('nothing is asked for');
  let sent = 0;
  for (const { batch, fraction } of flowGlobe(request)) {
    if (batch === undefined) continue;
    await job.send({ type: 'progress', fraction, batch });
    sent += 1;
    if (sent === count) return;
  }
  await job.send({ type: 'done', summary: { reason: 'horizon', method: 'dense' } });
}

describe('the globes of a run', () => {
  it('are computed on the page of the surf as long as that is open', () => {
    app.actions.set(globeSource, 'run');
    vi.advanceTimersByTime(restMilliseconds);
    expect(globeJobs()).toHaveLength(0);
    app.actions.set(surfing, true);
    vi.advanceTimersByTime(restMilliseconds);
    expect(globeJobs()).toHaveLength(1);
  });

  it('are computed on their page only, for the instance that was launched', () => {
    expect(globeJobs()).toHaveLength(0);
    look();
    expect(globeJobs()).toHaveLength(1);
    expect(client.latest('globe').request).toMatchObject({ dimension: 24, seed: 3, horizon: 5 });
    app.actions.set(globeSource, 'limit');
    vi.advanceTimersByTime(restMilliseconds);
    expect(client.latest('globe').options.signal.aborted).toBe(true);
  });

  it('are shown as they come, and come back without being computed again', async () => {
    look();
    expect(snapshot()).toBeNull();
    await stream(3);
    expect(selectGlobeMoments(state())).toHaveLength(3);
    const times = snapshot()?.path.time;
    expect(snapshot()?.time).toBe(times?.[2]);
    app.actions.set(globeSource, 'limit');
    vi.advanceTimersByTime(restMilliseconds);
    expect(snapshot()).toBeNull();
    app.actions.set(globeSource, 'run');
    vi.advanceTimersByTime(restMilliseconds);
    await stream(Infinity);
    const whole = snapshot();
    app.actions.choose({ page: 'surf' });
    vi.advanceTimersByTime(restMilliseconds);
    app.actions.choose({ page: 'globe' });
    vi.advanceTimersByTime(restMilliseconds);
    expect(snapshot()).toEqual(whole);
    expect(globeJobs()).toHaveLength(2);
  });

  it('are those of the moment nearest to the cursor, with the way that is asked for', async () => {
    look();
    await stream(Infinity);
    const times = snapshot()?.path.time ?? new Float64Array();
    const [early = NaN, late = NaN] = [times[4], times[5]];
    app.actions.pinTime(early * 1.001);
    expect(snapshot()).toMatchObject({ time: early, frame: { way: 'lowest' } });
    app.actions.pinTime(late / 1.001);
    expect(snapshot()?.time).toBe(late);
    app.actions.set(globeWay, 'random');
    expect(snapshot()).toMatchObject({ time: late, frame: { way: 'random' } });
  });

  it('are mixed while the surf plays, so that energy and place pass on evenly', async () => {
    look();
    await stream(Infinity);
    const moments = selectGlobeMoments(state());
    const at = moments.findIndex(({ lowest }, i) => i > 4 && lowest.carried > 0.9);
    const [before, after] = [moments[at - 1]?.lowest, moments[at]?.lowest];
    if (!before || !after) throw new Error('the way is not carried on');
    const half = Math.sqrt((1 + before.time) * (1 + after.time)) - 1;
    app.actions.pinTime(half);
    expect([before.time, after.time]).toContain(selectDrawnSnapshot(state())?.time);
    app.actions.set(surfing, true);
    app.actions.setSurf({ isPlaying: true });
    const drawn = selectDrawnSnapshot(state());
    if (!drawn) throw new Error('nothing is drawn');
    expect(drawn.energy).toBeCloseTo((before.energy + after.energy) / 2, 6);
    expect(energyOn(drawn.landscape, 1, 0, 0)).toBeCloseTo(drawn.energy, 10);
    expect(Math.hypot(...drawn.frame.signal)).toBeCloseTo(1, 12);
  });

  it('wait with a run of a link that waits for the reader', () => {
    const [run] = state().view.runs;
    if (!run) throw new Error('no run');
    app.store.setState({
      held: { runs: [run], cost: { seconds: 1000, instances: 1, megabytes: 1 }, isAnswered: false },
    });
    look();
    expect(globeJobs()).toHaveLength(0);
  });
});
