import { useStore } from '../state/useStore';
import type { RunCurves } from './dynamics/view';
import { liveViewOf, runViewsOf, shownRunViewsOf } from './runViews';

/** The current point, or one that the hand has just left; null where a run shows it. */
export function useLiveView(): RunCurves | null {
  return useStore(({ live }) => liveViewOf(live.shown));
}

/** Every run, in the order of the reader. */
export function useRunViews(): readonly RunCurves[] {
  return useStore(runViewsOf);
}

/** Those that the reader has not hidden. */
export function useShownRunViews(): readonly RunCurves[] {
  return useStore(shownRunViewsOf);
}
