/** The lines of the phase diagram over any two parameters: what is asked for, and what is there. */
import { axisPlaces } from '../../physics/axis';
import type { Place, PlaneAxis } from '../../physics/plane/axes';
import type { PlaneLine } from '../../physics/plane/conditions';
import type { PlanePicture, PlaneProblem, PlaneSide } from '../../physics/plane/planeLines';
import { latestOf } from '../latest/results';
import { isSamePoint } from '../points';
import type { PlaneWindow } from '../settings/phaseAxes';
import { furtherLines, type PhaseScale, type ShownLine } from '../settings/phaseDiagram';
import type { AppState } from '../store';
import { keptWhileSame, memoiseLast } from './memo';
import {
  hasTemperature,
  selectPlace,
  selectPlane,
  selectPlaneScale,
  selectPlaneWindow,
  type Plane,
} from './plane';

/** Lines that are always drawn; over a temperature that of the dynamics stands for that of gradient flow. */
const always = ['informationTheoretic', 'bayesAmp', 'mlAmp', 'trivial'] as const;

const wantedOf = memoiseLast(
  (hasAxis: boolean, isCold: boolean, shown: readonly ShownLine[]): readonly PlaneLine[] => [
    ...always,
    ...(hasAxis ? [] : (['gradientFlow'] as const)),
    ...(hasAxis || !isCold ? (['langevin', 'dynamicTransition'] as const) : []),
    // That of any overlap is known for 2+p alone, and growth while aging at T = 0 alone.
    ...shown
      .filter((line) => line !== 'trivialAnyOverlap')
      .filter((line) => !hasAxis || line !== 'agingGrowth'),
  ],
);

/** Places along each side: between two of them lines are straight. */
const placesAcross = 65;

const sideOf = (
  { key, min }: PlaneAxis,
  [lo, hi]: readonly [number, number],
  spacing: PhaseScale,
): PlaneSide => ({ key, lo: Math.max(lo, min), hi, count: placesAcross, spacing });

const sidesOf = memoiseLast((plane: Plane, window: PlaneWindow, scale: PhaseScale) => ({
  x: sideOf(plane.x, window.x, scale),
  y: sideOf(plane.y, window.y, 'linear'),
}));

/** The place without what the axes are of: the same object while only that changes. */
function steadyOf({ x, y }: Plane, place: Place): Place {
  return kept([x, y].reduce((at, axis) => axis.at(at, Math.max(1, axis.min)), place));
}

const kept = keptWhileSame(isSamePlace);

function isSamePlace(a: Place, b: Place): boolean {
  return a.temperature === b.temperature && isSamePoint(a.point, b.point);
}

const requestOf = memoiseLast(
  (
    { point, temperature }: Place,
    sides: Pick<PlaneProblem, 'x' | 'y'>,
    wanted: readonly PlaneLine[],
  ): PlaneProblem => ({ point, temperature, ...sides, wanted }),
);

/** What is asked for where the axes are not those of the paper. */
export function selectPlaneRequest(state: AppState): PlaneProblem | null {
  const plane = selectPlane(state);
  if (plane === null) return null;
  const window = selectPlaneWindow(state, plane);
  const place = selectPlace(state);
  const hasAxis = hasTemperature(plane);
  return requestOf(
    steadyOf(plane, place),
    sidesOf(plane, window, selectPlaneScale(state, plane)),
    wantedOf(hasAxis, place.temperature === 0, furtherLines.of(state.view)),
  );
}

export interface PlaneLines extends PlanePicture {
  /** They are of the model as it is, even where another window is being computed. */
  readonly isCurrent: boolean;
  /** Places of the grid. */
  readonly grid: Readonly<Record<'x' | 'y', Float64Array>>;
}

const linesOf = memoiseLast(
  (picture: PlanePicture, { x, y }: PlaneProblem, isCurrent: boolean): PlaneLines => ({
    ...picture,
    isCurrent,
    grid: { x: axisPlaces(x), y: axisPlaces(y) },
  }),
);

/** The lines over the present axes; null until there are any. */
export function selectPlaneLines(state: AppState): PlaneLines | null {
  const request = selectPlaneRequest(state);
  const finished = latestOf(state, 'planeLines').finished;
  if (request === null || finished === null) return null;
  const known = finished.request;
  if (known.x.key !== request.x.key || known.y.key !== request.y.key) return null;
  return linesOf(finished.summary, known, isSamePlace(known, request));
}
