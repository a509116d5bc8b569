/**
 * Brownian motion on the sphere |x|^2 = N, a step at a time. By symmetry a step turns x by an angle into a direction
 * that is uniform across x, so that a law of the angle is all there is to choose. Harmonics of degree l decay by
 * exp(-T h l (l + N - 2)/N), and a law that has the first two right,
 *
 *     E[cos] = exp(-a (N-1)),   E[cos^2] = (1 + (N-1) exp(-2 a N))/N,   a = T h/N,
 *
 * is right in all of them to third order in h. Here the square of the normal vector across x gives it: of mean
 * N - 1 and variance 2 (N-1), it moves the cosine about its mean, which for h -> 0 is the usual step sqrt(2 T h).
 */
import { dot, project } from '../sphere';

/** Mean of the cosine, and by how much it falls when the squared length exceeds N - 1 by one. */
export interface AngleLaw {
  readonly mean: number;
  readonly slope: number;
}

/** The law of a step in which T h is `diffusion`. */
export function angleLaw(dimension: number, diffusion: number): AngleLaw {
  const across = dimension - 1;
  const a = diffusion / dimension;
  // E[cos^2] - E[cos]^2, whose leading terms cancel.
  const variance =
    (across * Math.expm1(-2 * a * dimension) - dimension * Math.expm1(-2 * a * across)) / dimension;
  return {
    mean: Math.exp(-a * across),
    slope: Math.sqrt(Math.max(0, variance) / (2 * across)),
  };
}

/** Moves x by one step along independent normal numbers, which are used up. */
export function kick({ mean, slope }: AngleLaw, x: Float64Array, normal: Float64Array): void {
  project(x, normal);
  const square = dot(normal, normal);
  const cosine = Math.max(-1, mean - slope * (square - (x.length - 1)));
  const sine = Math.sqrt((1 - cosine * cosine) * (x.length / square));
  for (let i = 0; i < x.length; i++) x[i] = cosine * x[i] + sine * normal[i];
}
