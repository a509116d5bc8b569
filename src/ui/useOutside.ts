import { useSyncExternalStore } from 'react';

/** What `read` returns of something outside of React; where the page is written without a browser, `outside` of it. */
export function useOutside<Snapshot>(
  subscribe: (listener: () => void) => () => void,
  read: () => Snapshot,
  outside: () => Snapshot = read,
): Snapshot {
  return useSyncExternalStore(subscribe, read, outside);
}
