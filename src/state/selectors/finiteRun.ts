/** The run whose finite-N instances are looked at, and where its Hessian was computed. */
import type { FlowSpectrum } from '../runs/results';
import type { AppState } from '../store';
import type { Run } from '../view';
import { selectCursorTime } from './landscape';
import { memoiseLast } from './memo';
import { selectRuns, type RunView } from './runs';
import { isSamePoint } from '../points';

const chosen = memoiseLast(
  (views: readonly RunView[], slot: number | null, point: Run['point']) => {
    const finite = views.filter(({ run }) => run.flow !== null);
    const isHere = ({ run }: RunView): boolean => isSamePoint(run.point, point);
    return (
      finite.find(({ run }) => run.slot === slot) ??
      finite.findLast(isHere) ??
      finite.at(-1) ??
      null
    );
  },
);

/**
 * Of the runs with finite-N instances the selected one, else the last at the current point, else the
 * last of all; null without any.
 */
export function selectFiniteRun(state: AppState): RunView | null {
  return chosen(selectRuns(state), state.selectedSlot, state.view.point);
}

/** Which of the times with a spectrum is nearest to the cursor in ln t; the last without a cursor. */
export function nearestSpectrum(
  spectra: readonly FlowSpectrum[],
  time: number | null,
): FlowSpectrum | null {
  if (time === null) return spectra.at(-1) ?? null;
  const distance = (spectrum: FlowSpectrum): number =>
    Math.abs(Math.log(spectrum.time / Math.max(time, Number.MIN_VALUE)));
  return spectra.reduce<FlowSpectrum | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  );
}

/** The computed spectrum of the first instance nearest to the cursor's time; null while there is none. */
export function selectFiniteSpectrum(state: AppState): FlowSpectrum | null {
  const spectra = selectFiniteRun(state)?.flow?.spectra ?? [];
  return nearestSpectrum(spectra, selectCursorTime(state));
}
