/** From step to step: each is a link that is visited, so that Back, Forward and undo know them. */
import type { App } from '../../state/app';
import { storyStep } from '../../state/settings/story';
import { visitLink } from '../visit';
import { storyLinks } from './links';

/** Shows a step as it begins; nothing beyond the last or before the first. */
export function goToStep(app: App, step: number): void {
  const text = storyLinks[step - 1];
  if (text === undefined) return;
  app.actions.setSurf({ isOpen: false, isPlaying: false });
  visitLink(app, `step ${step} of the story`, text);
}

/** The whole program at the view of a step. */
export function openInLab({ actions }: App): void {
  actions.set(storyStep, null);
}
