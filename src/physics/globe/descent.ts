/**
 * The steepest way down on a globe. It is followed in steps of equal length; along each the energy is taken as the
 * quadratic one of the place where the step begins, whose gradient flow is known in closed form, so that neither a
 * saddle, which it leaves slowly, nor a narrow valley asks for small steps.
 */
import { derivativeOf, energyOn, type GlobeLandscape, type GlobePlace } from './polynomial';

/** Length of a step, in radians. */
const stride = 0.03;
/** A step as small as this has arrived. */
const arrived = 1e-4;
/** Longer than any way is. */
const mostSteps = 400;

/** From a place of the globe to the minimum that it leads to, both included. */
export function steepestWay(landscape: GlobeLandscape, from: GlobePlace): readonly GlobePlace[] {
  const slopesAt = slopesOf(landscape);
  const way = [from];
  for (let place = from; way.length <= mostSteps;) {
    const axes = tangentsAt(place);
    const { gradient, hessian } = slopesAt(place, axes);
    const { values, first } = eigenOf(hessian);
    const second: Pair = [-first[1], first[0]];
    const along = [pairDot(first, gradient), pairDot(second, gradient)] as const;
    const [s, t] = stepOf(along, values);
    const [dx, dy] = [s * first[0] + t * second[0], s * first[1] + t * second[1]];
    const length = Math.hypot(dx, dy);
    const from = place;
    place = normalised(placeOf((i) => from[i] + dx * axes[0][i] + dy * axes[1][i]));
    way.push(place);
    if (length < arrived) break;
  }
  return way;
}

type Pair = readonly [number, number];

/**
 * How far along both axes of the quadratic energy the flow is when it has gone a stride, or where it ends before:
 * along each -g (1 - exp(-h s)) / h after a time s.
 */
function stepOf(gradient: Pair, curvature: Pair): Pair {
  const at = (s: number): Pair => [
    moved(gradient[0], curvature[0], s),
    moved(gradient[1], curvature[1], s),
  ];
  let [early, late] = [0, 1 / Math.max(1e-9, lengthOf(gradient))];
  for (let i = 0; i < 80 && lengthOf(at(late)) < stride; i++) [early, late] = [late, 2 * late];
  for (let i = 0; i < 24; i++) {
    const middle = (early + late) / 2;
    if (lengthOf(at(middle)) < stride) early = middle;
    else late = middle;
  }
  return at(early);
}

function lengthOf([x, y]: Pair): number {
  return Math.sqrt(x * x + y * y);
}

function moved(gradient: number, curvature: number, s: number): number {
  return Math.abs(curvature * s) < 1e-9
    ? -gradient * s
    : (gradient * Math.expm1(-curvature * s)) / curvature;
}

interface Slopes {
  readonly gradient: Pair;
  /** On the sphere: two diagonal entries and the one beside them. */
  readonly hessian: readonly [number, number, number];
}

/** Slopes along two tangents; all derivatives are made once. */
function slopesOf(landscape: GlobeLandscape) {
  const first = axisNumbers.map((axis) => derivativeOf(landscape, axis));
  const second = first.map((derived) => axisNumbers.map((axis) => derivativeOf(derived, axis)));
  return (place: GlobePlace, [t, u]: readonly [GlobePlace, GlobePlace]): Slopes => {
    const gradient = placeOf((i) => energyOn(first[i], ...place));
    const rows = axisNumbers.map((i) => placeOf((j) => energyOn(second[i][j], ...place)));
    const radial = dot(gradient, place);
    const along = (a: GlobePlace, b: GlobePlace): number =>
      dot(
        a,
        placeOf((i) => dot(rows[i], b)),
      ) -
      radial * dot(a, b);
    return {
      gradient: [dot(gradient, t), dot(gradient, u)],
      hessian: [along(t, t), along(u, u), along(t, u)],
    };
  };
}

const axisNumbers = [0, 1, 2] as const;

function placeOf(coordinate: (axis: 0 | 1 | 2) => number): GlobePlace {
  return [coordinate(0), coordinate(1), coordinate(2)];
}

/** Eigenvalues of a symmetric matrix, the lower first, and the direction of the lower. */
function eigenOf([a, b, c]: Slopes['hessian']): { readonly values: Pair; readonly first: Pair } {
  const half = Math.hypot((a - b) / 2, c);
  const angle = Math.atan2(-2 * c, b - a) / 2;
  return {
    values: [(a + b) / 2 - half, (a + b) / 2 + half],
    first: [Math.cos(angle), Math.sin(angle)],
  };
}

/** Two orthonormal directions along the sphere. */
function tangentsAt(place: GlobePlace): [GlobePlace, GlobePlace] {
  const [a, b, c] = place;
  const axis: GlobePlace = Math.abs(a) < 0.6 ? [1, 0, 0] : [0, 1, 0];
  const along = dot(axis, place);
  const t = normalised([axis[0] - along * a, axis[1] - along * b, axis[2] - along * c]);
  return [t, [b * t[2] - c * t[1], c * t[0] - a * t[2], a * t[1] - b * t[0]]];
}

function dot(a: GlobePlace, b: GlobePlace): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function pairDot(a: Pair, b: Pair): number {
  return a[0] * b[0] + a[1] * b[1];
}

function normalised(place: GlobePlace): GlobePlace {
  const length = Math.sqrt(dot(place, place));
  return [place[0] / length, place[1] / length, place[2] / length];
}
