/** The phase diagram over any two parameters of the model: its axes and its window. */
import type { ModelPoint } from '../../physics/parameters';
import {
  axesOf,
  isInPlane,
  type AxisKey,
  type Place,
  type PlaneAxis,
} from '../../physics/plane/axes';
import { lastTemperature } from '../../physics/thermal/schedule';
import { temperatureOf } from '../settings/launch';
import { phaseAxes, planeZoom, type AxesChoice, type PlaneWindow } from '../settings/phaseAxes';
import { legalInterval, phaseScale, type PhaseScale } from '../settings/phaseDiagram';
import type { AppState } from '../store';
import type { Run, ViewState } from '../view';
import { memoiseLast } from './memo';
import { roundUp } from './phaseWindow';

/** The axes of the diagram. */
export interface Plane {
  /** Across. */
  readonly x: PlaneAxis;
  /** Up. */
  readonly y: PlaneAxis;
}

/** Whether T is one of them. */
export function hasTemperature({ x, y }: Plane): boolean {
  return x.key === 'T' || y.key === 'T';
}

const usualAxes: AxesChoice = { x: 'deltaP', y: 'invDelta2' };

const axesAt = memoiseLast(axesOf);

/** Every axis that the model has; the same list until the point changes. */
export function selectAxes({ view }: Pick<AppState, 'view'>): readonly PlaneAxis[] {
  return axesAt(view.point);
}

/** The axes that are drawn, those of the paper included. */
export function selectAxesChoice({ view }: Pick<AppState, 'view'>): AxesChoice {
  const keys = axesOf(view.point).map(({ key }) => key);
  const chosen = phaseAxes.of(view);
  if (chosen !== null && keys.includes(chosen.x) && keys.includes(chosen.y)) return chosen;
  if (view.point.terms === undefined) return usualAxes;
  // Of one term its weight and T, of more the two lowest, that of the matrix up as in the paper.
  const [first = 'T', second = 'T'] = keys;
  return keys.length > 2 ? { x: second, y: first } : { x: first, y: second };
}

const planeOf = memoiseLast((x: PlaneAxis | undefined, y: PlaneAxis | undefined): Plane | null =>
  x === undefined || y === undefined ? null : { x, y },
);

/** Null for the axes of the paper's Fig. 2, whose diagram has closed forms. */
export function selectPlane({ view }: Pick<AppState, 'view'>): Plane | null {
  const { x, y } = selectAxesChoice({ view });
  if (x === usualAxes.x && y === usualAxes.y) return null;
  const axes = axesOf(view.point);
  const named = (key: AxisKey): PlaneAxis | undefined => axes.find((axis) => axis.key === key);
  return planeOf(named(x), named(y));
}

const placeOf = memoiseLast((point: ModelPoint, temperature: number): Place => ({
  point,
  temperature,
}));

/** The current point with the temperature of its dynamics. */
export function selectPlace({ view }: Pick<AppState, 'view'>): Place {
  return placeOf(view.point, temperatureOf(view));
}

/** Where a run is: the temperature is that of its large-N part if it has one. */
export function placeOfRun({ point, chsck, flow }: Run): Place {
  return { point, temperature: lastTemperature(chsck ?? flow ?? {}) };
}

/** A logarithmic axis has no place for a parameter that may be 0. */
export function selectPlaneScale({ view }: Pick<AppState, 'view'>, { x }: Plane): PhaseScale {
  return x.min > 0 ? phaseScale.of(view) : 'linear';
}

/** The part of the plane that is shown: the zoom, or all that is marked. */
export function selectPlaneWindow(state: Pick<AppState, 'view'>, plane: Plane): PlaneWindow {
  const scale = selectPlaneScale(state, plane);
  const zoom = planeZoom.of(state.view);
  return (zoom && legalPlaneWindow(zoom, plane, scale)) ?? wholeWindow(state.view, plane, scale);
}

/** The window within the ranges of its parameters; null where it is too narrow to show. */
export function legalPlaneWindow(
  { x, y }: PlaneWindow,
  plane: Plane,
  scale: PhaseScale,
): PlaneWindow | null {
  const across = legalInterval(x, lowest(plane.x, scale), plane.x.max, scale);
  const up = legalInterval(y, lowest(plane.y, 'linear'), plane.y.max, 'linear');
  return across && up && steady({ x: across, y: up });
}

/** Linear axes begin at 0, whether or not a model can lie there. */
function lowest({ min }: PlaneAxis, scale: PhaseScale): number {
  return scale === 'log' ? min : 0;
}

function wholeWindow(view: ViewState, plane: Plane, scale: PhaseScale): PlaneWindow {
  const here = selectPlace({ view });
  const places = [here, ...view.runs.map(placeOfRun).filter((run) => isIn(plane, run, here))];
  const along = (axis: PlaneAxis, kind: PhaseScale): readonly [number, number] => {
    const values = places.map((place) => axis.of(place));
    const most = Math.max(...values.map((value) => 1.1 * value));
    if (kind === 'linear') return [0, Math.min(axis.max, roundUp(Math.max(axis.usualMax, most)))];
    const least = Math.min(0.1, ...values.map((value) => value / 1.1));
    return [Math.max(axis.min, least), Math.min(axis.max, Math.max(10, most))];
  };
  return steady({ x: along(plane.x, scale), y: along(plane.y, 'linear') });
}

/** Whether a place differs from another one in the parameters of the axes alone. */
export function isIn({ x, y }: Plane, place: Place, of: Place): boolean {
  return isInPlane(place, of, [x, y]);
}

/** The same object as long as it says the same. */
const steady = ((): ((window: PlaneWindow) => PlaneWindow) => {
  const make = memoiseLast((x0: number, x1: number, y0: number, y1: number): PlaneWindow => ({
    x: [x0, x1],
    y: [y0, y1],
  }));
  return ({ x, y }) => make(...x, ...y);
})();

/** The choice after one axis has been given another parameter; where the other has that already, they change places. */
export function chosenAxes(
  axes: readonly PlaneAxis[],
  { x, y }: AxesChoice,
  side: 'x' | 'y',
  key: AxisKey,
): AxesChoice {
  const parameterOf = (name: AxisKey): string | undefined =>
    axes.find((axis) => axis.key === name)?.parameter;
  const [own, other] = side === 'x' ? [x, y] : [y, x];
  const isTaken = parameterOf(key) === parameterOf(other);
  const rest = isTaken ? own : other;
  return side === 'x' ? { x: key, y: rest } : { x: rest, y: key };
}
