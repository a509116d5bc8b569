/**
 * Words of the controls that the story shows beside its own: the surf and the order of the tensor. A part of the page in
 * another language says which they are there.
 */
import { createContext } from 'react';

export const englishControls = {
  order: 'Order p',
  anyOrder: 'Any tensor order p',
  anyMixture: 'Any mixture…',
  answer: 'Answer at this point',
  play: 'Surf: play along the run',
  pause: 'Pause the surf',
  step: 'Step along the run',
  place: 'Place along the run',
  back: 'Step back',
  forward: 'Step forward',
  escape: 'escape',
  stopAtEscape: 'Stop at the escape, where the flow begins to leave',
  slower: 'Slower',
  speed: 'Speed',
  faster: 'Faster',
  loop: 'loop',
  loops: 'Play it again and again: loop',
  end: 'End the surf',
  loading: 'Loading what it is played in…',
  solving: 'The flow is being solved…',
  unsolved: 'It could not be solved: {failure}',
  noisy: 'Kicked about by noise: nothing comes to rest',
  falls: 'It falls: many ways go down',
  stuck: 'All but stuck at the threshold: hardly a way down is left',
  surfs: 'It surfs along the threshold: minima everywhere',
  surfsAmongSaddles: 'It surfs along the threshold: no minima are left to hold it',
  surfsAlone: 'It surfs along the threshold: the steepest way down leads to the signal',
  leaves: 'The way down opens: it leaves for the signal',
  found: 'It has found the signal',
  caught: 'Caught in a minimum: every direction goes up',
} as const;

export type ControlWords = Readonly<Record<keyof typeof englishControls, string>>;

export const ControlWordsContext = createContext<ControlWords>(englishControls);
