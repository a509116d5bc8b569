import { useStore } from '../state/useStore';
import type { RunCurves } from './dynamics/view';
import { liveViewOf, runViewsOf } from './runViews';

/** The current point, or one that the hand has just left; null where a run shows it. */
export function useLiveView(): RunCurves | null {
  return useStore(({ live }) => liveViewOf(live.shown));
}

export function useRunViews(): readonly RunCurves[] {
  return useStore(runViewsOf);
}
