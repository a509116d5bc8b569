/** The app's one store, as React reads it. The only file of this layer that knows React. */
import {
  createContext,
  createElement,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { useStore as useZustand, type StoreApi } from 'zustand';
import { browserApp } from './browserApp';
import type { AppState } from './store';

/** Everything a reader can do. */
export const { actions } = browserApp;

/** The state as a handler finds it, outside of rendering. */
export const readState = browserApp.store.getState;

type ReadableStore = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** The store that components read: the live one, or for deferred ones a moment of it. */
const SourceContext = createContext<ReadableStore>(browserApp.store);

/** Renders again when what `selector` returns changes. Selectors return the same object until then. */
export function useStore<T>(selector: (state: AppState) => T): T {
  return useZustand(use(SourceContext), selector);
}

/**
 * Draws its children from the state of a moment ago while a gesture is under way: React draws them in
 * slices between frames, so that many panels at once never hold up the pointer. A picture that was
 * begun is finished before the next one, which then shows the latest state: on a busy machine they
 * follow more slowly, but they do follow. All of them show the same moment.
 */
export function Deferred({ children }: { readonly children: ReactNode }): ReactNode {
  const { store } = browserApp;
  const [shown, setShown] = useState(store.getState);
  // Runs again once `shown` is on the screen; until then one later state at most is asked for.
  useEffect(() => {
    let isDrawing = false;
    const follow = (): void => {
      const latest = store.getState();
      if (isDrawing || latest === shown) return;
      isDrawing = true;
      startTransition(() => {
        setShown(latest);
      });
    };
    follow();
    return store.subscribe(follow);
  }, [store, shown]);
  const moment = useMemo(() => storeOf(shown), [shown]);
  return createElement(SourceContext, { value: moment }, children);
}

/** A store that stays as it is. */
function storeOf(state: AppState): ReadableStore {
  return {
    getState: () => state,
    getInitialState: () => state,
    subscribe: () => () => undefined,
  };
}
