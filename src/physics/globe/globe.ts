/**
 * The globe: the loss on the sphere in the three directions that matter where the flow is (docs/physics.md#globe).
 * Its axes are u1 = x/sqrt(N); u2, the way: a unit tangent vector at x, the lowest mode of the Hessian there or,
 * for comparison, a random one; and u3, what the signal has besides these. So x is (1, 0, 0), and the signal lies on
 * the globe.
 */
import type { Columns } from '../computation';
import type { GlobeLandscape, GlobePlace } from './polynomial';

/** Which direction u2 is: the lowest mode of the Hessian, or a random one for comparison. */
export type GlobeWay = 'lowest' | 'random';

export interface GlobeFrame {
  readonly way: GlobeWay;
  /** x* / sqrt(N) in the frame: (m, sqrt(1 - m^2) v.u, the rest >= 0), a unit vector. */
  readonly signal: GlobePlace;
  /** Curvature along the way: the lowest eigenvalue where the way is the lowest mode. */
  readonly curvature: number;
  /** Of the Hessian at x, whichever the way is. */
  readonly lowestEigenvalue: number;
  /** Whether the lowest eigenvalue lies below the bulk of all others, or is the bulk's own edge. */
  readonly mode: 'isolated' | 'edge';
  /** (v.u)^2, squared overlap of the way with the signal's direction within the sphere at x. */
  readonly signalOverlap: number;
  /** e_th, for the marked contour. */
  readonly thresholdEnergy: number;
}

export interface Globe {
  readonly landscape: GlobeLandscape;
  readonly frame: GlobeFrame;
  /** At x, the place (1, 0, 0). */
  readonly energy: number;
  /** mu at x. */
  readonly mu: number;
}

/**
 * Kept times of the run, earlier and later ones, as seen from a globe: coordinates of x(s)/sqrt(N) in its frame and
 * the share inside, a^2 + b^2 + c^2 <= 1.
 */
export type GlobePath = Columns<'time' | 'a' | 'b' | 'c' | 'inside'>;

/** The globe of an instance at one time of its run, as a job streams it: it knows the times before. */
export interface GlobeMoment extends Globe {
  readonly time: number;
  /** N. */
  readonly dimension: number;
  /** Largest |polynomial - loss| found at random places of the globe. */
  readonly deviation: number;
  /** |H v - lambda v|: an eigenvalue is no farther from the curvature than this, and usually by its square. */
  readonly residual: number;
  /** |v(t).v(s)| with the way at the moment before: 1 where the frame has gone on smoothly, NaN at first. */
  readonly carried: number;
  /**
   * One entry for each moment s before this one, in order: x(t).x(s)/N, x(t).v(s)/sqrt(N) and
   * x(s).v(t)/sqrt(N).
   */
  readonly before: Columns<'overlap' | 'alongItsWay' | 'alongThisWay'>;
}

/** The globe of an instance at one time, with all of the path that is known. */
export interface GlobeSnapshot extends GlobeMoment {
  readonly path: GlobePath;
}

/**
 * What is known at one moment of a run from all moments that have arrived.
 * @param moments in the order of time, without gaps.
 * @throws RangeError if there is no moment of this index.
 */
export function snapshotAt(moments: readonly GlobeMoment[], index: number): GlobeSnapshot {
  const moment = moments.at(index);
  if (moment === undefined || index < 0)
    throw new RangeError(`index = ${index} must be between 0 and ${moments.length - 1}`);
  const [m, towards, aside] = moment.frame.signal;
  const overlapWith = (other: GlobeMoment, j: number): number =>
    j === index ? 1 : j < index ? moment.before.overlap[j] : other.before.overlap[index];
  const wayOf = (other: GlobeMoment, j: number): number =>
    j === index ? 0 : j < index ? moment.before.alongThisWay[j] : other.before.alongItsWay[index];
  const a = Float64Array.from(moments, overlapWith);
  const b = Float64Array.from(moments, wayOf);
  // The signal lies in the frame, so its overlap gives the third coordinate.
  const c = Float64Array.from(
    moments,
    ({ frame }, j) => (frame.signal[0] - m * a[j] - towards * b[j]) / aside,
  );
  return {
    ...moment,
    path: {
      time: Float64Array.from(moments, ({ time }) => time),
      a,
      b,
      c,
      inside: a.map((_, j) => a[j] ** 2 + b[j] ** 2 + c[j] ** 2),
    },
  };
}
