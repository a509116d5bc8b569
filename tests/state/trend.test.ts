import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnergiesBatch } from '../../src/physics/flow/energies';
import type { App } from '../../src/state/app';
import { restMilliseconds } from '../../src/state/latest/latestJobs';
import { selectConditionedRequest } from '../../src/state/selectors/conditioned';
import { selectEnergyLimit, selectTrend } from '../../src/state/selectors/trend';
import { trendTimes } from '../../src/state/studies/trendPlan';
import type { FakeClient, FakeJob } from '../support/fakeClient';
import { startTestApp } from '../support/testApp';
import { conditionedSettings } from '../../src/state/settings/conditioned';
import { trendSettings } from '../../src/state/settings/trend';

let client: FakeClient;
let app: App;

afterEach(() => {
  vi.useRealTimers();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ({ app, client } = startTestApp('at-once'));
  app.actions.choose({ page: 'finite-n' });
  app.actions.change(trendSettings, { sizes: [30, 60], members: 2, seed: 4, horizon: 2 });
});

const jobs = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'energies');
const limits = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'energyLimit');

/** What `instances` instances in a row tell. */
function energies(instances: number): EnergiesBatch {
  const times = trendTimes(2);
  const column = (value: number): Float64Array<ArrayBuffer> =>
    new Float64Array(instances * times.length).fill(value);
  const time = Float64Array.from(Array.from({ length: instances }, () => times).flat());
  return { rows: { seed: column(1), time, energy: column(-1), overlap: column(0.1) } };
}

describe('the times of a trend', () => {
  it.each([
    [10, [1, 2, 5, 10]],
    [9, [0.5, 1, 2, 5]],
    [100, [10, 20, 50, 100]],
    [0.1, [0.01, 0.02, 0.05, 0.1]],
    [3.7, [0.2, 0.5, 1, 2]],
  ])('up to %d are the last four of 1, 2 and 5 times powers of ten', (horizon, times) => {
    expect(trendTimes(horizon)).toEqual(times);
  });
});

describe('a finite-size trend', () => {
  it('computes nothing until it is asked for, not even its limit', () => {
    expect(jobs()).toHaveLength(0);
    expect(limits()).toHaveLength(0);
    expect(selectTrend(app.store.getState())).toBeNull();
  });

  it('is one batch job for each N at the present point, and one for N = infinity', () => {
    app.actions.setPoint({ invDelta2: 1.7 });
    app.actions.runStudy('trend');
    const point = { p: 3, deltaP: 1, invDelta2: 1.7 };
    const times = [0.2, 0.5, 1, 2];
    expect(jobs().map(({ request }) => request)).toEqual([
      { point, dimension: 30, seed: 4, members: 2, times },
      { point, dimension: 60, seed: 4, members: 2, times },
    ]);
    expect(jobs().every(({ options }) => options.priority === 'batch')).toBe(true);
    expect(limits().map(({ request }) => request)).toEqual([{ point, times }]);
  });

  it('counts instances that arrive one by one or several in one batch', async () => {
    app.actions.runStudy('trend');
    const [small, large] = jobs();
    await small?.send({ type: 'progress', fraction: 0.5, batch: energies(1) });
    await large?.send({ type: 'progress', fraction: 1, batch: energies(2) });
    const cells = selectTrend(app.store.getState())?.cells ?? [];
    expect(cells.map(({ decided }) => decided)).toEqual([1, 2]);
  });

  it('shows the limit of exactly this trend only', async () => {
    app.actions.runStudy('trend');
    const column = (): Float64Array<ArrayBuffer> => new Float64Array(4);
    const summary = { time: column(), energy: column(), error: column() };
    await limits()[0]?.send({ type: 'done', summary });
    expect(selectEnergyLimit(app.store.getState())).toBe(summary);
    app.actions.setPoint({ invDelta2: 1.1 });
    expect(selectEnergyLimit(app.store.getState())).toBeNull();
  });

  it('stops when the point moves, and is there again when it comes back', async () => {
    app.actions.runStudy('trend');
    await jobs()[0]?.send({ type: 'progress', fraction: 1, batch: energies(2) });
    app.actions.setPoint({ invDelta2: 1.1 });
    expect(jobs()).toHaveLength(0);
    expect(selectTrend(app.store.getState())).toBeNull();
    app.actions.resetParameter('invDelta2');
    expect(selectTrend(app.store.getState())).toMatchObject({ status: 'cancelled' });
    app.actions.runStudy('trend');
    expect(jobs().map(({ request }) => request)).toMatchObject([{ dimension: 60 }]);
  });
});

describe('conditioned points', () => {
  const wanted = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'conditioned');
  const rest = (): void => {
    vi.advanceTimersByTime(restMilliseconds);
  };

  it('are wanted at the pinned energy while their page is shown and the view stands still', () => {
    app.actions.change(conditionedSettings, { dimension: 80, members: 3, seed: 9 });
    app.actions.pinEnergy(-1.9);
    rest();
    const [job] = wanted();
    expect(job?.request).toMatchObject({
      dimension: 80,
      members: 3,
      seed: 9,
      stationary: { overlap: 0 },
    });
    const { stationary } = selectConditionedRequest(app.store.getState()) ?? {};
    expect(stationary?.energy).toBe(-1.9);
    app.actions.choose({ page: 'surf' });
    rest();
    expect(wanted()).toHaveLength(0);
  });

  it('keep to the dense limit of p, and need a matrix', () => {
    app.actions.setPoint({ p: 5 });
    rest();
    expect(wanted()[0]?.request).toMatchObject({ dimension: 65 });
    app.actions.setPoint({ p: 3, invDelta2: 0 });
    rest();
    expect(wanted()).toHaveLength(0);
  });
});
