/** The app's one store, as React reads it. The only file of this layer that knows React. */
import {
  createContext,
  createElement,
  use,
  useEffect,
  useMemo,
  useState,
  useTransition,
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
  const latest = useZustand(browserApp.store);
  const [shown, setShown] = useState(latest);
  const [isDrawing, startDrawing] = useTransition();
  useEffect(() => {
    if (isDrawing || shown === latest) return;
    startDrawing(() => {
      setShown(latest);
    });
  }, [isDrawing, shown, latest]);
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
