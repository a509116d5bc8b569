/**
 * How a globe is turned. Angles are those of d3-geo's `rotate`, in degrees; vectors have the axes of its sphere: at
 * no rotation the first points to the eye, the second to the right, the third upwards.
 */
import versor from 'versor';
import type { Orientation, Vector } from './hemisphere';

export type Angles = readonly [number, number, number];

type Quaternion = ReturnType<typeof versor>;

/** A place of the picture in units of the globe's radius, from its middle to the right and upwards. */
export type Seen = readonly [x: number, y: number];

/**
 * The directions right, up and towards the eye after a rotation. By the matrix, not by places in degrees, which near the
 * poles of the axis are known to 1e-8 only.
 */
export function orientationOf(angles: Angles): Orientation {
  const [l, p, g] = [angles[0] / degrees, angles[1] / degrees, angles[2] / degrees];
  const [sl, cl, sp, cp] = [Math.sin(l), Math.cos(l), Math.sin(p), Math.cos(p)];
  const [sg, cg] = [Math.sin(g), Math.cos(g)];
  return [
    [cg * sl - sg * sp * cl, cg * cl + sg * sp * sl, -sg * cp],
    [sg * sl + cg * sp * cl, sg * cl - cg * sp * sl, cg * cp],
    [cp * cl, -cp * sl, -sp],
  ];
}

/** Longitude and latitude in degrees. */
export function lonLat([x, y, z]: Vector): [number, number] {
  return [Math.atan2(y, x) * degrees, Math.asin(Math.max(-1, Math.min(1, z))) * degrees];
}

/** The angles after a drag: the place that was under the finger still is. Beyond the rim its nearest place is held. */
export function draggedBy(angles: Angles, from: Seen, to: Seen): Angles {
  const under = placeUnder(orientationOf(angles));
  return anglesOf(versor.multiply(versor([...angles]), turnBetween(under(from), under(to))));
}

/** The shortest turn of one place to another. By tangents: near 0 the arc cosine of versor.delta is known to 1e-8 only. */
function turnBetween([x, y, z]: Vector, [u, v, w]: Vector): Quaternion {
  const axis: Vector = [y * w - z * v, z * u - x * w, x * v - y * u];
  const length = Math.hypot(...axis);
  if (length === 0) return [1, 0, 0, 0];
  const half = Math.atan2(length, x * u + y * v + z * w) / 2;
  const scale = Math.sin(half) / length;
  return [Math.cos(half), axis[2] * scale, -axis[1] * scale, axis[0] * scale];
}

/** The angles of a turn; the last one is read off what the first two leave, so that near the poles they still fit together. */
function anglesOf(turn: Quaternion): Angles {
  const [a, b, c, d] = turn;
  const [x, y] = [1 - 2 * (b * b + c * c), 2 * (a * b + c * d)];
  const l = Math.atan2(y, x) * degrees;
  const p = Math.atan2(2 * (a * c - d * b), Math.hypot(x, y)) * degrees;
  const [e, f, g, h] = versor([l, p, 0]);
  const [cos, , , sin] = versor.multiply(turn, [e, -f, -g, -h]);
  return [l, p, Math.atan2(2 * cos * sin, cos * cos - sin * sin) * degrees];
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
