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
  return {
    centre,
    radius,
    orientation: [right, up, towards],
    project: (place) => ({
      px: centre.px + radius * dot(right, place),
      py: centre.py - radius * dot(up, place),
      isInFront: dot(towards, place) >= 0,
    }),
    line,
    greatCircle: (axis) => line(circleAbout(axis)),
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

/** Four quarters are enough: lines between places follow great circles. */
function circleAbout(axis: Vector): Vector[] {
  const least = axis.map(Math.abs).indexOf(Math.min(...axis.map(Math.abs)));
  const helper: Vector = [least === 0 ? 1 : 0, least === 1 ? 1 : 0, least === 2 ? 1 : 0];
  const first = unit(cross(axis, helper));
  const second = cross(unit(axis), first);
  const opposite = ([x, y, z]: Vector): Vector => [-x, -y, -z];
  return [first, second, opposite(first), opposite(second), first];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
