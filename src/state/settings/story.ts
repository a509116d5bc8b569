/** The story that begins the program: which step of it is shown, and what a step adds to the view. */
import { numberIn, optional } from './kinds';
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

export const storySettings = [storyStep, balanceExponent];
