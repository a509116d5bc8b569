import { describe, expect, it } from 'vitest';
import { goToStep, labPlaceOf, repeatStep } from '../../src/lessons/story/goToStep';
import { keepProgress } from '../../src/lessons/story/keptProgress';
import { storyLinks } from '../../src/lessons/story/links';
import { solutions } from '../../src/lessons/story/solutions';
import { steps } from '../../src/lessons/story/steps';
import { german } from '../../src/lessons/words/de';
import { story as words } from '../../src/lessons/words/en';
import { filled } from '../../src/lessons/words/filled';
import { shownOnPage } from '../../src/panels/shownOnPage';
import { tables } from '../../src/panels/registry';
import {
  choiceIn,
  storyAnswers,
  storyLength,
  storyPanels,
  storyStep,
  withChoice,
} from '../../src/state/settings/story';
import { createAppStore } from '../../src/state/store';
import { heldOf } from '../../src/state/runs/held';
import { decode, programLink } from '../support/link';
import { startTestApp } from '../support/testApp';

const numbered = storyLinks.map((link, i) => ({ link, number: i + 1 }));

describe('the story', () => {
  it('has as many steps, links and words as it says', () => {
    expect(storyLinks).toHaveLength(storyLength);
    expect(steps).toHaveLength(storyLength);
    expect(words.steps).toHaveLength(storyLength);
    expect(solutions).toHaveLength(storyLength);
  });

  it.each(numbered)('step $number is a link that is read without a notice', ({ link, number }) => {
    const { view, notices } = decode(link);
    expect(notices).toEqual([]);
    expect(storyStep.of(view)).toBe(number);
    expect(decode(programLink.encode(view)).view).toEqual(view);
  });

  it.each(numbered)(
    'step $number begins with something left to do and computes unasked',
    ({ link, number }) => {
      const { view } = decode(link);
      const state = { ...createAppStore().getState(), view };
      expect(steps[number - 1]?.isDone(state)).toBe(false);
      expect(heldOf(view.runs, state.results).runs).toEqual([]);
    },
  );

  it('shows panels that there are, one or two in a step, or a picture of its own', () => {
    const ids = tables.panels.map(({ id }) => id);
    for (const { panels, Picture } of steps) {
      for (const id of panels) expect(ids).toContain(id);
      expect(panels.length + (Picture === undefined ? 0 : 1)).toBeGreaterThanOrEqual(1);
      expect(panels.length).toBeLessThanOrEqual(2);
    }
  });

  it('has a place in the lab for the panels of each step, side by side', () => {
    storyPanels.forEach((ids, i) => {
      const place = labPlaceOf(tables.panels, ids);
      expect(place, `step ${i + 1}`).toBeDefined();
      if (place === undefined) return;
      const shown = shownOnPage(tables.panels, place.page, place.isSurfing).map(({ id }) => id);
      expect(shown).toEqual(expect.arrayContaining([...ids]));
    });
    expect(labPlaceOf(tables.panels, storyPanels[6] ?? [])).toEqual({
      page: 'surf',
      isSurfing: true,
    });
    expect(labPlaceOf(tables.panels, ['fate'])).toEqual({ page: 'landscape', isSurfing: false });
  });

  it('asks in every step for one right answer among others, not always in the same place', () => {
    solutions.forEach((right, i) => {
      const choices = words.steps[i]?.question.choices ?? [];
      expect(choices.length).toBeGreaterThanOrEqual(3);
      expect(choices[right]).toBeDefined();
      for (const { because } of choices) expect(because).not.toBe('');
    });
    expect(new Set(solutions).size).toBe(3);
  });

  it('is what a link says, and no link before it said', () => {
    expect(storyStep.of(decode('v=2&invDelta2=2.3').view)).toBeNull();
    expect(decode('v=2&story=11').notices).toHaveLength(1);
  });

  it('replaces what stands in braces, and leaves what it does not know', () => {
    expect(filled('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });

  it('says of two runs in one picture which is which, by the numbers that stand there', () => {
    const { runs } = decode(storyLinks[6] ?? '').view;
    expect(runs).toHaveLength(2);
    for (const { text } of [words.steps[6], german.story.steps[6]])
      for (const { slot, point } of runs)
        expect(text).toMatch(
          new RegExp(`(run|Lauf) ${slot} (at|bei) (1/Δ₂ = )?${point.invDelta2}`),
        );
  });

  it('shows again the run that was started in a step that is done, and none where the step is begun anew', () => {
    const { app } = startTestApp('at-once');
    const { actions, store } = app;
    goToStep(app, 2);
    expect(store.getState().view.runs).toEqual([]);
    actions.launchRun();
    const { runs } = store.getState().view;
    expect(runs).toHaveLength(1);
    keepProgress({ step: 2, answers: storyAnswers.initial, areDone: [false, true] });
    goToStep(app, 3);
    goToStep(app, 2);
    expect(store.getState().view.runs).toEqual(runs);
    expect(store.getState().held.runs).toEqual([]);
    repeatStep(app, 2);
    expect(store.getState().view.runs).toEqual([]);
  });

  it('keeps in its link what was answered, from step to step, and not beyond', () => {
    const { app } = startTestApp('at-once');
    const { actions, store } = app;
    goToStep(app, 6);
    actions.set(storyAnswers, withChoice(store.getState().view, 6, 2));
    const { view } = decode(programLink.encode(store.getState().view));
    expect(choiceIn(view, 6)).toBe(2);
    expect(choiceIn(view, 5)).toBeNull();
    goToStep(app, 7);
    expect(choiceIn(store.getState().view, 6)).toBe(2);
    expect(decode('v=2&story=6&answers=4,0,0,0,0,0,0,0,0,0').notices).toHaveLength(1);
  });
});
