/** The story that begins the program: which step of it is shown, and what a step adds to the view. */
import type { WithSettings } from './setting';
import { numberIn, numbers, optional } from './kinds';
import { settingsUnder } from './setting';

/** Ids of the panels that each step shows, from the first on; none where it has a picture of its own. */
export const storyPanels: readonly (readonly string[])[] = [
  [],
  ['finite-n-ensemble'],
  ['complexity'],
  ['hessian', 'dynamics'],
  ['hessian'],
  ['fate'],
  ['globe', 'dynamics'],
  [],
  ['complexity', 'phase-diagram'],
  ['phase-diagram'],
];

export const storyLength = storyPanels.length;
/** A question has so many choices at most. */
const mostChoices = 3;

const { setting } = settingsUnder('the step of the story');

/** Null where the whole program is shown. Each step is a step of its own to undo. */
export const storyStep = {
  ...setting(
    'story',
    optional(numberIn({ min: 1, max: storyLength, integer: true }), 'none', 1),
    null,
  ),
  joins: false,
};

/** The exponent of Q″(0) = Q″(1)^α, a line that the reader lays through measured thresholds. */
export const balanceExponent = settingsUnder('the exponent').setting(
  'balance',
  numberIn({ min: 0, max: 0.9 }),
  0.2,
);

/** Of each step, how many-th choice was made last; 0 before an answer. An answer is a step of its own to undo. */
export const storyAnswers = {
  ...settingsUnder('the answer').setting(
    'answers',
    numbers<readonly number[]>(
      storyLength,
      { min: 0, max: mostChoices, integer: true },
      (answers) => answers,
      (given) => (given.every(isAnswer) ? given : null),
      `${storyLength} whole numbers between 0 and ${mostChoices}, separated by commas`,
    ),
    Array<number>(storyLength).fill(0),
  ),
  joins: false,
};

function isAnswer(given: number): boolean {
  return Number.isInteger(given) && given >= 0 && given <= mostChoices;
}

/** Index of the choice that was made last in a step; null before an answer. */
export function choiceIn(view: WithSettings, step: number): number | null {
  const answer = storyAnswers.of(view)[step - 1] ?? 0;
  return answer === 0 ? null : answer - 1;
}

/** All answers, with this choice in a step; null takes its answer back. */
export function withChoice(
  view: WithSettings,
  step: number,
  choice: number | null,
): readonly number[] {
  return storyAnswers.of(view).with(step - 1, choice === null ? 0 : choice + 1);
}

export const storySettings = [storyStep, balanceExponent, storyAnswers];
