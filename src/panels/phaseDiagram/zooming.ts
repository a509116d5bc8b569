/** Zoom of the phase diagram: from a figure's windows to the view. */
import type { Window } from '../../plot/zoom';
import type { App } from '../../state/app';
import { legalPhaseWindow, selectPhaseWindow } from '../../state/selectors/phaseWindow';
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
      const legal = legalPhaseWindow(fromPlane(window), store.getState().view.phaseScale);
      if (legal) actions.choose({ phaseWindow: legal }, 'drag');
    },
    onCommit() {
      actions.finish('the zoom');
    },
    onReset() {
      actions.choose({ phaseWindow: null });
    },
    onStep(factor) {
      const state = store.getState();
      const { phaseScale, point } = state.view;
      const stepped = steppedWindow(selectPhaseWindow(state), phaseScale, point, factor);
      const legal = legalPhaseWindow(stepped, phaseScale);
      if (legal) actions.choose({ phaseWindow: legal });
    },
  };
}
