/** The lines of the phase diagram over any two parameters: what is asked for, and what is there. */
import type { Place, PlaneAxis } from '../../physics/plane/axes';
import type { PlaneLine } from '../../physics/plane/conditions';
import type { PlanePicture, PlaneProblem, PlaneSide } from '../../physics/plane/planeLines';
import { latestOf } from '../latest/results';
import { isSamePoint } from '../points';
import type { PlaneWindow } from '../settings/phaseAxes';
import { furtherLines, type PhaseScale, type ShownLine } from '../settings/phaseDiagram';
import type { AppState } from '../store';
import { memoiseLast } from './memo';
import { selectPlace, selectPlane, selectPlaneScale, selectPlaneWindow, type Plane } from './plane';

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
const steadyOf = ((): ((plane: Plane, place: Place) => Place) => {
  let last: Place | null = null;
  return ({ x, y }, place) => {
    const plain = [x, y].reduce((at, axis) => axis.at(at, Math.max(1, axis.min)), place);
    const isSame = last?.temperature === plain.temperature && isSamePoint(last.point, plain.point);
    last = isSame && last !== null ? last : plain;
    return last;
  };
})();

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
  const hasAxis = [plane.x, plane.y].some(({ key }) => key === 'T');
  return requestOf(
    steadyOf(plane, place),
    sidesOf(plane, window, selectPlaneScale(state, plane)),
    wantedOf(hasAxis, place.temperature === 0, furtherLines.of(state.view)),
  );
}

export interface PlaneLines extends PlanePicture, Pick<PlaneProblem, 'x' | 'y'> {
  /** They are of the model as it is, even where another window is being computed. */
  readonly isCurrent: boolean;
}

const linesOf = memoiseLast(
  (picture: PlanePicture, { x, y }: PlaneProblem, isCurrent: boolean): PlaneLines => ({
    ...picture,
    x,
    y,
    isCurrent,
  }),
);

/** The lines over the present axes; null until there are any. */
export function selectPlaneLines(state: AppState): PlaneLines | null {
  const request = selectPlaneRequest(state);
  const finished = latestOf(state, 'planeLines').finished;
  if (request === null || finished === null) return null;
  const known = finished.request;
  if (known.x.key !== request.x.key || known.y.key !== request.y.key) return null;
  const isCurrent =
    known.temperature === request.temperature && isSamePoint(known.point, request.point);
  return linesOf(finished.summary, known, isCurrent);
}
