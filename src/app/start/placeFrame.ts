/**
 * Runs in the page while it is read, long before the program: the theme, and the frame in which the program will
 * draw. scripts/firstFrame.ts puts it in the head, and the call of `place` into the root.
 */
import { matchesMedia } from '../../ui/mediaQuery';
import { hasSeenStory } from '../storySeen';
import { chosenTheme, darkSystem } from '../themes';
import { frameFor } from './frames';

document.documentElement.dataset['theme'] =
  chosenTheme() ?? (matchesMedia(darkSystem) ? 'dark' : 'light');

/** Puts the frame where the script stands that calls this: before the words that say that the program is loading. */
export function place(): void {
  const chosen = frameFor({
    hash: location.hash,
    search: location.search,
    isFramed: self !== top,
    hasSeenStory: hasSeenStory(),
    language: navigator.languages[0] ?? '',
  });
  const template = chosen && document.getElementById(`frame-${chosen.name}`);
  if (!(template instanceof HTMLTemplateElement)) return;
  const frame = document.createElement('div');
  frame.className = 'frame';
  // Nothing in it can be used yet, and who hears the page hears that it is loading.
  frame.inert = true;
  frame.ariaHidden = 'true';
  frame.dataset['fonts'] = hasFonts() ? 'own' : 'stand-in';
  frame.dataset['words'] = chosen?.isExact ? 'shown' : 'hidden';
  frame.append(template.content.cloneNode(true));
  // The panels are half of the work: they are laid out in a task of their own, when all else has been painted.
  frame.dataset['panels'] = 'later';
  requestAnimationFrame(() =>
    setTimeout(() => {
      delete frame.dataset['panels'];
    }),
  );
  document.currentScript?.replaceWith(frame);
}

/** Under its own service worker all files of the program are there. */
function hasFonts(): boolean {
  try {
    return navigator.serviceWorker.controller !== null;
  } catch {
    return false;
  }
}
