/**
 * How a globe is turned. Angles are those of d3-geo's `rotate`, in degrees; vectors have the axes of its sphere: at
 * no rotation the first points to the eye, the second to the right, the third upwards.
 */
import { geoRotation } from 'd3-geo';
import versor from 'versor';
import type { Orientation, Vector } from './hemisphere';

export type Angles = readonly [number, number, number];

/** A place of the picture in units of the globe's radius, from its middle to the right and upwards. */
export type Seen = readonly [x: number, y: number];

/** The directions right, up and towards the eye after a rotation. */
export function orientationOf(angles: Angles): Orientation {
  const rotation = geoRotation([...angles]);
  const axis = (longitude: number, latitude: number): Vector =>
    versor.cartesian(rotation.invert([longitude, latitude]));
  return [axis(90, 0), axis(0, 90), axis(0, 0)];
}

/** Longitude and latitude in degrees. */
export function lonLat([x, y, z]: Vector): [number, number] {
  return [Math.atan2(y, x) * degrees, Math.asin(Math.max(-1, Math.min(1, z))) * degrees];
}

/** The angles after a drag: the place that was under the finger still is. Beyond the rim its nearest place is held. */
export function draggedBy(angles: Angles, from: Seen, to: Seen): Angles {
  const under = placeUnder(orientationOf(angles));
  const turn = versor.delta(under(from), under(to));
  return versor.rotation(versor.multiply(versor(angles), turn));
}

function placeUnder([right, up, towards]: Orientation): (seen: Seen) => Vector {
  return ([x, y]) => {
    const beyond = Math.max(1, Math.hypot(x, y));
    const [sx, sy] = [x / beyond, y / beyond];
    const sz = Math.sqrt(Math.max(0, 1 - sx * sx - sy * sy));
    const along = (i: 0 | 1 | 2): number => sx * right[i] + sy * up[i] + sz * towards[i];
    return [along(0), along(1), along(2)];
  };
}

/** The angles at which a place is in the middle, with the axis of the globe upright. */
export function facing(place: Vector): Angles {
  const [longitude, latitude] = lonLat(place);
  return [-longitude, -latitude, 0];
}

const degrees = 180 / Math.PI;
