/** One sampled loss on the sphere |x|^2 = N, whatever stands behind it (docs/physics.md#finite-n). */
import type { Columns } from '../computation';
import type { Mixture, MixtureTerm } from '../mixture';
import type { ModeColumn } from './problem';

/**
 * Work in slices: yields at least every few milliseconds, so that whoever drives it can stop it, and
 * returns its result.
 */
export type Sliced<Result> = Generator<void, Result, void>;

/** Writes the product of a linear operator with a vector. */
export type Operator = (vector: Float64Array, product: Float64Array) => Sliced<void>;

/** Drawing a sample, or a long evaluation: sliced work that tells the share done. */
export type DrawnInSlices<Result> = Generator<number, Result, void>;

export interface Modes {
  readonly complete: boolean;
  /** How far an eigenvalue may be off: 0 where all are computed to rounding. */
  readonly resolution: number;
  readonly modes: Columns<ModeColumn>;
}

export interface Landscape {
  readonly mixture: Mixture;
  /** N. */
  readonly dimension: number;
  /** x*, with |x*|^2 = N. */
  readonly signal: Float64Array<ArrayBuffer>;
  /** x(0), on the sphere. */
  readonly start: Float64Array<ArrayBuffer>;
  /** Upper bound of the eigenvalues of grad grad E, so that explicit steps can be stable. */
  readonly edge: number;
  /** What this landscape is, in words. */
  readonly method: string;
  /** The same sample, signal and start with some of the terms alone. @throws RangeError if none is kept. */
  only(keep: (term: MixtureTerm) => boolean): Landscape;
  /**
   * Writes grad E(x) and returns E(x)/N, the energy per degree of freedom. x need not lie exactly on
   * the sphere.
   */
  gradient(x: Float64Array, gradient: Float64Array): Sliced<number>;
  /**
   * The Hessian on the sphere, P (grad grad E + mu) P, at x, which takes vectors tangent to the sphere there to such.
   * It reads x when it is used: not to be changed until then.
   */
  hessian(x: Float64Array, mu: number): Operator;
  /** Its spectrum. */
  spectrum(x: Float64Array, mu: number): DrawnInSlices<Modes>;
}

/** Work that does not tell how far it is, as a part of work that does. */
export function* atShare<Result>(
  work: Generator<unknown, Result, void>,
  share: number,
): DrawnInSlices<Result> {
  let part = work.next();
  for (; !part.done; part = work.next()) yield share;
  return part.value;
}

/** Drives work to its end in one go. */
export function finish<Result>(work: Generator<unknown, Result, void>): Result {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
