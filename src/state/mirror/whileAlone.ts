import type { AppStore } from '../store';

/** Begins once the window follows no other one, which computes for it. The result ends it. */
export function whileAlone(store: AppStore, compute: () => () => void): () => void {
  let stop: (() => void) | null = null;
  const begin = (): void => {
    unsubscribe();
    stop = compute();
  };
  const unsubscribe = store.subscribe(({ follows }) => {
    if (follows === null) begin();
  });
  if (store.getState().follows === null) begin();
  return () => {
    unsubscribe();
    stop?.();
  };
}
