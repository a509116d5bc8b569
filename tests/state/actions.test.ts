import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions, type Actions } from '../../src/state/actions';
import { createAppStore, type AppStore } from '../../src/state/store';
import { selectFlowUnavailable } from '../../src/state/selectors/runs';
import { defaultView, slotCount, type Run } from '../../src/state/view';
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { programLink } from '../support/link';
import { constantTemperature } from '../support/constantTemperature';

let store: AppStore;
let actions: Actions;
const cancel = vi.fn<(run: Run) => void>();
const retry = vi.fn<(run: Run) => void>();

beforeEach(() => {
  store = createAppStore();
  actions = createActions(store, programLink, {
    runs: { cancel, retry, setPaused: () => undefined },
    latest: { retry: () => undefined },
    studies: new Map(),
  });
});

function slots(): number[] {
  return store.getState().view.runs.map(({ slot }) => slot);
}

function messages(): string[] {
  return store.getState().notices.map(({ message }) => message);
}

describe('setPoint(change, gesture)', () => {
  it('changes what it names, and counts a step of the history on commit only', () => {
    actions.setPoint({ deltaP: 2 }, 'drag');
    expect(store.getState()).toMatchObject({
      view: { point: { p: 3, deltaP: 2, invDelta2: 2.3 } },
      timeline: { at: 0 },
    });
    actions.setPoint({ invDelta2: 1 });
    expect(store.getState()).toMatchObject({
      view: { point: { p: 3, deltaP: 2, invDelta2: 1 } },
      timeline: { at: 1 },
    });
  });

  it('goes to the nearest legal value, and to the default where there is no number', () => {
    actions.setPoint({ p: 4.4, deltaP: 0, invDelta2: Infinity });
    expect(store.getState().view.point).toEqual({ p: 4, deltaP: 0.01, invDelta2: 100 });
    actions.setPoint({ p: NaN });
    expect(store.getState().view.point.p).toBe(3);
  });
});

it('resetParameter(key) restores its default alone', () => {
  actions.setPoint({ deltaP: 2, invDelta2: 1 });
  actions.resetParameter('deltaP');
  expect(store.getState().view.point).toEqual({ ...defaultView.point, invDelta2: 1 });
});

it('pinEnergy(null) lets the cursor follow the threshold again', () => {
  actions.pinEnergy(-1.5);
  expect(store.getState().view.energy).toBe(-1.5);
  actions.pinEnergy(NaN);
  expect(store.getState().view.energy).toBeNull();
});

it('setHover(change) is no step of the history', () => {
  actions.setHover({ time: 2 });
  actions.setHover({ energy: -1 });
  expect(store.getState()).toMatchObject({ hover: { energy: -1, time: 2 }, timeline: { at: 0 } });
});

describe('launchRun(point)', () => {
  it('adds a run with the launch settings and selects it', () => {
    actions.set(flowPart.isWanted, false);
    actions.change(chsckPart.asked, { horizon: 50 });
    expect(actions.launchRun({ p: 3, deltaP: 1, invDelta2: 1.9 })).toBe(1);
    expect(store.getState()).toMatchObject({ selectedSlot: 1 });
    expect(store.getState().view.runs).toEqual([
      {
        slot: 1,
        point: { p: 3, deltaP: 1, invDelta2: 1.9 },
        chsck: {
          initialOverlap: 1e-10,
          horizon: 50,
          tolerance: 1e-4,
          temperature: 0,
          ...constantTemperature,
        },
        flow: null,
      },
    ]);
  });

  it('only selects a run that is there already', () => {
    actions.launchRun();
    actions.setPoint({ deltaP: 2 });
    actions.launchRun();
    expect(actions.launchRun(defaultView.point)).toBe(1);
    expect(slots()).toEqual([1, 2]);
    expect(store.getState().selectedSlot).toBe(1);
  });

  it('takes the lowest free slot, so that others keep number and colour', () => {
    for (const deltaP of [1, 2, 3]) actions.launchRun({ ...defaultView.point, deltaP });
    actions.removeRun(2);
    expect(slots()).toEqual([1, 3]);
    expect(actions.launchRun({ ...defaultView.point, deltaP: 4 })).toBe(2);
    expect(slots()).toEqual([1, 2, 3]);
  });

  it('replaces nothing when all slots are taken, and says so once', () => {
    const launch = (deltaP: number): number | null =>
      actions.launchRun({ ...defaultView.point, deltaP });
    for (let i = 1; i <= slotCount; i++) launch(i);
    expect(launch(20)).toBeNull();
    expect(launch(21)).toBeNull();
    expect(launch(3)).toBe(3);
    expect(slots()).toHaveLength(slotCount);
    expect(messages()).toEqual(['All 8 places for runs are taken: remove one to start another.']);
    actions.dismissNotices();
    expect(messages()).toEqual([]);
  });

  it('takes dense couplings as far as they go and diluted ones beyond', () => {
    actions.change(flowPart.asked, { dimension: 500, degree: 40, members: 8 });
    actions.launchRun();
    actions.change(flowPart.asked, { dimension: 501 });
    actions.launchRun();
    const flows = store.getState().view.runs.map(({ flow }) => flow);
    const both = { seed: 7, horizon: 100, members: 8, startOverlap: null };
    const cold = { temperature: 0, ...constantTemperature, noiseSeed: 0, tensorFrom: 0 };
    expect(flows).toEqual([
      { dimension: 500, degree: null, ...both, ...cold },
      { dimension: 501, degree: 40, ...both, ...cold },
    ]);
  });

  it('starts instances at the overlap given, within what is legal, or at random', () => {
    const launched = (startOverlap: number | null): number | null | undefined => {
      actions.change(flowPart.asked, { startOverlap });
      return flowPart.asked.of(store.getState().view).startOverlap;
    };
    expect([0.4, 2, -2, NaN, 0, null].map(launched)).toEqual([0.4, 0.99, -0.99, 0.2, 0.2, null]);
  });

  it('leaves out an instance beyond the memory budget, and says why if nothing else is set to run', () => {
    actions.change(flowPart.asked, { dimension: 2 ** 20, degree: 1000 });
    expect(selectFlowUnavailable(store.getState())).toMatch(/N\) = 1048576.*MB/);
    actions.launchRun();
    expect(store.getState().view.runs[0]).toMatchObject({ flow: null });
    actions.set(chsckPart.isWanted, false);
    expect(actions.launchRun()).toBeNull();
    expect(messages()).toEqual([selectFlowUnavailable(store.getState())]);
  });

  it('asks for an engine when none is set to run', () => {
    actions.set(chsckPart.isWanted, false);
    actions.set(flowPart.isWanted, false);
    expect(actions.launchRun()).toBeNull();
    expect(messages()).toEqual(['Choose an engine first: nothing is set to run.']);
  });
});

describe('removing runs', () => {
  it('takes the selection with it', () => {
    actions.launchRun();
    actions.removeRun(1);
    expect(store.getState()).toMatchObject({ selectedSlot: null, view: { runs: [] } });
  });

  it('of all of them leaves the point where it is', () => {
    actions.launchRun();
    actions.setPoint({ deltaP: 2 });
    actions.launchRun();
    actions.clearRuns();
    expect(store.getState().view).toEqual({
      ...defaultView,
      point: { ...defaultView.point, deltaP: 2 },
    });
  });
});

it('cancelRun(slot) and retryRun(slot) reach the jobs of that run and ignore empty slots', () => {
  actions.launchRun();
  actions.cancelRun(1);
  actions.cancelRun(5);
  actions.retryRun(1);
  const [run] = store.getState().view.runs;
  expect(cancel.mock.calls).toEqual([[run]]);
  expect(retry.mock.calls).toEqual([[run]]);
});

describe('addFile(file)', () => {
  const curve = (energy: number) => ({
    name: 'run 1, N = ∞',
    point: { p: 3, deltaP: 1, invDelta2: 2 },
    time: Float64Array.of(1, 2),
    energy: Float64Array.of(energy, -1),
    overlap: null,
    errors: {},
  });

  it('takes the same file once, and says that it is there', () => {
    actions.addFile({ name: 'a.json', curves: [curve(-0.5)] });
    actions.addFile({ name: 'a.json', curves: [curve(-0.6)] });
    expect(store.getState()).toMatchObject({ openedFiles: [{ id: 1 }, { id: 2 }], notices: [] });
    actions.addFile({ name: 'a.json', curves: [curve(-0.5)] });
    expect(store.getState()).toMatchObject({
      openedFiles: [{ id: 1 }, { id: 2 }],
      notices: [{ message: '“a.json” is open already.' }],
    });
  });
});
