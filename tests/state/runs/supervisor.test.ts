import { beforeEach, describe, expect, it } from 'vitest';
import { takeSamePasses } from '../../../src/physics/chsck/longTime/run/passes';
import { tables } from '../../../src/panels/registry';
import { refinedRun } from '../../../src/state/addRun';
import { createApp, type App } from '../../../src/state/app';
import type { DynamicsResult, FlowResult } from '../../../src/state/runs/results';
import { resultsOf, runStatus, selectRuns, type RunView } from '../../../src/state/selectors/runs';
import { defaultView } from '../../../src/state/view';
import { dynamicsBatch, dynamicsSummary, flowBatch } from '../../support/computations';
import type { FakeClient } from '../../support/fakeClient';
import { startTestApp, type TestApp } from '../../support/testApp';
import type { ChsckParameters, FlowParameters } from '../../../src/physics/runParameters';
import { chsckPart, flowPart } from '../../../src/state/settings/launch';

let test: TestApp;
let app: App;
let client: FakeClient;

beforeEach(() => {
  test = startTestApp();
  ({ app, client } = test);
});

function runAt(slot: number): RunView {
  const found = selectRuns(app.store.getState()).find(({ run }) => run.slot === slot);
  if (found === undefined) throw new Error(`no run in slot ${slot}`);
  return found;
}

function dynamicsAt(slot: number): DynamicsResult {
  const { dynamics } = runAt(slot);
  if (dynamics === null) throw new Error('no result');
  return dynamics;
}

function flowAt(slot: number): FlowResult {
  const { flow } = runAt(slot);
  if (flow === null) throw new Error('no result');
  return flow;
}

const activeRuns = (): number => client.active().filter(({ kind }) => kind !== 'phaseLines').length;

describe('a launched run', () => {
  it('starts one job per engine with everything that determines its result', () => {
    app.actions.launchRun();
    const { point } = defaultView;
    expect(client.latest('dynamics')).toMatchObject({
      request: { point, initialOverlap: 1e-10, horizon: 1e4, tolerance: 1e-4 },
      options: { priority: 'run' },
    });
    expect(client.latest('flow').request).toMatchObject({
      point,
      dimension: 200,
      seed: 7,
      horizon: 100,
      couplings: { kind: 'dense' },
    });
    expect(runStatus(runAt(1))).toBe('waiting');
  });

  it('streams without touching the curves of other runs: only a column that changed is another object', async () => {
    app.actions.launchRun({ p: 3, deltaP: 1, invDelta2: 1.5 });
    await client.latest('dynamics').send({
      type: 'progress',
      fraction: 0.5,
      batch: dynamicsBatch(0, 1, 2),
    });
    app.actions.launchRun({ p: 3, deltaP: 1, invDelta2: 2.7 });
    const columns = (slot: number): readonly Float64Array[] =>
      (['time', 'energy', 'overlap'] as const).map((key) => dynamicsAt(slot).samples.column(key));
    const [others, own] = [columns(1), columns(2)];
    await client.latest('dynamics').send({
      type: 'progress',
      fraction: 0.5,
      batch: dynamicsBatch(0, 1, 2, 3),
    });
    test.drawFrame();
    columns(1).forEach((column, i) => {
      expect(column).toBe(others[i]);
    });
    columns(2).forEach((column, i) => {
      expect(column).not.toBe(own[i]);
      expect(column).toHaveLength(3);
    });
  });

  it('streams its samples, told once per frame', async () => {
    app.actions.launchRun();
    const job = client.latest('flow');
    const before = app.store.getState();
    await job.send({ type: 'progress', fraction: 0.1, batch: flowBatch(1, 2) });
    await job.send({ type: 'progress', fraction: 0.2, batch: flowBatch(3) });
    expect(app.store.getState()).toBe(before);
    expect(test.frames).toHaveLength(1);
    test.drawFrame();
    expect(flowAt(1)).toMatchObject({ status: 'running', fraction: 0.2 });
    expect([...flowAt(1).samples.column('time')]).toEqual([1, 2, 3]);
  });

  it('raises its version with every change of the samples and only then', async () => {
    app.actions.launchRun();
    const job = client.latest('flow');
    await job.send({ type: 'progress', fraction: 0.1, batch: flowBatch(1) });
    test.drawFrame();
    const { version } = flowAt(1);
    await job.send({ type: 'progress', fraction: 0.2 });
    test.drawFrame();
    expect(flowAt(1).version).toBe(version);
    await job.send({ type: 'progress', fraction: 0.3, batch: flowBatch(2) });
    test.drawFrame();
    expect(flowAt(1).version).toBeGreaterThan(version);
  });

  it('tells elapsed time and time left, the latter once it is more than a guess', async () => {
    app.actions.launchRun();
    const job = client.latest('dynamics');
    test.time.now = 1000;
    await job.send({ type: 'progress', fraction: 0 });
    test.drawFrame();
    expect(dynamicsAt(1)).toMatchObject({ elapsed: 0, timeLeft: null });
    test.time.now = 3000;
    await job.send({ type: 'progress', fraction: 0.25 });
    test.drawFrame();
    expect(dynamicsAt(1)).toMatchObject({ elapsed: 2, timeLeft: 6 });
    await job.send({ type: 'done', summary: dynamicsSummary });
    test.drawFrame();
    expect(dynamicsAt(1)).toMatchObject({
      status: 'done',
      fraction: 1,
      timeLeft: null,
      summary: dynamicsSummary,
    });
  });
});

describe('passes of the dynamics', () => {
  it('replace the samples of the pass before as far as they have reached', async () => {
    app.actions.launchRun();
    const job = client.latest('dynamics');
    const send = async (pass: number, ...times: number[]): Promise<void> => {
      const batch = dynamicsBatch(pass, ...times);
      await job.send({ type: 'progress', fraction: 0.5, batch });
      test.drawFrame();
    };
    const times = (): number[] => [...dynamicsAt(1).samples.column('time')];

    await send(0, 1, 2);
    await send(0, 4, 8);
    expect(times()).toEqual([1, 2, 4, 8]);
    expect(dynamicsAt(1).errors.length).toBe(0);

    await send(1, 0.5, 1, 1.5);
    expect(times()).toEqual([0.5, 1, 1.5, 2, 4, 8]);
    expect(dynamicsAt(1).errors.length).toBe(3);
    expect([...dynamicsAt(1).samples.column('energy')]).toEqual([1, 1, 1, 0, 0, 0]);

    await send(1, 2, 4, 8);
    await send(2, 1, 3);
    expect(times()).toEqual([1, 3, 4, 8]);
    expect([...dynamicsAt(1).samples.column('energy')]).toEqual([2, 2, 1, 1]);
    expect([...dynamicsAt(1).errors.column('mu')]).toEqual([2, 2, 1, 1]);
  });
});

describe('a run that is refined or extended', () => {
  const times = (): number[] => [...dynamicsAt(1).samples.column('time')];
  const energies = (): number[] => [...dynamicsAt(1).samples.column('energy')];
  const send = async (pass: number, ...at: number[]): Promise<void> => {
    const batch = dynamicsBatch(pass, ...at);
    await client.latest('dynamics').send({ type: 'progress', fraction: 0.5, batch });
    test.drawFrame();
  };
  beforeEach(async () => {
    app.actions.set(flowPart.isWanted, false);
    app.actions.launchRun();
    await send(0, 1, 10, 100);
    await send(1, 1, 10, 100);
    await client.latest('dynamics').send({ type: 'done', summary: dynamicsSummary });
    test.drawFrame();
  });

  it('asks for a tenth of the error, not below 1e-6', () => {
    const tolerances = Array.from({ length: 3 }, () => {
      app.actions.refineRun(1);
      const { request } = client.latest('dynamics');
      return 'tolerance' in request && request.tolerance;
    });
    expect(tolerances).toEqual([1e-5, 1e-6, 1e-6]);
  });

  it('goes on to a tolerance that takes other passes of the solver', () => {
    const [run = expect.fail('no run')] = app.store.getState().view.runs;
    const chsck = run.chsck ?? expect.fail('no equations');
    const finer = refinedRun({ ...run, chsck: { ...chsck, tolerance: 1e-3 } })?.chsck?.tolerance;
    expect(takeSamePasses(1e-3, 1e-4)).toBe(true);
    expect(finer).toBe(1e-5);
  });

  it('shows what it had until something better is there', async () => {
    app.actions.refineRun(1);
    expect(dynamicsAt(1)).toMatchObject({ status: 'waiting', summary: null });
    expect(times()).toEqual([1, 10, 100]);
    await send(0, 0.5, 5);
    expect(times()).toEqual([1, 10, 100]);
    await send(0, 50, 500);
    expect(times()).toEqual([1, 10, 100, 500]);
    expect(dynamicsAt(1).errors.length).toBe(3);
    await send(2, 2, 20);
    expect(times()).toEqual([2, 20, 100, 500]);
    expect(energies()).toEqual([2, 2, 1, 0]);
    expect([...dynamicsAt(1).errors.column('energy')]).toEqual([2, 2, 1]);
  });

  it('goes on from what it had to a later end', async () => {
    app.actions.extendRun(1);
    await send(0, 1, 10, 100, 1000);
    expect(times()).toEqual([1, 10, 100, 1000]);
    expect(energies()).toEqual([1, 1, 1, 0]);
  });

  const restoreWith = (change: Partial<ChsckParameters>): void => {
    const { view } = app.store.getState();
    const runs = view.runs.map((run) => ({
      ...run,
      chsck: run.chsck && { ...run.chsck, ...change },
    }));
    app.actions.restore({ ...view, runs }, []);
  };

  it('taken back to an earlier end shows what lies before it', () => {
    restoreWith({ horizon: 10 });
    expect(times()).toEqual([1, 10]);
  });

  it('with another start is another curve, of which nothing is known', () => {
    restoreWith({ initialOverlap: 0.1 });
    expect(times()).toEqual([]);
  });
});

describe('removing, cancelling, retrying', () => {
  it('a removed run stops its jobs and drops its results', async () => {
    app.actions.launchRun();
    const job = client.latest('flow');
    app.actions.removeRun(1);
    expect(activeRuns()).toBe(0);
    await job.send({ type: 'progress', fraction: 1, batch: flowBatch(1) });
    test.drawFrame();
    expect(app.store.getState().results).toEqual({ dynamics: {}, flow: {} });
  });

  it('a result is never filed under other parameters', async () => {
    app.actions.launchRun();
    const old = client.latest('flow');
    app.actions.clearRuns();
    app.actions.setPoint({ invDelta2: 1.9 });
    app.actions.launchRun();
    await old.send({ type: 'progress', fraction: 0.9, batch: flowBatch(1, 2, 3) });
    test.drawFrame();
    expect(flowAt(1)).toMatchObject({ status: 'waiting', fraction: 0 });
    expect(flowAt(1).request.point.invDelta2).toBe(1.9);
    expect(flowAt(1).samples.length).toBe(0);
  });

  it('a cancelled run keeps what had arrived, until its retry has something better', async () => {
    app.actions.launchRun();
    await client.latest('flow').send({ type: 'progress', fraction: 0.5, batch: flowBatch(1) });
    app.actions.cancelRun(1);
    expect(runStatus(runAt(1))).toBe('cancelled');
    expect(flowAt(1).samples.length).toBe(1);
    expect(activeRuns()).toBe(0);
    app.actions.retryRun(1);
    expect(runStatus(runAt(1))).toBe('waiting');
    expect(flowAt(1).samples.length).toBe(1);
    expect(activeRuns()).toBe(2);
    await client.latest('flow').send({ type: 'progress', fraction: 0.5, batch: flowBatch(0.5, 2) });
    test.drawFrame();
    expect([...flowAt(1).samples.column('time')]).toEqual([0.5, 2]);
  });

  it('a failed engine is retried alone', async () => {
    app.actions.launchRun();
    const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;
    await client.latest('flow').send({ type: 'progress', fraction: 0.5 });
    await client.latest('dynamics').send({ type: 'failed', failure });
    test.drawFrame();
    expect(runStatus(runAt(1))).toBe('failed');
    expect(dynamicsAt(1).failure).toEqual(failure);
    app.actions.retryRun(1);
    expect(dynamicsAt(1)).toMatchObject({ status: 'waiting', failure: null });
    expect(flowAt(1).status).toBe('running');
    expect(client.jobs.filter(({ kind }) => kind === 'dynamics')).toHaveLength(2);
    expect(client.jobs.filter(({ kind }) => kind === 'flow')).toHaveLength(1);
  });

  it('cancelling a finished run leaves it finished', async () => {
    app.actions.launchRun();
    await client.latest('dynamics').send({ type: 'done', summary: dynamicsSummary });
    app.actions.cancelRun(1);
    expect(dynamicsAt(1).status).toBe('done');
  });
});

describe('pausing and extending', () => {
  it('a paused run keeps its job, its clock stands still, and it goes on when resumed', async () => {
    app.actions.launchRun();
    const job = client.latest('dynamics');
    test.time.now = 1000;
    await job.send({ type: 'progress', fraction: 0.2 });
    test.time.now = 2000;
    app.actions.pauseRun(1, true);
    expect(dynamicsAt(1).status).toBe('paused');
    expect(job.options.pause?.paused).toBe(true);
    test.time.now = 60_000;
    app.actions.pauseRun(1, false);
    expect(dynamicsAt(1).status).toBe('running');
    expect(job.options.pause?.paused).toBe(false);
    test.time.now = 61_000;
    await job.send({ type: 'progress', fraction: 0.3 });
    test.drawFrame();
    expect(dynamicsAt(1).elapsed).toBe(2);
    expect(job.options.signal.aborted).toBe(false);
  });

  it('an extended run is computed anew to ten times its end, in its slot', () => {
    app.actions.launchRun();
    app.actions.extendRun(1);
    expect(client.latest('dynamics').request).toMatchObject({ horizon: 1e5 });
    expect(runAt(1).run.slot).toBe(1);
  });
});

describe('an instance that is given its start', () => {
  const launch = (flow: Partial<FlowParameters>, chsck: Partial<ChsckParameters> = {}): RunView => {
    app.actions.change(flowPart.asked, flow);
    app.actions.change(chsckPart.asked, chsck);
    app.actions.launchRun();
    return runAt(1);
  };
  const dynamicsJobs = () => client.jobs.filter(({ kind }) => kind === 'dynamics');

  it('has N = infinity beside it from the same start, as urgent as itself', () => {
    const { dynamics, companion } = launch({ startOverlap: 0.2 });
    expect(dynamics?.request.initialOverlap).toBe(1e-10);
    expect(companion?.request).toMatchObject({ initialOverlap: 0.2, horizon: 100 });
    expect(dynamicsJobs().map(({ options }) => options.priority)).toEqual(['run', 'run']);
  });

  it('takes the N = infinity of the run itself where that starts there and goes as far', () => {
    const view = launch({ startOverlap: 0.2 }, { initialOverlap: 0.2 });
    expect(dynamicsJobs()).toHaveLength(1);
    expect(view.companion).toBe(view.dynamics);
    expect(resultsOf(view)).toHaveLength(2);
    app.actions.cancelRun(1);
    expect(activeRuns()).toBe(0);
  });

  it('has one of its own where the run ends sooner', () => {
    launch({ startOverlap: 0.2 }, { initialOverlap: 0.2, horizon: 10 });
    expect(dynamicsJobs()).toHaveLength(2);
  });

  it('has none at m(0) < 0 and odd p; at even p the sign means nothing', () => {
    expect(launch({ startOverlap: -0.2 }).companion).toBeNull();
    app.actions.clearRuns();
    app.actions.setPoint({ p: 4 });
    expect(launch({ dimension: 100 }).companion?.request.initialOverlap).toBe(0.2);
  });
});

describe('an ensemble', () => {
  const flowJobs = () => client.jobs.filter(({ kind }) => kind === 'flow');
  beforeEach(() => {
    app.actions.change(flowPart.asked, { members: 4 });
    app.actions.launchRun();
  });

  it('is a batch of one job per seed, of which the first has its Hessian followed', () => {
    const members = flowJobs().filter((job) => !job.options.signal.aborted);
    expect(members.map(({ request }) => 'seed' in request && request.seed)).toEqual([7, 8, 9, 10]);
    expect(members.every(({ options }) => options.priority === 'batch')).toBe(true);
    expect(members.map(({ request }) => 'spectrumTimes' in request)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('has N = infinity beside it from the overlap that its instances typically start at', () => {
    const companion = client.jobs.findLast(({ kind }) => kind === 'dynamics');
    expect(companion?.request).toMatchObject({ horizon: 100 });
    // Median of |m(0)| at N = 200: 0.6745/sqrt(200).
    expect(runAt(1).companion?.request.initialOverlap).toBeCloseTo(0.04769, 5);
  });

  it('pauses, goes on and stops as a whole', () => {
    app.actions.pauseRun(1, true);
    expect(runStatus(runAt(1))).toBe('paused');
    expect(flowJobs().every(({ options }) => options.pause?.paused)).toBe(true);
    app.actions.pauseRun(1, false);
    app.actions.cancelRun(1);
    expect(activeRuns()).toBe(0);
    expect(runAt(1).members.map(({ status }) => status)).toEqual(Array(4).fill('cancelled'));
  });

  it('retries only the instances that failed, and is failed until then', async () => {
    const failure = { code: 'worker-lost', message: 'The worker stopped.' } as const;
    await flowJobs()[2]?.send({ type: 'failed', failure });
    test.drawFrame();
    expect(runStatus(runAt(1))).toBe('failed');
    const started = client.jobs.length;
    app.actions.retryRun(1);
    expect(client.jobs).toHaveLength(started + 1);
    expect(client.latest('flow').request).toMatchObject({ seed: 9 });
  });

  it('leaves with its run, all of it', () => {
    app.actions.removeRun(1);
    expect(activeRuns()).toBe(0);
    expect(app.store.getState().results).toEqual({ dynamics: {}, flow: {} });
  });

  it('has N = infinity beside it from the overlap that is given to its instances', () => {
    app.actions.change(flowPart.asked, { startOverlap: 0.3, seed: 1 });
    app.actions.launchRun();
    expect(flowJobs().at(-1)?.request).toMatchObject({ startOverlap: 0.3 });
    expect(runAt(2).companion?.request).toMatchObject({ initialOverlap: 0.3, horizon: 100 });
  });

  it('begins again at 0 where its seeds come to the end of their range', () => {
    app.actions.change(flowPart.asked, { seed: 2 ** 31 - 1, members: 2 });
    app.actions.launchRun();
    expect(client.latest('flow').request).toMatchObject({ seed: 0 });
  });
});

describe('the Hessian along a run', () => {
  it('arrives with the samples and is wanted at 1, 2, 5 times powers of ten and at the end', async () => {
    app.actions.change(flowPart.asked, { horizon: 3 });
    app.actions.launchRun();
    const job = client.latest('flow');
    expect(job.request).toMatchObject({ spectrumTimes: [0.1, 0.2, 0.5, 1, 2, 3] });
    const modes = { eigenvalue: new Float64Array(2), signalOverlap: new Float64Array(2) };
    const spectrum = { time: 1, mu: 2, overlap: 0.1, complete: true, resolution: 0, modes };
    await job.send({
      type: 'progress',
      fraction: 0.5,
      batch: { ...flowBatch(1), spectra: [spectrum] },
    });
    test.drawFrame();
    expect(flowAt(1).spectra).toEqual([spectrum]);
  });

  it('of a large system is wanted at the end only', () => {
    app.actions.change(flowPart.asked, { dimension: 5000 });
    app.actions.launchRun();
    expect(client.latest('flow').request).toMatchObject({ spectrumTimes: [100] });
  });
});

describe('runs that agree on an engine', () => {
  it('share its job until the last of them is removed', () => {
    app.actions.launchRun();
    app.actions.change(flowPart.asked, { seed: 8 });
    app.actions.launchRun();
    expect(activeRuns()).toBe(3);
    expect(runAt(1).dynamics).toBe(runAt(2).dynamics);
    app.actions.removeRun(1);
    expect(activeRuns()).toBe(2);
    app.actions.removeRun(2);
    expect(activeRuns()).toBe(0);
  });
});

describe('a restored view', () => {
  it('starts its runs, and restoring the same again restarts nothing', () => {
    app.actions.launchRun();
    const { view } = app.store.getState();
    app.actions.clearRuns();
    app.actions.restore(view, []);
    expect(activeRuns()).toBe(2);
    const started = client.jobs.length;
    app.actions.restore(structuredClone(view), []);
    expect(client.jobs).toHaveLength(started);
  });

  it('before start() waits for it', () => {
    const idle = createApp(tables, {
      startJob: client.startJob,
      schedule: (callback) => test.frames.push(callback),
      now: () => test.time.now,
    });
    const started = client.jobs.length;
    idle.actions.launchRun();
    expect(client.jobs).toHaveLength(started);
    idle.start()();
    expect(client.jobs).toHaveLength(started + 3);
  });
});

it('moving the current point does not touch the runs', () => {
  app.actions.launchRun();
  const { results } = app.store.getState();
  app.actions.setPoint({ invDelta2: 3 }, 'drag');
  expect(app.store.getState().results).toBe(results);
});
