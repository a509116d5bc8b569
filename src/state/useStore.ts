/** The app, as React reads it: by context. The only file of this layer that knows React. */
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
import type { App } from './app';
import type { AppState } from './store';

const AppContext = createContext<App | null>(null);

/** The app that the components below belong to; there may be several in one page. */
export const AppProvider = AppContext.Provider;

/** Everything a reader can do, and the store as a handler finds it outside of rendering. */
export function useApp(): App {
  const app = use(AppContext);
  if (app === null) throw new Error('a component must be drawn inside an AppProvider');
  return app;
}

type ReadableStore = Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** For deferred components, a moment of the store; null for those that read the live one. */
const MomentContext = createContext<ReadableStore | null>(null);

/** Renders again when what `selector` returns changes. Selectors return the same object until then. */
export function useStore<T>(selector: (state: AppState) => T): T {
  const { store } = useApp();
  return useZustand(use(MomentContext) ?? store, selector);
}

/**
 * Draws its children from the state of a moment ago while a gesture is under way: React draws them in
 * slices between frames, so that many panels at once never hold up the pointer. A picture that was
 * begun is finished before the next one, which then shows the latest state: on a busy machine they
 * follow more slowly, but they do follow. All of them show the same moment.
 */
export function Deferred({ children }: { readonly children: ReactNode }): ReactNode {
  const { store } = useApp();
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
  return createElement(MomentContext, { value: moment }, children);
}

/** Draws its children from one moment of the store for as long as one is given, and from the live one without. */
export function Held({
  at,
  children,
}: {
  readonly at: AppState | null;
  readonly children: ReactNode;
}): ReactNode {
  const moment = useMemo(() => at && storeOf(at), [at]);
  return createElement(MomentContext, { value: moment }, children);
}

/** A store that stays as it is. */
function storeOf(state: AppState): ReadableStore {
  return {
    getState: () => state,
    getInitialState: () => state,
    subscribe: () => () => undefined,
  };
}
