/** The app's one store, as React reads it. The only file of this layer that knows React. */
import { useStore as useZustand } from 'zustand';
import { browserApp } from './browserApp';
import type { AppState } from './store';

/** Everything a reader can do. */
export const { actions } = browserApp;

/** The state as a handler finds it, outside of rendering. */
export const readState = browserApp.store.getState;

/** Renders again when what `selector` returns changes. Selectors return the same object until then. */
export function useStore<T>(selector: (state: AppState) => T): T {
  return useZustand(browserApp.store, selector);
}
