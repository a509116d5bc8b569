import { useStore } from '../state/useStore';
import type { RunView } from './dynamics/view';
import { liveViewOf, runViewsOf } from './runViews';

/** The current point, or one that the hand has just left; null where a run shows it. */
export function useLiveView(): RunView | null {
  return useStore(({ live }) => liveViewOf(live.shown));
}

export function useRunViews(): readonly RunView[] {
  return useStore(runViewsOf);
}
