/** The whole screen for the page, as a projector wants it, where the browser can give it. */
import type { Shortcut } from './useShortcuts';

/** Not on an iPhone, nor in a frame whose page does not allow it, nor where the frame of the page is written. */
function hasFullScreen(): boolean {
  return typeof document !== 'undefined' && document.fullscreenEnabled;
}

/** Asks for it, or gives it back. The browser may refuse, and then nothing changes: its own key always works. */
function toggleFullScreen(): void {
  const asked =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  asked.catch(() => undefined);
}

/** Its key, wherever the program is shown; none where the browser cannot. */
export function fullScreenShortcuts(): readonly Shortcut[] {
  const shortcut = {
    id: 'full-screen',
    keys: ['v'],
    shown: 'V',
    description: 'Full screen, and back',
    run: toggleFullScreen,
  };
  return hasFullScreen() ? [shortcut] : [];
}
