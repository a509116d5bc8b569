/** Zoom of the phase diagram: from a figure's windows to the view. */
import type { Window } from '../../plot/zoom';
import type { App } from '../../state/app';
import { selectPhaseWindow } from '../../state/selectors/phaseWindow';
import { legalPhaseWindow, phaseScale, phaseZoom } from '../../state/settings/phaseDiagram';
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

export function createZooming({ actions, store }: App): Zooming {
  return {
    onZoom(window) {
      const legal = legalPhaseWindow(fromPlane(window), phaseScale.of(store.getState().view));
      if (legal) actions.set(phaseZoom, legal, 'drag');
    },
    onCommit() {
      actions.finish('the zoom');
    },
    onReset() {
      actions.set(phaseZoom, null);
    },
    onStep(factor) {
      const state = store.getState();
      const scale = phaseScale.of(state.view);
      const stepped = steppedWindow(selectPhaseWindow(state), scale, state.view.point, factor);
      const legal = legalPhaseWindow(stepped, scale);
      if (legal) actions.set(phaseZoom, legal);
    },
  };
}
