/**
 * The isolated eigenvalue that the signal pulls out of the bulk once theta > 1: the transition of
 * Baik, Ben Arous and Peche (paper eq 6, docs/physics.md#hessian, eq 7).
 */
import type { Mixture } from '../mixture';
import { hessianScale } from './bulk';
import { joukowsky } from './joukowsky';

/**
 * theta(m) = Q_s''(m) (1 - m^2) / sqrt(Q''(1)), the strength of the rank-one signal term; it is
 * negative only for odd p at m far below 0, where the signal's direction curves upwards.
 */
export function bbpParameter(mixture: Mixture, overlap = 0): number {
  const theta = (mixture.signal.second(overlap) * (1 - overlap * overlap)) / hessianScale(mixture);
  return Math.abs(theta - 1) < rounding ? 1 : theta;
}

/** A theta this near to 1 is 1: on the gradient-flow line no last digit decides what is said there. */
const rounding = 8 * Number.EPSILON;

/** s (t - theta - 1/theta), the smallest eigenvalue; null where theta <= 1 leaves it in the bulk. */
export function outlier(shift: number, theta: number, scale: number): number | null {
  return theta > 1 ? scale * (shift - joukowsky(theta)) : null;
}

/**
 * How far the isolated eigenvalue lies below the bulk, in units of s: theta + 1/theta - 2, written so
 * that nothing cancels near theta = 1; null where theta <= 1 (docs/physics.md#hessian, eq 7).
 */
export function outlierDistance(theta: number): number | null {
  return theta > 1 ? (theta - 1) ** 2 / theta : null;
}

/** 1 - 1/theta^2, squared overlap of its eigenvector with the signal direction; null if theta <= 1. */
export function outlierOverlap(theta: number): number | null {
  return theta > 1 ? 1 - 1 / (theta * theta) : null;
}
