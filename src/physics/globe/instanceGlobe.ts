/** The globe of an instance at one place of the sphere (docs/physics.md#globe). */
import type { Landscape, Operator, Sliced } from '../flow/landscape';
import { dot } from '../flow/sphere';
import { seededGenerator, uniformNumbers } from '../numerics/random';
import type { GlobeFit, GlobeSample } from './fit';
import type { GlobeFrame } from './globe';
import { energyOn, type GlobeLandscape, type GlobePlace } from './polynomial';

/** Orthonormal u1, u2, u3. */
export type GlobeAxes = readonly [
  place: Float64Array<ArrayBuffer>,
  way: Float64Array<ArrayBuffer>,
  rest: Float64Array<ArrayBuffer>,
];

export interface InstanceGlobe {
  readonly axes: GlobeAxes;
  readonly landscape: GlobeLandscape;
  readonly frame: Pick<GlobeFrame, 'signal' | 'curvature' | 'signalOverlap'>;
  readonly energy: number;
  readonly mu: number;
  /** Largest |polynomial - loss| at a few random places of the globe. */
  readonly deviation: number;
}

/** Where the deviation is looked at. */
const checkedPlaces = randomPlaces(3, 1);

/**
 * @param fit for the degrees of the landscape's mixture.
 * @param x on the sphere |x|^2 = N.
 * @param way a unit vector tangent to the sphere at x.
 * @param hessian of the sphere at x.
 */
export function* instanceGlobe(
  landscape: Landscape,
  fit: GlobeFit,
  x: Float64Array,
  way: Float64Array<ArrayBuffer>,
  hessian: Operator,
): Sliced<InstanceGlobe> {
  const { axes, signal } = globeAxes(x, landscape.signal, way);
  const samples: GlobeSample[] = [];
  for (const place of fit.places) samples.push(yield* lossAt(landscape, axes, place));
  const { energy, gradient: slope } = yield* lossAt(landscape, axes, [1, 0, 0]);
  const product = new Float64Array(x.length);
  yield* hessian(axes[1], product);
  const [along, mixed] = [dot(axes[1], product), dot(axes[2], product)];
  yield* hessian(axes[2], product);
  const polynomials = fit.fit(samples, {
    energy,
    gradient: [slope[1], slope[2]],
    curvatures: [along, mixed, dot(axes[2], product)],
  });
  let deviation = 0;
  for (const place of checkedPlaces) {
    const sample = yield* lossAt(landscape, axes, place);
    deviation = Math.max(deviation, Math.abs(sample.energy - energyOn(polynomials, ...place)));
  }
  const [m, towards] = signal;
  return {
    axes,
    landscape: polynomials,
    frame: { signal, curvature: along, signalOverlap: towards ** 2 / (1 - m ** 2) },
    energy,
    mu: -slope[0],
    deviation,
  };
}

/** The axes at x with a way, and the signal over sqrt(N) in them. */
function globeAxes(
  x: Float64Array,
  signal: Float64Array,
  way: Float64Array<ArrayBuffer>,
): { axes: GlobeAxes; signal: GlobePlace } {
  const length = Math.sqrt(x.length);
  const place = Float64Array.from(x, (value) => value / length);
  const m = dot(place, signal) / length;
  const towards = dot(way, signal) / length;
  const rest = Float64Array.from(
    signal,
    (value, i) => value / length - m * place[i] - towards * way[i],
  );
  const aside = Math.sqrt(dot(rest, rest));
  for (let i = 0; i < rest.length; i++) rest[i] /= aside;
  return { axes: [place, way, rest], signal: [m, towards, aside] };
}

/** The loss at a place of the globe with these axes. */
export function* lossAt(
  { gradient }: Pick<Landscape, 'gradient'>,
  axes: GlobeAxes,
  place: GlobePlace,
): Sliced<GlobeSample> {
  const [one, two, three] = axes;
  const [a, b, c] = place;
  const length = Math.sqrt(one.length);
  const x = one.map((value, i) => length * (a * value + b * two[i] + c * three[i]));
  const slope = new Float64Array(x.length);
  const energy = yield* gradient(x, slope);
  const along = (axis: Float64Array): number => dot(axis, slope) / length;
  return { energy, gradient: [along(one), along(two), along(three)] };
}

/** Places uniform on the globe. */
export function randomPlaces(count: number, seed: number): GlobePlace[] {
  const uniform = uniformNumbers(seededGenerator(seed));
  return Array.from({ length: count }, () => {
    const a = 2 * uniform() - 1;
    const angle = 2 * Math.PI * uniform();
    const radius = Math.sqrt(1 - a * a);
    return [a, radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
