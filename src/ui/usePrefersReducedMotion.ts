import { useSyncExternalStore } from 'react';
import { followMedia, matchesMedia } from './mediaQuery';

const QUERY = '(prefers-reduced-motion: reduce)';

function subscribe(listener: () => void): () => void {
  return followMedia(QUERY, listener);
}

/** Whether the reader asked the system for less motion; follows the setting. */
export function usePrefersReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => matchesMedia(QUERY));
}
