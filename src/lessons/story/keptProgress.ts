/** How far a reader is with the story, until the window is closed: whoever has been in the lab goes on where they were. */
import { storyAnswers, storyLength, storyStep } from '../../state/settings/story';
import { keep, readKept } from '../../ui/kept';

export interface KeptProgress {
  /** The one that was shown last, from 1. */
  readonly step: number;
  readonly answers: readonly number[];
  /** Of each step, whether what it asks for has been done at some time. */
  readonly areDone: readonly boolean[];
}

const keys = { step: 'story-step', answers: 'story-answers', done: 'story-done' } as const;

export function keepProgress({ step, answers, areDone }: KeptProgress): void {
  keep('session', keys.step, step);
  keep('session', keys.answers, storyAnswers.write(answers));
  keep('session', keys.done, areDone.map(Number).join(''));
}

/** What was kept; whatever cannot be read counts as not yet begun. */
export function keptProgress(): KeptProgress {
  const step = readKept('session', keys.step);
  const answers = textIn(keys.answers);
  const done = textIn(keys.done);
  return {
    step: storyStep.of({ settings: { [storyStep.key]: String(step) } }) ?? 1,
    answers: storyAnswers.of({ settings: { [storyAnswers.key]: answers } }),
    areDone: Array.from({ length: storyLength }, (_, i) => done[i] === '1'),
  };
}

export function forgetProgress(): void {
  keepProgress({ step: 1, answers: storyAnswers.initial, areDone: [] });
}

function textIn(key: string): string {
  const kept = readKept('session', key);
  return typeof kept === 'string' ? kept : '';
}
