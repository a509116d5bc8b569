/** The step of the story that a room is shown, and whether it, or the answer at the point, has been answered. */
import { useCallback } from 'react';
import { choiceIn, storyAnswers, storyStep, withChoice } from '../../state/settings/story';
import { useApp, useStore } from '../../state/useStore';
import type { ViewState } from '../../state/view';
import { solutions } from '../story/solutions';
import { steps, type Step } from '../story/steps';

/** Null outside of the story, and where a panel has been chosen instead. */
export function toldStep(view: ViewState): number | null {
  return view.large === null ? storyStep.of(view) : null;
}

export interface Told {
  /** From 1. */
  readonly number: number;
  readonly step: Step;
  readonly isAnswered: boolean;
  /** Its pictures wait for the answer, as in the story. */
  readonly isHidden: boolean;
}

export function useTold(): Told | null {
  const number = useStore(({ view }) => toldStep(view));
  const isAnswered = useStore(({ view }) => number !== null && choiceIn(view, number) !== null);
  const step = number === null ? undefined : steps[number - 1];
  if (number === null || step === undefined) return null;
  return { number, step, isAnswered, isHidden: step.asksFirst && !isAnswered };
}

/** Whether the answer is shown, and how to show it: of a step it is that of the story, elsewhere that at the point. */
export function useAnswer(): [boolean, (isShown: boolean) => void] {
  const { actions, store } = useApp();
  const isShown = useStore(({ view, stage }) => {
    const step = toldStep(view);
    return step === null ? stage.isAsked : choiceIn(view, step) !== null;
  });
  const show = useCallback(
    (isToBe: boolean): void => {
      const { view } = store.getState();
      const step = toldStep(view);
      if (step === null) actions.setStage({ isAsked: isToBe });
      else {
        const choice = isToBe ? (solutions[step - 1] ?? 0) : null;
        actions.set(storyAnswers, withChoice(view, step, choice));
      }
    },
    [actions, store],
  );
  return [isShown, show];
}
