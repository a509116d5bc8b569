/** Zoom of the phase diagram: from a figure's windows to the view. */
import type { Window } from '../../plot/zoom';
import { legalPhaseWindow, selectPhaseWindow } from '../../state/selectors/phaseWindow';
import { actions, readState } from '../../state/useStore';
import { fromPlane, steppedWindow } from './view';

/** A gesture goes on. */
export function followZoom(window: Window): void {
  const legal = legalPhaseWindow(fromPlane(window), readState().view.phaseScale);
  if (legal) actions.choose({ phaseWindow: legal }, 'drag');
}

/** A gesture has ended: one step to undo. */
export function commitZoom(): void {
  actions.finish('the zoom');
}

export function resetZoom(): void {
  actions.choose({ phaseWindow: null });
}

/** One step closer (factor > 1) or further off, about the current point where it is in sight. */
export function stepZoom(factor: number): void {
  const state = readState();
  const { phaseScale, point } = state.view;
  const stepped = steppedWindow(selectPhaseWindow(state), phaseScale, point, factor);
  const legal = legalPhaseWindow(stepped, phaseScale);
  if (legal) actions.choose({ phaseWindow: legal });
}
