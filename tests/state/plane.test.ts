import { beforeEach, describe, expect, it } from 'vitest';
import { moveTo } from '../../src/panels/phaseDiagram/plane/moving';
import { planeData } from '../../src/panels/phaseDiagram/plane/table';
import { placeRegion, planeWords } from '../../src/panels/phaseDiagram/plane/words';
import { runToEnd } from '../../src/physics/computation';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { computePlaneLines } from '../../src/physics/plane/planeLines';
import type { App } from '../../src/state/app';
import {
  chosenAxes,
  isIn,
  placeOfRun,
  selectAxes,
  selectAxesChoice,
  selectPlace,
  selectPlane,
  selectPlaneWindow,
  type Plane,
} from '../../src/state/selectors/plane';
import { selectPlaneLines, selectPlaneRequest } from '../../src/state/selectors/planeLines';
import { selectPlaneCrosses } from '../../src/state/selectors/planeMarks';
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { phaseAxes, planeZoom } from '../../src/state/settings/phaseAxes';
import { decode, programLink } from '../support/link';
import { startTestApp } from '../support/testApp';

const terms = [
  { order: 2, coefficient: 1.25 },
  { order: 3, coefficient: 0.2 },
  { order: 4, coefficient: 0.1 },
] as const;

let app: App;
beforeEach(() => {
  ({ app } = startTestApp());
});

function plane(): Plane {
  const found = selectPlane(app.store.getState());
  if (found === null) throw new Error('the axes are the usual ones');
  return found;
}

/** Answers what the view asks for. */
function compute(): void {
  const request = selectPlaneRequest(app.store.getState());
  if (request === null) throw new Error('no lines are asked for');
  const coarse = { ...request, x: { ...request.x, count: 17 }, y: { ...request.y, count: 17 } };
  const summary = runToEnd(computePlaneLines(coarse));
  app.store.setState(({ latest }) => ({
    latest: {
      ...latest,
      planeLines: {
        key: 'plane',
        status: 'ready',
        message: '',
        finished: { key: 'plane', request: coarse, batches: [], summary },
        arriving: null,
      },
    },
  }));
}

describe('the axes of the phase diagram', () => {
  it('are those of the paper unless others are chosen, and the two lowest orders of a mixture', () => {
    const state = () => app.store.getState();
    expect(selectPlane(state())).toBeNull();
    expect(selectPlaneRequest(state())).toBeNull();
    app.actions.setPoint({ terms });
    expect(selectAxesChoice(state())).toEqual({ x: 'a3', y: 'a2' });
    app.actions.setPoint({ terms: [{ order: 5, coefficient: 1 }] });
    expect(selectAxesChoice(state())).toEqual({ x: 'a5', y: 'T' });
  });

  it('are in the link, which says nothing of the usual ones', () => {
    expect(programLink.encode(app.store.getState().view)).not.toContain('axes');
    app.actions.setPoint({ terms });
    app.actions.set(phaseAxes, { x: 'T', y: 'a4' });
    const text = programLink.encode(app.store.getState().view);
    expect(text).toContain('axes=T,a4');
    expect(decode(text)).toMatchObject({ view: app.store.getState().view, notices: [] });
  });

  it.each(['deltaP,invDeltaP', 'T,T', 'a3', 'a3,deltaP', 'a11,a3', 'mu,T'])(
    'axes=%s is named in a notice, and the rest holds',
    (text) => {
      const { view, notices } = decode(`v=2&axes=${text}&invDelta2=1.9`);
      expect(notices.map(({ message }) => message).join()).toMatch(
        /axes.*two different parameters/,
      );
      expect(view.point.invDelta2).toBe(1.9);
      expect(selectPlane({ view })).toBeNull();
    },
  );

  it('that the model does not have give way to its own', () => {
    app.actions.set(phaseAxes, { x: 'a3', y: 'a4' });
    expect(selectPlane(app.store.getState())).toBeNull();
    app.actions.setPoint({ terms });
    expect(plane().y.key).toBe('a4');
  });

  it('are the same objects as long as the state is, as what draws them needs', () => {
    app.actions.setPoint({ terms });
    compute();
    const state = app.store.getState();
    const read = () => [
      selectAxes(state),
      selectPlane(state),
      selectPlace(state),
      selectPlaneWindow(state, plane()),
      selectPlaneLines(state),
      selectPlaneCrosses(state, plane()),
    ];
    const before = read();
    read().forEach((value, i) => {
      expect(value).toBe(before[i]);
    });
  });

  it('change places where one is given the parameter of the other', () => {
    const axes = selectAxes(app.store.getState());
    const usual = selectAxesChoice(app.store.getState());
    expect(chosenAxes(axes, usual, 'x', 'T')).toEqual({ x: 'T', y: 'invDelta2' });
    expect(chosenAxes(axes, usual, 'x', 'invDelta2')).toEqual({ x: 'invDelta2', y: 'deltaP' });
    expect(chosenAxes(axes, usual, 'y', 'invDeltaP')).toEqual({ x: 'invDelta2', y: 'invDeltaP' });
  });

  it('show a window that holds the point and is legal, whatever the link says', () => {
    app.actions.set(phaseAxes, { x: 'deltaP', y: 'T' });
    app.actions.setPoint({ deltaP: 20 });
    expect(selectPlaneWindow(app.store.getState(), plane()).x[1]).toBeGreaterThan(20);
    app.actions.set(planeZoom, { x: [1, 2], y: [4, 90] });
    expect(selectPlaneWindow(app.store.getState(), plane()).y[1]).toBeLessThanOrEqual(5);
  });
});

describe('the lines over these axes', () => {
  it('are asked for once while the point moves in the plane, and anew when anything else does', () => {
    app.actions.setPoint({ terms });
    const asked = selectPlaneRequest(app.store.getState());
    moveTo(app, plane(), { x: 0.7, y: 0.4 }, 'commit');
    expect(selectPlaneRequest(app.store.getState())).toBe(asked);
    expect(app.store.getState().view.point.terms).toEqual([
      { order: 2, coefficient: 0.4 },
      { order: 3, coefficient: 0.7 },
      terms[2],
    ]);
    compute();
    expect(selectPlaneLines(app.store.getState())?.isCurrent).toBe(true);
    const [matrix, cubic] = terms;
    app.actions.setPoint({ terms: [matrix, cubic, { order: 4, coefficient: 0.3 }] });
    expect(selectPlaneRequest(app.store.getState())).not.toBe(asked);
    expect(selectPlaneLines(app.store.getState())?.isCurrent).toBe(false);
    app.actions.set(phaseAxes, { x: 'a4', y: 'a2' });
    expect(selectPlaneLines(app.store.getState())).toBeNull();
  });

  it('are in the table with the coordinates of the axes, and only as long as they are of this model', () => {
    app.actions.set(phaseAxes, { x: 'invDeltaP', y: 'invDelta2' });
    expect(planeData(app.store.getState())).toBeNull();
    compute();
    const columns = planeData(app.store.getState())?.columns ?? [];
    const valuesOf = (key: string): number[] =>
      Array.from(columns.find((column) => column.key === key)?.values ?? [], Number);
    const y = valuesOf('gradientFlow_invDelta2');
    const rows = valuesOf('gradientFlow_invDeltaP').map((x, i) => [x, y[i] ?? NaN] as const);
    const finite = rows.filter(([value]) => Number.isFinite(value));
    expect(finite.length).toBeGreaterThan(10);
    for (const [value, line] of finite) expect(line).toBeCloseTo(gradientFlowLine(3, 1 / value), 9);
    app.actions.setPoint({ p: 4 });
    expect(planeData(app.store.getState())).toBeNull();
  });
});

describe('a place in the plane', () => {
  it('over a temperature is that of both parts of the next run, and one step to undo', () => {
    app.actions.set(phaseAxes, { x: 'T', y: 'invDelta2' });
    moveTo(app, plane(), { x: 0.5, y: 1.5 }, 'commit');
    const { view } = app.store.getState();
    expect(selectPlace({ view })).toMatchObject({ temperature: 0.5, point: { invDelta2: 1.5 } });
    expect(flowPart.asked.of(view).temperature).toBe(0.5);
    app.actions.undo();
    expect(selectPlace(app.store.getState())).toMatchObject({
      temperature: 0,
      point: { invDelta2: 2.3 },
    });
  });

  it('over a temperature that changes on the way is that of the last one', () => {
    app.actions.change(chsckPart.asked, { temperature: 2, finalTemperature: 0.1 });
    app.actions.set(phaseAxes, { x: 'T', y: 'invDelta2' });
    moveTo(app, plane(), { x: 0.5, y: 1.5 }, 'drag');
    const asked = chsckPart.asked.of(app.store.getState().view);
    expect([asked.temperature, asked.finalTemperature]).toEqual([2, 0.5]);
  });

  it('is never beyond the ranges of the parameters', () => {
    app.actions.setPoint({ terms });
    moveTo(app, plane(), { x: 0, y: 80 }, 'commit');
    expect(app.store.getState().view.point.terms?.map(({ coefficient }) => coefficient)).toEqual([
      50, 1e-4, 0.1,
    ]);
  });

  it('holds the runs and crosses that differ in nothing but the axes', () => {
    app.actions.set(phaseAxes, { x: 'T', y: 'invDelta2' });
    app.actions.launchRun();
    app.actions.launchRun({ p: 3, deltaP: 2, invDelta2: 2 });
    const { view } = app.store.getState();
    const here = selectPlace({ view });
    expect(view.runs.map((run) => isIn(plane(), placeOfRun(run), here))).toEqual([true, false]);
    const cross = {
      kind: 'threshold',
      p: 3,
      deltaP: 1,
      temperature: 0.5,
      value: 1.8,
      error: 0.02,
    } as const;
    app.actions.addSweep({
      ...app.store.getState().openedSweep,
      crosses: [cross, { ...cross, deltaP: 2 }, { ...cross, p: 4 }],
    });
    const crosses = () => selectPlaneCrosses(app.store.getState(), plane());
    expect(crosses()).toMatchObject([{ deltaP: 1, at: { temperature: 0.5 } }]);
    app.actions.set(phaseAxes, { x: 'invDelta2', y: 'deltaP' });
    expect(crosses()).toEqual([]);
    app.actions.change(chsckPart.asked, { temperature: 0.5 });
    expect(crosses().map(({ deltaP }) => deltaP)).toEqual([1, 2]);
    app.actions.set(phaseAxes, { x: 'T', y: 'deltaP' });
    expect(crosses()).toEqual([]);
  });
});

describe('what is said of the plane', () => {
  it('names what stays, what does not pass and what does not exist', () => {
    const said = (): string => {
      const state = app.store.getState();
      return planeWords(plane(), selectPlace(state), selectPlaneLines(state), 'ready');
    };
    app.actions.setPoint({ terms: terms.slice(1) });
    expect(said()).toContain('The lines are being computed.');
    compute();
    expect(said()).toBe(
      'All over this plane T = 0. No quadratic term holds the signal: θ(0) = 0, and there is no line of gradient flow. Message passing from m = 0, Langevin dynamics and trivialisation have none either.',
    );
    app.actions.setPoint({ p: 3, deltaP: 1, invDelta2: 2.3 });
    app.actions.set(phaseAxes, { x: 'deltaP', y: 'T' });
    compute();
    expect(said()).toContain('All over this plane p = 3, 1/Δ₂ = 2.3.');
    expect(said()).toContain('Not in this window: info-theoretic, Bayes AMP.');
    expect(said()).toContain('not proved for 0 < T < 1');
  });

  it('names the region of a place by the dynamics at its temperature', () => {
    const at = (temperature: number, invDelta2: number) =>
      placeRegion({ point: { p: 3, deltaP: 1, invDelta2 }, temperature }).short;
    // On the line 1/Δ₂ is 2 at T = 0, 1.8019 at T = 0.5 and T = 1.8 in the paramagnet.
    expect([at(0, 1.9), at(0, 2.1), at(0.5, 1.9), at(0.5, 1.7)]).toEqual([
      'flow fails',
      'surfing',
      'Langevin finds it',
      'Langevin fails',
    ]);
    expect([at(1.8, 1.7), at(1.8, 1.9), at(1.8, 3), at(0, 0.5)]).toEqual([
      'Langevin fails',
      'Langevin finds it',
      'trivial',
      'impossible',
    ]);
  });
});
