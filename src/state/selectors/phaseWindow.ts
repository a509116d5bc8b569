/** The part of the phase diagram that is shown. */
import type { ModelPoint } from '../../physics/parameters';
import { isSpikedOf } from '../points';
import type { AppState } from '../store';
import {
  legalPhaseWindow,
  phaseScale,
  phaseZoom,
  type PhaseScale,
  type PhaseWindow,
} from '../settings/phaseDiagram';
import type { Run } from '../view';
import { memoiseLast } from './memo';

/** The zoom where there is one; else a window wide enough for everything that is marked. */
export function selectPhaseWindow({ view }: AppState): PhaseWindow {
  const [window, scale] = [phaseZoom.of(view), phaseScale.of(view)];
  const zoom = window && zoomedWindowOf(window, scale);
  return zoom ?? wholeWindowOf(scale, view.point, view.runs);
}

/** A zoom made on a linear axis may begin at 0, where a logarithmic one cannot. */
const zoomedWindowOf = memoiseLast(legalPhaseWindow);

const wholeWindowOf = memoiseLast(
  (scale: PhaseScale, point: ModelPoint, runs: readonly Run[]): PhaseWindow => {
    const marked = runs.map((run) => run.point).filter((other) => isSpikedOf(other, point.p));
    return steady(wholePhaseWindow(scale, [point, ...marked]));
  },
);

/** The same object as long as it says the same, so that a drag within it changes nothing. */
const steady = ((): ((window: PhaseWindow) => PhaseWindow) => {
  const make = memoiseLast((x0: number, x1: number, y0: number, y1: number): PhaseWindow => ({
    deltaP: [x0, x1],
    invDelta2: [y0, y1],
  }));
  return ({ deltaP, invDelta2 }) => make(...deltaP, ...invDelta2);
})();

/** Wide enough for the paper's Fig. 2 and for every given point. */
export function wholePhaseWindow(scale: PhaseScale, points: readonly ModelPoint[]): PhaseWindow {
  const largest = (key: 'deltaP' | 'invDelta2', least: number): number =>
    Math.max(least, ...points.map((point) => 1.1 * point[key]));
  const invDelta2 = [0, roundUp(largest('invDelta2', 4))] as const;
  if (scale === 'linear') return { deltaP: [0, roundUp(largest('deltaP', 3))], invDelta2 };
  const smallest = Math.min(0.1, ...points.map(({ deltaP }) => deltaP / 1.1));
  return { deltaP: [smallest, largest('deltaP', 10)], invDelta2 };
}

/** The next of 1, 2, 3, 4, 5, 6, 8 times a power of ten: windows that do not creep during a drag. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((s) => s * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}
