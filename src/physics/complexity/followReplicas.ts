/**
 * The saddle point of the replicated count that continues the annealed one (docs/physics.md#quenched). At
 * overlap 0 it lies at q = 0 and the two complexities agree. From there it is followed in small steps; other
 * saddle points, which the same equation has in plenty, mean nothing.
 */
import type { Mixture } from '../mixture';
import { replicaValue, type ReplicaConstraint } from './replicas';

/** What is held fixed at a share of the way from overlap 0 (0) to where the count is wanted (1). */
export type ReplicaPath = (share: number) => ReplicaConstraint;

const firstStep = 1 / 4;
/** Where smaller steps would be needed the saddle point is about to end. */
const smallestStep = 1e-4;
/** A step that moves q by more, in units of its distance from 1, is too long. */
const largestMove = 0.1;
/** Newton's method must settle within so many corrections, or the step was too long. */
const corrections = 12;
/** Of q; two more corrections would gain nothing. */
const settled = 1e-13;

/** q at the end of the way, or null where the saddle point ends before. */
export function followReplicas(mixture: Mixture, path: ReplicaPath): number | null {
  const start = settle(mixture, path(0), 0);
  if (start === null) return null;
  let [share, q] = [0, start];
  let [step, rate] = [firstStep, 0];
  while (share < 1) {
    if (step < smallestStep) return null;
    const next = Math.min(1, share + step);
    const found = settle(mixture, path(next), q + rate * (next - share));
    if (found === null) {
      step /= 2;
      continue;
    }
    rate = (found - q) / (next - share);
    [share, q] = [next, found];
    step *= 2;
  }
  return q;
}

/** The q next to `guess` where sigma is stationary and, at its best shift, has a minimum in q. */
function settle(mixture: Mixture, constraint: ReplicaConstraint, guess: number): number | null {
  const slope = (q: number): number => replicaValue(mixture, constraint, q).replicaSlope;
  const room = largestMove * (1 - Math.abs(guess));
  let [q, last] = [guess, Infinity];
  for (let count = 0; count < corrections; count++) {
    const h = 1e-5 * (1 - Math.abs(q));
    const curvature = (slope(q + h) - slope(q - h)) / (2 * h);
    const move = -slope(q) / curvature;
    if (!(curvature > 0 && Math.abs(q + move - guess) < room)) return null;
    q += move;
    // At the last digits corrections stop shrinking.
    const size = Math.abs(move);
    if (size < settled || (size < 1e-9 && size >= last / 2)) return q;
    last = size;
  }
  return null;
}
