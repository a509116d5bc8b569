/** The lab that a reader has come to the story from, until the window is closed: leaving the story leads back to it. */
import type { App } from '../../state/app';
import { presentation } from '../../state/settings/present';
import { storyStep } from '../../state/settings/story';
import { keep, readKept } from '../../ui/kept';

const key = 'story-lab';

/** Keeps what was shown last before the story, however it was come to: by a button, a link, Back or undo. */
export function keepLab({ store }: Pick<App, 'store'>): void {
  const { steps, at } = store.getState().timeline;
  const lab = steps
    .slice(0, at)
    .findLast(({ view }) => storyStep.of(view) === null && presentation.of(view) === null);
  // After a reload the timeline begins with the story, and what was kept before it holds.
  if (lab !== undefined) keep('session', key, lab.text);
}

/** As a link without `#`; null for whoever has not been in the lab. */
export function keptLab(): string | null {
  const kept = readKept('session', key);
  return typeof kept === 'string' ? kept : null;
}
