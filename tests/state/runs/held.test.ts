import { describe, expect, it } from 'vitest';
import { costWords, runCostWords } from '../../../src/panels/costWords';
import { presets } from '../../../src/app/presets';
import { welcomeLink } from '../../../src/app/firstVisit';
import { costOf, freeSeconds, unitSeconds } from '../../../src/state/runs/cost';
import { startTestApp, type TestApp } from '../../support/testApp';
import { decode } from '../../support/link';
import { chsckPart, flowPart } from '../../../src/state/settings/launch';
import { selectLaunchCost } from '../../../src/state/selectors/runs';

/** 548 characters: eight long runs with ensembles of 64 of N = 500 each. */
const heavyLink = Array.from(
  { length: 8 },
  (_, i) => `run${i + 1}=invDelta2=${1 + i};chsck:tMax=1e8,tol=1e-7;flow:n=500,k=64`,
).join('&');

function openLink(link: string): TestApp {
  const page = startTestApp('at-once');
  const { view, notices } = decode(link);
  expect(notices).toEqual([]);
  page.app.actions.restore(view, notices);
  return page;
}

/** Jobs of runs that have been started. */
function started({ client }: TestApp): number {
  return client.jobs.filter(({ kind }) => kind === 'dynamics' || kind === 'flow').length;
}

describe('a link that asks for much', () => {
  it('starts no run until it is asked for, and says how much it is', () => {
    const page = openLink(heavyLink);
    expect(started(page)).toBe(0);
    const { held, view } = page.app.store.getState();
    expect(view.runs).toHaveLength(8);
    expect(held).toMatchObject({ runs: view.runs, cost: { instances: 512 }, isAnswered: false });
    expect(costWords(held.cost)).toMatch(
      /^This link asks for about \d+ hours of computing on one core \(512 instances of finite N, up to [\d,.]+ MB each\)\.$/,
    );
    page.app.actions.computeHeld();
    // Besides the equations of each run and their companions, started as the instances start.
    expect(started(page)).toBe(512 + 8 + 8);
    expect(page.app.store.getState().held.runs).toEqual([]);
  });

  it('may be declined, and a single run of it computed', () => {
    const page = openLink(heavyLink);
    page.app.actions.declineHeld();
    expect(started(page)).toBe(0);
    expect(page.app.store.getState().held).toMatchObject({ isAnswered: true });
    page.app.actions.computeHeld(3);
    expect(started(page)).toBe(64 + 2);
    expect(page.app.store.getState().held.runs).toHaveLength(7);
  });

  it('does not hold up what the reader asks for', () => {
    const page = openLink(heavyLink);
    page.app.actions.removeRun(8);
    page.app.actions.set(flowPart.isWanted, false);
    page.app.actions.launchRun({ p: 3, deltaP: 2, invDelta2: 1 });
    expect(started(page)).toBe(1);
    page.app.actions.extendRun(8);
    expect(started(page)).toBe(2);
  });

  it('begins one of its runs that the reader launches at its point', () => {
    const page = openLink('v=2&n=500&k=64&run1=chsck;flow:n=500,k=64');
    page.app.actions.launchRun({ p: 3, deltaP: 1, invDelta2: 9 });
    const before = started(page);
    page.app.actions.launchRun();
    expect(page.app.store.getState().view.runs).toHaveLength(2);
    expect(started(page) - before).toBe(64 + 2);
  });

  it('is asked for once: undo and redo bring its runs back as they were left', () => {
    const page = openLink(heavyLink);
    page.app.actions.setPoint({ p: 4 });
    page.app.actions.undo();
    expect(started(page)).toBe(0);
    page.app.actions.computeHeld();
    const all = started(page);
    page.app.actions.redo();
    page.app.actions.undo();
    expect(started(page)).toBe(all);
  });
});

describe('usual links', () => {
  const links: readonly (readonly [string, string])[] = [
    ['the first visit', welcomeLink(startTestApp().app)],
    ...presets.filter(({ isHeld }) => !isHeld).map(({ title, link }) => [title, link] as const),
    ['one ensemble', 'run1=invDelta2=2.7;chsck;flow:n=200,k=16'],
    ['one large system', 'run1=invDelta2=2.7;chsck;flow:n=65535,tMax=20'],
    ['one long run', 'run1=invDelta2=1.5;chsck:tMax=1e8,tol=1e-7'],
  ];

  it.each(presets.filter(({ isHeld }) => isHeld))(
    'wait until they are asked for where they say that they cost minutes: $title',
    ({ link }) => {
      expect(openLink(link).app.store.getState().held.runs).toHaveLength(1);
    },
  );

  it.each(links)('begin at once: %s', (_, link) => {
    const page = openLink(link);
    expect(page.app.store.getState().held.runs).toEqual([]);
    expect(started(page)).toBeGreaterThanOrEqual(page.app.store.getState().view.runs.length);
  });
});

describe('costOf(runs, isThere)', () => {
  const { runs } = decode('run1=chsck;flow:n=100,k=4&run2=chsck').view;

  it('counts jobs that runs share once, and what is there not at all', () => {
    const cost = costOf(runs, () => false);
    expect(cost.instances).toBe(4);
    expect(costOf(runs.slice(0, 1), () => false)).toEqual(cost);
    expect(costOf(runs, () => true)).toEqual({ seconds: 0, instances: 0, megabytes: 0 });
    expect(cost.seconds).toBeLessThan(freeSeconds);
  });

  const seconds = (link: string): number =>
    costOf(decode(`run1=${link}`).view.runs, () => false).seconds;

  it('grows with size, number, length and accuracy', () => {
    expect(seconds('flow:n=400')).toBeGreaterThan(7 * seconds('flow:n=200'));
    expect(seconds('flow:n=200,k=64')).toBeGreaterThan(60 * seconds('flow:n=200'));
    expect(seconds('flow:n=200,tMax=1000')).toBeGreaterThan(seconds('flow:n=200'));
    expect(seconds('chsck:tol=1e-6')).toBeGreaterThan(4 * seconds('chsck'));
    expect(seconds('chsck:tMax=1e8')).toBeGreaterThan(2 * seconds('chsck'));
  });

  // Units of tests/bench/longTimeUnits.ts, which other work on a machine hardly changes: docs/numerics-long-time.md.
  it.each([
    ['invDelta2=1.5;chsck:tMax=1e4', 0.25],
    ['invDelta2=1.5;chsck:tMax=1e6', 0.5],
    ['invDelta2=1.5;chsck:tMax=1e6,tol=1e-5', 0.82],
    ['invDelta2=1.5;chsck:tMax=1e6,tol=1e-6', 2.3],
    ['invDelta2=1.5;chsck:tMax=1e8', 1.6],
    ['invDelta2=1.9;chsck:tMax=1e6', 1.5],
    ['invDelta2=2.7;chsck:tMax=1e6', 0.85],
  ])('is what the equations were measured to cost, within a factor of 2.1: %s', (link, units) => {
    const ratio = seconds(link) / (units * unitSeconds);
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(2.1);
  });
});

describe('the next run', () => {
  it('says time and memory before it is launched, of the engines that are switched on', () => {
    const { app } = startTestApp();
    const words = (): string => {
      const cost = selectLaunchCost(app.store.getState());
      return cost === null ? '' : runCostWords(cost);
    };
    app.actions.change(flowPart.asked, { dimension: 500, members: 1 });
    expect(words()).toMatch(/^About \d+ (second|minute)s? on one core, up to \d+ MB$/);
    app.actions.change(flowPart.asked, { members: 16 });
    expect(words()).toMatch(/^About \d+ minutes? on one core, up to \d+ MB each$/);
    app.actions.set(flowPart.isWanted, false);
    expect(words()).toMatch(/^About 1 second on one core$/);
    app.actions.set(chsckPart.isWanted, false);
    expect(words()).toBe('');
  });
});
