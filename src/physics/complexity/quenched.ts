/**
 * Quenched complexity of all stationary points at one overlap with the signal: the mean of ln, not
 * the ln of the mean, by the replicated Kac-Rice formula with replica symmetry
 * (docs/physics.md#quenched). At overlap 0 it equals the annealed one; elsewhere it lies below. No such
 * result is known for minima alone.
 */
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import type { Interval } from '../hessian/bulk';
import { dominantShift } from './curves';
import { fieldStatistics } from './fieldStatistics';
import { replicaValue, type ReplicaConstraint, type ReplicaValue } from './replicas';

export interface QuenchedComplexity {
  readonly sigma: number;
  /** Shift t of the points counted. */
  readonly shift: number;
  /** q, overlap between two of these points in the same landscape. */
  readonly replicaOverlap: number;
}

/**
 * Quenched complexity at one energy and overlap m, maximised over the shift. Null where replica
 * symmetry is known to fail (more than one slow time scale), or the saddle point that continues the
 * annealed one is not found, or a single degree leaves no freedom between energy and shift.
 */
export function quenchedComplexity(
  mixture: Mixture,
  overlap: number,
  energy: number,
): QuenchedComplexity | null {
  const slope = (shift: number): number =>
    saddleAt(mixture, { overlap, shift, energy })?.shiftSlope ?? NaN;
  const annealed = dominantShift(fieldStatistics(mixture, overlap), energy);
  const bracket = bracketRoot((shift) => -slope(shift), annealed, { lo: -reach, hi: reach });
  if (bracket === null) return null;
  return resultAt(mixture, { overlap, energy, shift: findRoot(slope, bracket.lo, bracket.hi) });
}

/** The same at given shift, over all energies. */
export function quenchedComplexityAtShift(
  mixture: Mixture,
  overlap: number,
  shift: number,
): QuenchedComplexity | null {
  return resultAt(mixture, { overlap, shift, energy: null });
}

/** Larger shifts are not searched. */
const reach = 50;
/** q stays away from the ends, where the formula diverges. */
const replicaRange: Interval = { lo: -0.999, hi: 0.999 };
/** First step of the search for a change of sign; each further one doubles. */
const firstStep = 1e-3;

function resultAt(mixture: Mixture, constraint: ReplicaConstraint): QuenchedComplexity | null {
  const saddle = saddleAt(mixture, constraint);
  if (saddle === null) return null;
  const { sigma, replicaOverlap } = saddle;
  return { sigma, shift: constraint.shift, replicaOverlap };
}

/**
 * Stationary in q, at a minimum as the number of replicas tends to 0: the one next to m^2, the
 * overlap of points that have nothing but the signal in common.
 */
function saddleAt(
  mixture: Mixture,
  constraint: ReplicaConstraint,
): (ReplicaValue & { replicaOverlap: number }) | null {
  const { first, second } = mixture.atOne;
  if (mixture.second(0) * second > first * first) return null;
  const slope = (q: number): number => replicaValue(mixture, constraint, q).replicaSlope;
  const bracket = bracketRoot(slope, constraint.overlap ** 2, replicaRange);
  if (bracket === null) return null;
  const replicaOverlap = findRoot(slope, bracket.lo, bracket.hi);
  return { ...replicaValue(mixture, constraint, replicaOverlap), replicaOverlap };
}

/** An interval at whose ends f is <= 0 and >= 0, next to `start`; null if none is found. */
function bracketRoot(
  f: (x: number) => number,
  start: number,
  { lo, hi }: Interval,
): Interval | null {
  const direction = f(start) > 0 ? -1 : 1;
  let near = start;
  for (let step = firstStep; ; step *= 2) {
    const far = Math.min(hi, Math.max(lo, start + direction * step));
    const value = f(far);
    if (value * direction >= 0)
      return direction > 0 ? { lo: near, hi: far } : { lo: far, hi: near };
    if (far === lo || far === hi || Number.isNaN(value)) return null;
    near = far;
  }
}
