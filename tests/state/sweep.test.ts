import { beforeEach, describe, expect, it } from 'vitest';
import type { OutcomesBatch } from '../../src/physics/flow/outcomes';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import type { App } from '../../src/state/app';
import { selectFoundShares, selectSweep, selectSweepPlan } from '../../src/state/selectors/sweep';
import type { SweepResult } from '../../src/state/studies/sweepResults';
import type { FakeClient, FakeJob } from '../support/fakeClient';
import { startTestApp, type TestApp } from '../support/testApp';
import { sweepSettings, type SweepSettings } from '../../src/state/settings/sweep';
import { flowSeconds } from '../../src/state/runs/cost';
import { studyCost } from '../../src/state/studies/studyCost';
import { sweepPlan } from '../../src/state/studies/sweepPlan';
import { studyCostWords } from '../../src/panels/studyControls/words';

let test: TestApp;
let client: FakeClient;
let app: App;

beforeEach(() => {
  test = startTestApp();
  ({ app, client } = test);
  app.actions.change(sweepSettings, { sizes: [30, 60], members: 4, places: 3 });
});

function sweep(): SweepResult {
  const found = selectSweep(app.store.getState());
  if (found === null) throw new Error('no sweep');
  return found;
}

const jobs = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'outcomes');

/** Outcomes of instances of which every other one starts at m(0) > 0. */
function outcomes(...codes: number[]): OutcomesBatch {
  const zeros = (): Float64Array<ArrayBuffer> => new Float64Array(codes.length);
  return {
    rows: {
      seed: zeros(),
      initialOverlap: zeros().map((_, i) => (i % 2 === 0 ? 0.1 : -0.1)),
      overlap: zeros(),
      time: zeros(),
      outcome: Float64Array.from(codes),
    },
  };
}

async function finishJob(job: FakeJob, ...codes: number[]): Promise<void> {
  await job.send({ type: 'progress', fraction: 1, batch: outcomes(...codes) });
  await job.send({ type: 'done', summary: { members: codes.length } });
}

describe('a sweep over 1/Δ₂', () => {
  it('computes nothing until it is asked for', () => {
    expect(selectSweep(app.store.getState())).toBeNull();
    expect(jobs()).toHaveLength(0);
  });

  it('goes through every N and place, small systems first, as a batch', () => {
    app.actions.runStudy('sweep');
    const line = gradientFlowLine(3, 1);
    expect(jobs().map(({ request }) => request)).toMatchObject([
      { dimension: 30, members: 4, seed: 1, horizon: 100, point: { invDelta2: 1 } },
      { dimension: 30 },
      { dimension: 30, point: { invDelta2: Number((1.75 * line).toPrecision(3)) } },
      { dimension: 60 },
      { dimension: 60 },
      { dimension: 60 },
    ]);
    expect(jobs().every(({ options }) => options.priority === 'batch')).toBe(true);
  });

  it('leaves out sizes beyond the dense tensors of the present p', () => {
    app.actions.setPoint({ p: 5 });
    app.actions.change(sweepSettings, { sizes: [30, 60, 120] });
    const sizes = selectSweepPlan(app.store.getState()).cells.map(({ dimension }) => dimension);
    expect(new Set(sizes)).toEqual(new Set([30, 60]));
  });

  it('counts outcomes as they arrive, and time left by the couplings still to be read', async () => {
    app.actions.runStudy('sweep');
    const [first, , , large] = jobs();
    await first?.send({ type: 'progress', fraction: 0.5, batch: outcomes(1, -1) });
    test.time.now = 2000;
    await large?.send({ type: 'progress', fraction: 1, batch: outcomes(1, 1, 0, 1) });
    test.drawFrame();
    expect(sweep().cells[0]).toMatchObject({ found: 1, antiCorrelated: 1, neither: 0 });
    expect(sweep().cells[3]).toMatchObject({
      found: 3,
      neither: 1,
      positive: 2,
      positiveFound: 1,
    });
    // 2 of 4 instances of one small cell of three, and all 4 of one large cell of three.
    const [small, big] = [30, 60].map((dimension) =>
      flowSeconds({ point: { p: 3, deltaP: 1, invDelta2: 2 }, dimension, horizon: 100 }),
    );
    const done = 2 * Number(small) + 4 * Number(big);
    const all = 12 * Number(small) + 12 * Number(big);
    expect(sweep().fraction).toBeCloseTo(done / all);
    expect(sweep().timeLeft).toBeCloseTo((2 * (all - done)) / done);
  });

  it('is done once all its cells are', async () => {
    app.actions.runStudy('sweep');
    for (const job of jobs()) await finishJob(job, 1, 1, 1, 1);
    expect(sweep()).toMatchObject({ status: 'done', fraction: 1 });
  });

  it('stops at once when cancelled, keeps what had arrived, and goes on where it stopped', async () => {
    app.actions.runStudy('sweep');
    const [first] = jobs();
    if (first) await finishJob(first, 1, 1, 0, -1);
    app.actions.cancelStudy('sweep');
    expect(jobs()).toHaveLength(0);
    expect(sweep()).toMatchObject({ status: 'cancelled' });
    expect(sweep().cells[0]).toMatchObject({ found: 2 });
    const begun = client.jobs.length;
    app.actions.runStudy('sweep');
    expect(client.jobs.length - begun).toBe(5);
    expect(sweep().cells[0]).toMatchObject({ found: 2 });
  });

  it('says the time left by the speed since it goes on, whatever had been computed before', async () => {
    app.actions.change(sweepSettings, { sizes: [60] });
    app.actions.runStudy('sweep');
    const [first] = jobs();
    if (first) await finishJob(first, 1, 1, 0, -1);
    app.actions.cancelStudy('sweep');
    test.time.now = 60_000;
    app.actions.runStudy('sweep');
    const [second] = jobs();
    await second?.send({ type: 'progress', fraction: 0 });
    test.time.now = 64_000;
    await second?.send({ type: 'progress', fraction: 1, batch: outcomes(1, 1, 0, -1) });
    test.drawFrame();
    // A third in 4 s, and a third is still to be computed.
    expect(sweep().timeLeft).toBeCloseTo(4);
  });

  it('stops when its settings or the model change, and is never shown for others', async () => {
    app.actions.runStudy('sweep');
    const [first] = jobs();
    if (first) await finishJob(first, 1, 1, 0, -1);
    app.actions.setPoint({ deltaP: 2 });
    expect(jobs()).toHaveLength(0);
    expect(selectSweep(app.store.getState())).toBeNull();
    app.actions.setPoint({ deltaP: 1 });
    expect(sweep()).toMatchObject({ status: 'cancelled' });
  });

  it('does not mind at which 1/Δ₂ the view stands', () => {
    app.actions.runStudy('sweep');
    app.actions.setPoint({ invDelta2: 1.2 }, 'drag');
    expect(sweep().status).toBe('waiting');
    expect(jobs()).toHaveLength(6);
  });

  it('is failed when a cell is, and computes that cell again when asked', async () => {
    app.actions.runStudy('sweep');
    const [first, ...others] = jobs();
    const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;
    await first?.send({ type: 'failed', failure });
    for (const job of others) await finishJob(job, 1, 1, 1, 1);
    expect(sweep()).toMatchObject({ status: 'failed', failure });
    const begun = client.jobs.length;
    app.actions.runStudy('sweep');
    expect(client.jobs.length - begun).toBe(1);
  });
});

describe('what a study costs', () => {
  const point = { p: 3, deltaP: 1, invDelta2: 2 };
  const { cells } = sweepPlan(point, sweepSettings.initial);

  it('is known before it begins: instances, time on one core, memory', () => {
    const cost = studyCost(cells);
    // Four sizes, nine places, 24 instances; nearly all of the time goes into N = 240.
    expect(cost.instances).toBe(864);
    expect(studyCost(cells.filter(({ dimension }) => dimension === 240)).seconds).toBeGreaterThan(
      0.8 * cost.seconds,
    );
    expect(studyCostWords(cost)).toMatch(
      /^864 instances: about \d+ minutes of computing on one core, up to [\d.]+ MB each\.$/,
    );
  });

  it('is more for small systems than their couplings cost: a gradient is never free', () => {
    const seconds = (dimension: number): number =>
      studyCost(cells.map((cell) => ({ ...cell, dimension }))).seconds;
    // Measured (docs/numerics.md#cost-of-a-run): 2.4 times, where the couplings are seven times as many.
    expect(seconds(30) / seconds(15)).toBeLessThan(3);
    expect(seconds(240) / seconds(120)).toBeGreaterThan(7);
  });

  it('goes like the instances, and grows with their size and end', () => {
    const seconds = (change: Partial<SweepSettings>): number =>
      studyCost(sweepPlan(point, { ...sweepSettings.initial, ...change }).cells).seconds;
    const usual = seconds({});
    expect(seconds({ members: 48 })).toBeCloseTo(2 * usual, 9);
    expect(seconds({ sizes: [30, 60, 120] })).toBeLessThan(usual / 4);
    expect(seconds({ horizon: 1000 })).toBeGreaterThan(usual);
  });
});

describe('what is predicted of a sweep', () => {
  const predictions = (): FakeJob[] => client.active().filter(({ kind }) => kind === 'foundShares');

  it('is asked for once the sweep is begun, at its sizes and places', () => {
    app.actions.choose({ page: 'finite-n' });
    expect(predictions()).toHaveLength(0);
    app.actions.runStudy('sweep');
    const { places } = selectSweepPlan(app.store.getState());
    expect(predictions().map(({ request }) => request)).toEqual([
      { p: 3, deltaP: 1, places, sizes: [30, 60], horizon: 100 },
    ]);
  });

  it('is shown for exactly this sweep only', async () => {
    app.actions.choose({ page: 'finite-n' });
    app.actions.runStudy('sweep');
    const summary = { shares: [[1], [0.5]], halfSizes: [60], reached: [100] };
    await predictions()[0]?.send({ type: 'done', summary });
    expect(selectFoundShares(app.store.getState())).toEqual(summary);
    app.actions.change(sweepSettings, { horizon: 50 });
    expect(selectFoundShares(app.store.getState())).toBeNull();
  });
});
