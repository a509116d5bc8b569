/** The page of aging: what is asked for, what is drawn and said of it, and what the command line prints. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Document, Session } from '../../src/cli/command';
import { dynamics as dynamicsOf } from '../../src/cli/commands/dynamics';
import { approachData } from '../../src/panels/agingApproach/table';
import { approachCurves, distanceDomain } from '../../src/panels/agingApproach/view';
import { approachTitle, approachWords } from '../../src/panels/agingApproach/words';
import { correlationData } from '../../src/panels/agingCorrelation/table';
import { chosenLast, lagCurves, lagDomain } from '../../src/panels/agingCorrelation/view';
import { correlationWords } from '../../src/panels/agingCorrelation/words';
import { memoryData } from '../../src/panels/agingMemory/table';
import { memoryWords } from '../../src/panels/agingMemory/words';
import { responseData } from '../../src/panels/agingResponse/table';
import { timeAtCorrelation } from '../../src/panels/agingResponse/view';
import { responseWords } from '../../src/panels/agingResponse/words';
import { isNumeric, type PanelData } from '../../src/panels/panelData';
import { runToEnd } from '../../src/physics/computation';
import { modelFamilies } from '../../src/physics/modelFamilies';
import { chsckParameters } from '../../src/physics/runParameters';
import { engines } from '../../src/physics/chsck/engines';
import { restMilliseconds } from '../../src/state/latest/latestJobs';
import {
  selectAging,
  selectAgingCurve,
  selectAgingRequest,
  type Aging,
} from '../../src/state/selectors/aging';
import { selectApproach } from '../../src/state/selectors/approach';
import { agingRun, waitingTime } from '../../src/state/settings/aging';
import type { AppState } from '../../src/state/store';
import { answerJob } from '../support/answerJob';
import { dynamicsBatch } from '../support/computations';
import type { FakeClient, FakeJob } from '../support/fakeClient';
import { decode } from '../support/link';
import { startTestApp } from '../support/testApp';

function stateAt(link: string) {
  const test = startTestApp();
  const { view, notices } = decode(`v=2&page=aging&tol=0.001&${link}`);
  expect(notices).toEqual([]);
  test.app.actions.restore(view, notices);
  return test;
}

async function solvedAt(link: string): Promise<AppState> {
  const { app, client } = stateAt(link);
  await answerJob(client.latest('twoTime'));
  return app.store.getState();
}

function agingOf(state: AppState): Aging {
  const aging = selectAging(state);
  if (aging === null) throw new Error('nothing was solved');
  return aging;
}

describe('the approach to the limits is there before anything is solved at two times', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const horizonOf = (aging: Aging | null): number | undefined => aging?.samples.time.at(-1);

  const newest = (client: FakeClient): FakeJob =>
    client.live.at(-1) ?? expect.fail('nothing follows the point');
  /** A first picture of nothing for the place that the hand has left. */
  const leave = (client: FakeClient): Promise<void> =>
    newest(client).send({ type: 'progress', fraction: 0.2, batch: dynamicsBatch(0, 1, 1e4) });

  it('of the current point, from what followed it on the first page, which is not solved anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { app, client } = startTestApp('at-once');
    app.actions.setPoint({ invDelta2: 1.5 });
    await leave(client);
    await answerJob(newest(client));
    await vi.advanceTimersByTimeAsync(restMilliseconds);
    const jobs = client.live.length;
    app.actions.choose({ page: 'aging' });
    const approach = selectApproach(app.store.getState());
    expect(selectAging(app.store.getState())).toBeNull();
    expect(approach).toMatchObject({ isSketch: false, curves: [] });
    expect(client.live).toHaveLength(jobs);
    expect(horizonOf(approach)).toBe(1e4);
    expect(approachWords(approach ?? expect.fail('no approach'))).toContain('marginal states');
  });

  it('as far as the page asks for, and of the place where the hand is', async () => {
    const test = stateAt('invDelta2=1.5&tMax=100');
    const { app, client } = test;
    await answerJob(client.latest('twoTime'));
    expect(selectApproach(app.store.getState())).toBe(selectAging(app.store.getState()));
    app.actions.setPoint({ invDelta2: 1.6 }, 'drag');
    await leave(client);
    await answerJob(newest(client));
    test.drawFrame();
    const state = app.store.getState();
    expect(selectAging(state)?.request.point.invDelta2).toBe(1.5);
    expect(selectApproach(state)?.request.point.invDelta2).toBe(1.6);
    expect(horizonOf(selectApproach(state))).toBeLessThanOrEqual(100);
    expect(horizonOf(selectApproach(state))).toBeGreaterThan(90);
  });

  it('of the run that is looked at, and nothing follows the point then', async () => {
    const test = stateAt(
      'invDelta2=1.9&agingRun=1&run1=p=3,deltaP=1,invDelta2=1.5;chsck:m0=1e-6,tMax=30,tol=0.001',
    );
    const { app, client } = test;
    await answerJob(client.latest('dynamics'));
    test.drawFrame();
    const approach = selectApproach(app.store.getState());
    expect(approach?.request.point.invDelta2).toBe(1.5);
    expect(horizonOf(approach)).toBe(30);
    expect(client.live.every(({ options }) => options.signal.aborted)).toBe(true);
  });
});

describe('what is asked for', () => {
  const runs =
    'run1=p=3,deltaP=1,invDelta2=1.5;chsck:m0=1e-6,tMax=300,tol=0.001&run2=p=3,deltaP=1,invDelta2=2.7;flow:n=20,seed=3,tMax=2';

  it('is the current point with the start that a run would have, at waiting times 1, 2, 5, 10…', () => {
    const { app } = stateAt('invDelta2=1.9&m0=0.0001&tMax=100');
    expect(selectAgingRequest(app.store.getState())).toMatchObject({
      point: { p: 3, deltaP: 1, invDelta2: 1.9 },
      initialOverlap: 1e-4,
      horizon: 100,
      tolerance: 1e-3,
      waitingTimes: [1, 2, 5, 10, 20, 50],
    });
  });

  it('has waiting times within the shortest run, too', () => {
    const { app } = stateAt('tMax=0.001');
    const times = selectAgingRequest(app.store.getState())?.waitingTimes ?? [];
    expect(times.length).toBeGreaterThan(2);
    expect(times.every((time) => time > 0 && time < 1e-3)).toBe(true);
  });

  it('is a run that was chosen, and the current point once that is gone or has no equations', () => {
    const { app } = stateAt(runs);
    const horizon = (): number | undefined => selectAgingRequest(app.store.getState())?.horizon;
    expect(horizon()).toBe(1e4);
    app.actions.set(agingRun, 1);
    expect(horizon()).toBe(300);
    app.actions.set(agingRun, 2);
    expect(horizon()).toBe(1e4);
    app.actions.set(agingRun, 1);
    app.actions.removeRun(1);
    expect(horizon()).toBe(1e4);
  });

  it('is nothing on other pages, and the same while only the waiting time changes', () => {
    const { app } = stateAt('');
    const request = selectAgingRequest(app.store.getState());
    app.actions.set(waitingTime, 20);
    expect(selectAgingRequest(app.store.getState())).toBe(request);
    app.actions.choose({ page: 'surf' });
    expect(selectAgingRequest(app.store.getState())).toBeNull();
  });
});

describe('a flow that ages', () => {
  let state: AppState;
  let aging: Aging;
  beforeAll(async () => {
    state = await solvedAt('invDelta2=0&tMax=1000&tw=90');
    aging = agingOf(state);
  });

  it('nears the threshold like t^(-2/3), energy and spectrum', () => {
    const [edge, excess] = approachCurves(aging);
    for (const curve of [edge, excess]) {
      const i = curve?.exponent.findLastIndex(Number.isFinite) ?? -1;
      expect(curve?.exponent[i]).toBeCloseTo(-2 / 3, 2);
    }
    expect(distanceDomain(approachCurves(aging), [0.1, 1e3])[0]).toBeLessThan(0.01);
    expect(approachWords(aging)).toMatch(/never arrives.*marginal/);
    expect(approachWords(aging)).toContain('theory says −2/3');
  });

  it('shows the curve of the nearest waiting time', () => {
    expect(selectAgingCurve(state)?.waitingTime).toBe(100);
    const curves = lagCurves(aging, selectAgingCurve(state), 'ratio');
    expect(curves.map(({ curve }) => curve.waitingTime)).toEqual([1, 10, 100]);
    expect(lagDomain(curves, 'ratio')[1]).toBeCloseTo(999, 9);
    const younger = lagCurves(
      aging,
      aging.curves.find(({ waitingTime }) => waitingTime === 10) ?? null,
      'lag',
    );
    expect(chosenLast(younger).map(({ curve }) => curve.waitingTime)).toEqual([1, 100, 10]);
  });

  it('says that older systems are slower, and how far the slope is from that of late ones', () => {
    expect(correlationWords(aging, 'lag')).toMatch(/never forgets how old it is/);
    expect(correlationWords(aging, 'ratio')).toMatch(/C\(2t_w, t_w\) = 0\.939, 0\.89/);
    const words = responseWords(aging, selectAgingCurve(state));
    // Measured: 0.934 of X.
    expect(words).toMatch(/6\.6 % below theory for late times, 0\.707\./);
    expect(memoryWords(aging)).toContain('still forgetting');
  });

  it('finds the time at which the chosen curve has fallen to a correlation', () => {
    const curve = selectAgingCurve(state);
    if (curve === null) throw new Error('no curve');
    const time = timeAtCorrelation(curve, 0.7);
    expect(time).toBeGreaterThan(100);
    expect(timeAtCorrelation(curve, 0.6)).toBeGreaterThan(time);
    expect(timeAtCorrelation(curve, 0)).toBeCloseTo(1000, 9);
  });

  const tables: readonly (readonly [string, (of: AppState) => PanelData | null])[] = [
    ['approach', approachData],
    ['correlation', correlationData],
    ['response', responseData],
    ['memory', memoryData],
  ];

  it.each(tables)('has numbers with errors in columns of equal length: %s', (_, data) => {
    const { columns = [] } = data(state) ?? {};
    expect(new Set(columns.map(({ values }) => values.length)).size).toBe(1);
    const keys = columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const errors = columns.flatMap((column) =>
      isNumeric(column) && column.error ? [column.error] : [],
    );
    expect(errors.length).toBeGreaterThan(1);
    for (const { key } of errors) expect(keys).toContain(key);
  });

  it('is what the command line prints', async () => {
    const session: Session = {
      remark: () => undefined,
      drive: (computation, onStep) => Promise.resolve(runToEnd(computation, onStep)),
    };
    const [[, ...args] = []] = correlationData(state)?.commands ?? [];
    const printed: Document = await dynamicsOf(engines, chsckParameters)(modelFamilies).plan(args)(
      session,
    );
    const twoTime = printed['twoTime'] as readonly {
      waitingTime: number;
      lags: readonly { lag: number; correlation: number; integratedResponse: number }[];
    }[];
    expect(twoTime.map(({ waitingTime: time }) => time)).toEqual(
      aging.curves.map(({ waitingTime: time }) => time),
    );
    twoTime.forEach(({ lags }, i) => {
      const values = aging.curves[i]?.values;
      expect(lags.map(({ lag }) => lag)).toEqual(Array.from(values?.lag ?? []));
      lags.forEach(({ correlation, integratedResponse }, row) => {
        expect(correlation).toBeCloseTo(values?.correlation[row] ?? NaN, 12);
        expect(integratedResponse).toBeCloseTo(values?.integratedResponse[row] ?? NaN, 12);
      });
    });
  });
});

describe('a flow that leaves', () => {
  it('ages until then, and says when', async () => {
    const state = await solvedAt('invDelta2=2.7&m0=0.0001&tMax=100');
    const aging = agingOf(state);
    expect(aging.left).toBeGreaterThan(5);
    expect(aging.left).toBeLessThan(30);
    expect(aging.approach.time.at(-1)).toBeLessThan(aging.left ?? 0);
    for (const words of [
      approachWords(aging),
      correlationWords(aging, 'lag'),
      responseWords(aging, selectAgingCurve(state)),
      memoryWords(aging),
    ]) {
      expect(words).toMatch(/leaves for the signal, and the aging is over/);
      expect(words).not.toMatch(/never arrives|forgetting/);
    }
  });

  it('at once from near the signal has no aging to show', async () => {
    const aging = agingOf(await solvedAt('invDelta2=2.7&m0=0.5&tMax=20'));
    expect(aging.left).not.toBeNull();
    expect(approachWords(aging)).toContain('near the signal from the start');
    expect(aging.curves.every(({ ratio }) => ratio === null)).toBe(true);
  });

  it('is not said of one that starts with an overlap which fades', async () => {
    const aging = agingOf(await solvedAt('invDelta2=0.5&m0=0.1&tMax=100'));
    expect(aging.samples.overlap.at(-1)).toBeLessThan(0.2);
    expect(aging.left).toBeNull();
    expect(approachWords(aging)).toContain('never arrives');
  });

  it('before it can age says so', async () => {
    const aging = agingOf(await solvedAt('deltaP=100&invDelta2=100&tMax=10'));
    expect(approachWords(aging)).toMatch(/leaves for the signal at t = 0\.\d+, before it can age/);
  });

  it('later than the end of the run is said to leave in the end', async () => {
    const aging = agingOf(await solvedAt('invDelta2=2.3&tMax=20'));
    expect(aging.left).toBeNull();
    expect(approachWords(aging)).toContain('will leave for the signal');
  });
});

it('a run too short for waiting times says so, and nothing of exponents', async () => {
  const state = await solvedAt('invDelta2=1.5&tMax=0.001');
  const aging = agingOf(state);
  expect(correlationWords(aging, 'lag')).toContain('before lags can be counted');
  expect(responseWords(aging, selectAgingCurve(state))).toContain('before lags can be counted');
  expect(approachWords(aging)).not.toContain('exponents');
  expect(memoryWords(aging)).toContain('hardly moved');
});

it('many time scales are said to be many', async () => {
  const state = await solvedAt('p=4&invDelta2=1.7&tMax=100');
  const aging = agingOf(state);
  expect(approachWords(aging)).toContain('many time scales');
  expect(responseWords(aging, selectAgingCurve(state))).toContain('many time scales');
});

describe('with noise', () => {
  it('nears the limits of its temperature, of whose powers nothing is claimed', async () => {
    const state = await solvedAt('invDelta2=1.5&tMax=100&T=0.3');
    const aging = agingOf(state);
    expect(aging.theory.scheme).toBe('one-scale');
    expect(approachTitle(aging)).toBe('Towards the limits at T');
    expect(approachWords(aging)).toMatch(/local exponents are/);
    expect(approachData(state)?.caption).toContain('limits at T');
    expect(`${approachWords(aging)} ${approachData(state)?.caption}`).not.toMatch(
      /powers of t|theory says|εₜₕ|threshold/,
    );
  });

  it('above the transition comes to equilibrium: no exponents, no plateau, nothing that ages', async () => {
    const state = await solvedAt('invDelta2=0.5&tMax=200&T=2');
    const aging = agingOf(state);
    expect(aging.theory.scheme).toBe('equilibrium');
    expect(approachTitle(aging)).toBe('Towards equilibrium');
    const said = [
      approachWords(aging),
      correlationWords(aging, 'lag'),
      responseWords(aging, selectAgingCurve(state)),
      memoryWords(aging),
    ].join(' ');
    expect(said).toContain('comes to equilibrium');
    expect(said).toContain('that is forgotten');
    expect(said).not.toMatch(/exponent|plateau|never arrives|older, the slower|stopped forgetting/);
  });
});
