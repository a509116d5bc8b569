/** Zoom of the phase diagram: from a figure's windows to the view. */
import type { Window } from '../../plot/zoom';
import type { App } from '../../state/app';
import { selectPhaseWindow } from '../../state/selectors/phaseWindow';
import { legalPhaseWindow, phaseScale, phaseZoom } from '../../state/settings/phaseDiagram';
import type { Setting } from '../../state/settings/setting';
import { fromPlane, steppedWindow } from './view';

export interface Zooming {
  /** A gesture goes on. */
  readonly onZoom: (window: Window) => void;
  /** A gesture has ended: one step to undo. */
  readonly onCommit: () => void;
  readonly onReset: () => void;
  /** One step closer (factor > 1) or further off, about the current point where it is in sight. */
  readonly onStep: (factor: number) => void;
}

/** Of a setting that holds the window, null for all of it. */
export function zoomingOf<Zoom>(
  { actions }: App,
  zoom: Setting<Zoom | null>,
  {
    legal,
    stepped,
  }: {
    /** Null where a window is too narrow to show. */
    readonly legal: (window: Window) => Zoom | null;
    readonly stepped: (factor: number) => Zoom | null;
  },
): Zooming {
  return {
    onZoom(window) {
      const allowed = legal(window);
      if (allowed) actions.set(zoom, allowed, 'drag');
    },
    onCommit() {
      actions.finish('the zoom');
    },
    onReset() {
      actions.set(zoom, null);
    },
    onStep(factor) {
      const allowed = stepped(factor);
      if (allowed) actions.set(zoom, allowed);
    },
  };
}

/** Of the diagram over the axes of the paper. */
export function createZooming(app: App): Zooming {
  const { store } = app;
  return zoomingOf(app, phaseZoom, {
    legal: (window) => legalPhaseWindow(fromPlane(window), phaseScale.of(store.getState().view)),
    stepped(factor) {
      const state = store.getState();
      const scale = phaseScale.of(state.view);
      const window = steppedWindow(selectPhaseWindow(state), scale, state.view.point, factor);
      return legalPhaseWindow(window, scale);
    },
  });
}
