import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedRuns, shownRuns } from '../../src/state/runs/notebook';
import {
  cleanedName,
  comparedRuns,
  hiddenRuns,
  longestName,
  runNames,
} from '../../src/state/settings/notebook';
import { selectLiveRequest } from '../../src/state/live/request';
import { decode, programLink } from '../support/link';
import { startTestApp } from '../support/testApp';

const points = [1.5, 2.3, 2.7].map((invDelta2) => ({ p: 3, deltaP: 1, invDelta2 }));

function threeRuns() {
  const { app } = startTestApp();
  for (const point of points) app.actions.launchRun(point);
  return app;
}

describe('a name', () => {
  it.each([
    ['Plateau at T = 0.5', 'Plateau at T = 0.5'],
    ['  two\n lines ', 'two lines'],
    ['under_score', 'under score'],
    ['Übung 3, Größe', 'Übung 3 Größe'],
    ['<b>bold</b>', 'b bold b'],
    ['\u202Egnirts\u202C', 'gnirts'],
    ['Z\u0301\u0302\u0303\u0304\u0305', '\u0179\u0302\u0303'],
    ['50 % “sure”.', '50 sure'],
    ['=HYPERLINK("x")', 'HYPERLINK x'],
    ['…', ''],
    ['a'.repeat(100), 'a'.repeat(longestName)],
  ])('written as %j is kept as %j', (written, kept) => {
    expect(cleanedName(written)).toBe(kept);
  });

  it('that was cleaned stays as it is, short, and comes back from a link whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const name = cleanedName(typed);
        expect(cleanedName(name)).toBe(name);
        expect(Array.from(name).length).toBeLessThanOrEqual(longestName);
        const app = threeRuns();
        app.actions.nameRun(2, typed);
        const text = programLink.encode(app.store.getState().view);
        expect(text).toMatch(/^[\x21-\x7e]*$/);
        expect(runNames.of(decode(text).view).get(2) ?? '').toBe(name);
        expect(decode(text).notices).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '2:',
    '2:a,2:b',
    '3:a,2:b',
    '9:a',
    '2',
    'a',
    '2:<b>',
    `2:${'a'.repeat(25)}`,
    '2:a%00b',
    '2:%E2%80%AEa',
  ])('given as names=%s is refused with a notice, and the rest of the link holds', (text) => {
    const { view, notices } = decode(`v=2&p=4&names=${text}`);
    expect(view.point.p).toBe(4);
    expect(runNames.of(view).size).toBe(0);
    expect(notices.map(({ field }) => field)).toContain('names');
  });
});

describe('the list of runs', () => {
  const slots = ({ store }: ReturnType<typeof threeRuns>): number[] =>
    orderedRuns(store.getState().view).map(({ slot }) => slot);

  it('is that of the slots until a run is moved, and the link keeps the order', () => {
    const app = threeRuns();
    expect(programLink.encode(app.store.getState().view)).not.toContain('order=');
    app.actions.moveRun(3, -1);
    expect(slots(app)).toEqual([1, 3, 2]);
    const text = programLink.encode(app.store.getState().view);
    expect(orderedRuns(decode(text).view).map(({ slot }) => slot)).toEqual([1, 3, 2]);
    app.actions.moveRun(3, 9);
    expect(slots(app)).toEqual([1, 2, 3]);
    expect(programLink.encode(app.store.getState().view)).not.toContain('order=');
  });

  it('has a run that the order of a link does not name at its end', () => {
    const runs = [1, 2, 3].map((slot) => `run${slot}=invDelta2=${slot};chsck`).join('&');
    expect(orderedRuns(decode(`${runs}&order=3,1`).view).map(({ slot }) => slot)).toEqual([
      3, 1, 2,
    ]);
  });

  it('leaves a hidden run in the list and out of the pictures; launched again it is shown', () => {
    const app = threeRuns();
    app.actions.showRun(2, false);
    expect(slots(app)).toEqual([1, 2, 3]);
    expect(shownRuns(app.store.getState().view).map(({ slot }) => slot)).toEqual([1, 3]);
    app.actions.launchRun(points[1]);
    expect(hiddenRuns.of(app.store.getState().view)).toEqual([]);
  });

  it('solves the current point anew while the run that shows it is hidden', () => {
    const app = threeRuns();
    app.actions.setPoint(points[1] ?? {});
    expect(selectLiveRequest(app.store.getState())).toBeNull();
    app.actions.showRun(2, false);
    expect(selectLiveRequest(app.store.getState())?.point.invDelta2).toBe(2.3);
  });
});

describe('notes', () => {
  it('are steps to undo, each by itself', () => {
    const app = threeRuns();
    const before = app.store.getState().view;
    app.actions.nameRun(1, 'plateau');
    app.actions.showRun(1, false);
    app.actions.moveRun(1, 1);
    expect(app.actions.undo()).toBe('the order of runs');
    expect(app.actions.undo()).toBe('which runs are shown');
    expect(app.actions.undo()).toBe('the name of a run');
    expect(app.store.getState().view).toEqual(before);
  });

  it('go with their run, so that the next run of its number has none; undo brings both back', () => {
    const app = threeRuns();
    const { actions, store } = app;
    actions.nameRun(2, 'middle');
    actions.nameRun(3, 'last');
    actions.showRun(2, false);
    actions.moveRun(2, -1);
    actions.set(comparedRuns, { of: 2, minus: 1 });
    const noted = store.getState().view;
    actions.removeRun(2);
    const { view } = store.getState();
    expect([...runNames.of(view)]).toEqual([[3, 'last']]);
    expect(hiddenRuns.of(view)).toEqual([]);
    expect(comparedRuns.of(view)).toBeNull();
    actions.undo();
    expect(store.getState().view).toEqual(noted);
    actions.clearRuns();
    expect(store.getState().view.settings).not.toHaveProperty('names');
  });

  it('of a link are of no run that is launched later in their place', () => {
    const { app } = startTestApp();
    app.actions.restore(decode('hidden=1&names=1:mine').view, []);
    app.actions.launchRun(points[0]);
    expect(shownRuns(app.store.getState().view)).toHaveLength(1);
    expect(runNames.of(app.store.getState().view).size).toBe(0);
  });
});
