/** Where the places of a globe are in its picture. */
import { geoOrthographic, geoPath } from 'd3-geo';
import type { PixelPoint } from '../course';
import type { Orientation, Vector } from './hemisphere';
import { lonLat, orientationOf, type Angles } from './turning';

/** The axes that point to the eye, to the right and upwards before any turn, in the coordinates of the places. */
export type Stance = readonly [towards: Vector, right: Vector, up: Vector];

export interface SeenPlace extends PixelPoint {
  /** On the half that is seen. */
  readonly isInFront: boolean;
}

export interface GlobeGeometry {
  readonly centre: PixelPoint;
  /** In pixels. */
  readonly radius: number;
  /** In the coordinates of the places. */
  readonly orientation: Orientation;
  readonly project: (place: Vector) => SeenPlace;
  /** SVG path of what is seen of a line through some places, along great circles. */
  readonly line: (places: readonly Vector[]) => string;
  /** The same of the great circle at right angles to an axis. */
  readonly greatCircle: (axis: Vector) => string;
}

/** Pixels by which a drawn line may be off. */
const precision = 0.5;

export function geometryOf(
  stance: Stance,
  angles: Angles,
  centre: PixelPoint,
  radius: number,
): GlobeGeometry {
  const turned = orientationOf(angles);
  const right = fromStance(stance, turned[0]);
  const up = fromStance(stance, turned[1]);
  const towards = fromStance(stance, turned[2]);
  const path = geoPath(
    geoOrthographic()
      .rotate([...angles])
      .clipAngle(90)
      .scale(radius)
      .translate([centre.px, centre.py])
      .precision(precision),
  ).digits(1);
  const line = (places: readonly Vector[]): string =>
    path({
      type: 'LineString',
      coordinates: places.map((place) => lonLat(inStance(stance, place))),
    }) ?? '';
  const inView = (place: Vector): Vector => [
    dot(right, place),
    dot(up, place),
    dot(towards, place),
  ];
  return {
    centre,
    radius,
    orientation: [right, up, towards],
    project: (place) => {
      const [x, y, z] = inView(place);
      return { px: centre.px + radius * x, py: centre.py - radius * y, isInFront: z >= 0 };
    },
    line,
    greatCircle: (axis) => halfCircle(centre, radius, inView(axis)),
  };
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** A place by its components along the axes of the stance. */
export function inStance(stance: Stance, place: Vector): Vector {
  return [dot(stance[0], place), dot(stance[1], place), dot(stance[2], place)];
}

function fromStance([a, b, c]: Stance, [x, y, z]: Vector): Vector {
  const along = (i: 0 | 1 | 2): number => x * a[i] + y * b[i] + z * c[i];
  return [along(0), along(1), along(2)];
}

/**
 * What is seen of the great circle at right angles to an axis: half an ellipse, from one place of the rim to the
 * opposite one.
 * @param axis to the right, upwards and towards the eye.
 */
function halfCircle({ px, py }: PixelPoint, radius: number, axis: Vector): string {
  const [x, y, z] = unit(axis);
  const across = Math.hypot(x, y);
  // Seen from its axis the circle is the rim.
  const [ex, ey] = across < 1e-9 ? [1, 0] : [-y / across, x / across];
  const [rx, ry] = [radius * ex, -radius * ey];
  const tilt = (Math.atan2(ry, rx) * 180) / Math.PI;
  const from = `M${tenths(px - rx)},${tenths(py - ry)}`;
  const arc = `A${tenths(radius)},${tenths(radius * Math.abs(z))},${tenths(tilt)},0`;
  const half = `${from}${arc},${z > 0 ? 1 : 0},${tenths(px + rx)},${tenths(py + ry)}`;
  return across < 1e-9 ? `${half}${arc},1,${tenths(px - rx)},${tenths(py - ry)}` : half;
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10;
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
