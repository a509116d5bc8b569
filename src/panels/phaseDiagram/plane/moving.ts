/** Moving in the plane of any two parameters, and zooming in it. */
import type { Place, PlaneAxis } from '../../../physics/plane/axes';
import type { PlanePoint } from '../../../plot/PlaneControl';
import type { Gesture } from '../../../state/actions';
import type { App } from '../../../state/app';
import {
  hasTemperature,
  legalPlaneWindow,
  selectPlace,
  selectPlaneScale,
  selectPlaneWindow,
  type Plane,
} from '../../../state/selectors/plane';
import { chsckPart, flowPart } from '../../../state/settings/launch';
import { planeZoom } from '../../../state/settings/phaseAxes';
import { steppedPlane } from '../view';
import { zoomingOf, type Zooming } from '../zooming';

/** Where a place lies in the plane. */
export function positionOf({ x, y }: Plane, place: Place): PlanePoint {
  return { x: x.of(place), y: y.of(place) };
}

/** The place at a position, all other parameters as they are; axes begin at 0, the ranges of some parameters above. */
export function placeAt({ x, y }: Plane, place: Place, at: PlanePoint): Place {
  const legal = ({ min, max }: PlaneAxis, value: number): number =>
    Math.min(max, Math.max(min, value));
  return y.at(x.at(place, legal(x, at.x)), legal(y, at.y));
}

/** Makes the place at a position the current one: its point, and T of both parts of the next run. */
export function moveTo(
  { actions, store }: App,
  plane: Plane,
  at: PlanePoint,
  gesture: Gesture,
): void {
  const state = store.getState();
  const { point, temperature } = placeAt(plane, selectPlace(state), at);
  const { terms, deltaP, invDelta2 } = point;
  const movePoint = (): void => {
    actions.setPoint(terms === undefined ? { deltaP, invDelta2 } : { terms }, gesture);
  };
  if (!hasTemperature(plane)) {
    movePoint();
    return;
  }
  const change = (): void => {
    movePoint();
    // Where T changes on the way, the plane is that of the last one.
    for (const { asked } of [chsckPart, flowPart]) {
      const { finalTemperature: last } = asked.settings;
      if (last !== undefined && last.of(state.view) !== null)
        actions.set(last, temperature, gesture);
      else actions.set(asked.settings.temperature, temperature, gesture);
    }
  };
  if (gesture === 'drag') change();
  else actions.act('the point', change);
}

export function createPlaneZooming(app: App, plane: Plane): Zooming {
  const { store } = app;
  return zoomingOf(app, planeZoom, {
    legal: (window) => legalPlaneWindow(window, plane, selectPlaneScale(store.getState(), plane)),
    stepped(factor) {
      const state = store.getState();
      const at = positionOf(plane, selectPlace(state));
      const scale = selectPlaneScale(state, plane);
      const window = steppedPlane(selectPlaneWindow(state, plane), scale, at, factor);
      return legalPlaneWindow(window, plane, scale);
    },
  });
}
