import { followMedia, matchesMedia } from './mediaQuery';
import { useOutside } from './useOutside';

const query = '(prefers-reduced-motion: reduce)';

function subscribe(listener: () => void): () => void {
  return followMedia(query, listener);
}

/** Whether the reader asked the system for less motion; follows the setting. */
export function usePrefersReducedMotion(): boolean {
  return useOutside(
    subscribe,
    () => matchesMedia(query),
    () => false,
  );
}
