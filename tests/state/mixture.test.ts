import { beforeEach, describe, expect, it } from 'vitest';
import { createActions, type Actions } from '../../src/state/actions';
import { createAppStore, type AppStore } from '../../src/state/store';
import { phaseData } from '../../src/panels/phaseDiagram/table';
import { jobRules, kindsOf } from '../../src/state/latest/requests';
import { selectPhaseWindow } from '../../src/state/selectors/phaseWindow';
import { chsckPart, flowPart } from '../../src/state/settings/launch';
import { contour, furtherLines } from '../../src/state/settings/phaseDiagram';
import { sweep } from '../../src/state/studies/sweep';
import { runToEnd } from '../../src/physics/computation';
import { computeFurtherLines } from '../../src/physics/lines/furtherLines';
import { answerJob } from '../support/answerJob';
import { decode, programLink } from '../support/link';
import { startTestApp } from '../support/testApp';

let store: AppStore;
let actions: Actions;
beforeEach(() => {
  store = createAppStore();
  actions = createActions(store, programLink, {
    runs: { cancel: () => undefined, retry: () => undefined, setPaused: () => undefined },
    latest: { retry: () => undefined },
    studies: new Map(),
  });
});

const terms = [
  { order: 2, coefficient: 1.25 },
  { order: 4, coefficient: 0.1, noiseOnly: true },
] as const;

describe('any mixture in the view', () => {
  it('is in the link, with its runs, and is back from there', () => {
    actions.setPoint({ terms });
    actions.launchRun();
    const text = programLink.encode(store.getState().view);
    expect(text).toContain('mixture=2:1.25~4:0.1:noise');
    expect(text).toContain('run1=mixture=2:1.25~4:0.1:noise;chsck:');
    const { view, notices } = decode(text);
    expect(notices).toEqual([]);
    expect(view).toEqual(store.getState().view);
  });

  it('is left out of the link of a point of 2 + p, as ever', () => {
    actions.setPoint({ p: 4, deltaP: 0.5 });
    expect(programLink.encode(store.getState().view)).not.toContain('mixture');
  });

  it('keeps its other terms when its matrix is changed, and is left by another order or noise of a tensor', () => {
    actions.setPoint({ terms });
    actions.setPoint({ invDelta2: 4 });
    expect(store.getState().view.point.terms).toEqual([{ ...terms[0], coefficient: 2 }, terms[1]]);
    actions.setPoint({ p: 5 });
    expect(store.getState().view.point).toEqual({ p: 5, deltaP: 1, invDelta2: 2.3 });
  });

  it('is brought into its ranges, one term of each order', () => {
    actions.setPoint({
      terms: [
        { order: 12.4, coefficient: 1e9 },
        { order: 3, coefficient: 0.5 },
        { order: 3.2, coefficient: -1 },
      ],
    });
    expect(store.getState().view.point.terms).toEqual([
      { order: 3, coefficient: 0.5 },
      { order: 10, coefficient: 50 },
    ]);
  });

  it('is refused by a notice where a link holds none', () => {
    for (const text of ['mixture=3', 'mixture=3:x', 'mixture=1:1', 'mixture=3:1~3:2']) {
      const { view, notices } = decode(`v=2&${text}`);
      expect(view.point.terms, text).toBeUndefined();
      expect(notices[0]?.message, text).toContain('mixture');
    }
    const { view, notices } = decode('v=2&run1=mixture=3:99;chsck:m0=1e-3');
    expect(view.runs).toEqual([]);
    expect(notices[0]?.message).toContain('aₖ');
  });

  it('is the same run twice only once, however its terms were made', () => {
    actions.setPoint({ terms });
    const slot = actions.launchRun();
    actions.setPoint({ terms: terms.map((term) => ({ ...term })) });
    expect(actions.launchRun()).toBe(slot);
    expect(store.getState().view.runs).toHaveLength(1);
  });

  it('keeps orders beyond finite systems from them', () => {
    actions.setPoint({
      terms: [
        { order: 3, coefficient: 0.1 },
        { order: 8, coefficient: 0.1 },
      ],
    });
    actions.launchRun();
    expect(store.getState().view.runs[0]?.flow ?? null).toBeNull();
  });
});

describe('what there is of 2 + p only', () => {
  it('is not asked of any mixture', () => {
    const { app, client } = startTestApp('at-once');
    const { actions: act, store: shown } = app;
    const asked = () =>
      kindsOf(jobRules).filter(
        (kind) => (jobRules[kind]?.request(shown.getState()) ?? null) !== null,
      );
    act.choose({ page: 'finite-n' });
    act.set(furtherLines, ['agingGrowth']);
    act.set(contour, 'theta');
    act.runStudy(sweep.name);
    const spiked = ['phaseLines', 'furtherLines', 'contourMap', 'foundShares'];
    expect(asked()).toEqual(expect.arrayContaining(spiked));
    act.setPoint({ terms });
    expect(asked().filter((kind) => spiked.includes(kind))).toEqual([]);
    expect(client.active().filter(({ kind }) => spiked.includes(kind))).toEqual([]);
  });

  it('has no place for runs of other mixtures on its phase diagram', async () => {
    const test = startTestApp();
    const { app, client } = test;
    const { actions: act, store: shown } = app;
    act.set(flowPart.isWanted, false);
    act.change(chsckPart.asked, { temperature: 0.5 });
    act.setPoint({ deltaP: 2 });
    act.launchRun();
    act.setPoint({ terms });
    act.launchRun();
    act.setPoint({ p: 3, deltaP: 2, invDelta2: 2.3 });
    test.drawFrame();
    await answerJob(client.latest('phaseLines'));
    const asked = { p: 3, deltaP: [1, 2], temperature: 0.5, wanted: ['langevin'] } as const;
    expect(client.latest('furtherLines').request).toMatchObject({ wanted: asked.wanted });
    await client
      .latest('furtherLines')
      .send({ type: 'done', summary: runToEnd(computeFurtherLines(asked)) });
    const data = phaseData(shown.getState());
    expect(data?.sources?.map(({ name }) => name)).toEqual(['run 1']);
    expect(selectPhaseWindow(shown.getState()).deltaP).toEqual([0, 3]);
    // And the line of its temperature is there in numbers, at the point and as a column.
    const here = data?.facts?.find(({ key }) => key === 'langevinHere')?.value;
    const column = data?.columns.find(({ key }) => key === 'langevin');
    expect(here).toBeGreaterThan(1);
    expect(column?.values).toContain(here);
    expect(data?.commands?.[0]).toEqual(expect.arrayContaining(['--temperature', '0.5']));
    act.setPoint({ terms });
    expect(phaseData(shown.getState())).toBeNull();
  });
});
