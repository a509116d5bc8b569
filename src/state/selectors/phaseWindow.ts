/** The part of the phase diagram that is shown. */
import { parameters, type ModelPoint } from '../../physics/parameters';
import type { AppState } from '../store';
import type { PhaseScale, PhaseWindow, Run } from '../view';
import { memoiseLast } from './memo';

/** The zoom where there is one; else a window wide enough for everything that is marked. */
export function selectPhaseWindow({ view }: AppState): PhaseWindow {
  return view.phaseWindow ?? wholeWindowOf(view.phaseScale, view.point, view.runs);
}

const wholeWindowOf = memoiseLast(
  (scale: PhaseScale, point: ModelPoint, runs: readonly Run[]): PhaseWindow => {
    const marked = runs.map((run) => run.point).filter(({ p }) => p === point.p);
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
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((s) => s * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** The narrowest window, as a share of the ranges of the parameters; deeper, all lines are straight. */
const narrowest = 1e-4;

/** `window` brought into the ranges of the parameters, neither empty nor beyond them. */
export function legalPhaseWindow(window: PhaseWindow, scale: PhaseScale): PhaseWindow | null {
  const { deltaP, invDelta2 } = parameters;
  const x = legalInterval(window.deltaP, scale === 'log' ? deltaP.min : 0, deltaP.max);
  const y = legalInterval(window.invDelta2, invDelta2.min, invDelta2.max);
  return x && y ? { deltaP: x, invDelta2: y } : null;
}

function legalInterval(
  [from, to]: readonly [number, number],
  min: number,
  max: number,
): readonly [number, number] | null {
  const digits = (value: number): number => Number(value.toPrecision(5));
  const [lo, hi] = [digits(Math.max(min, from)), digits(Math.min(max, to))];
  return hi - lo >= narrowest ? [lo, hi] : null;
}
