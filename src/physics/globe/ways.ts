/** The second axis of the globe along a run: the way down, or for comparison a random one. */
import type { Operator, Sliced } from '../flow/landscape';
import { lowestMode, type LowestModeOptions } from '../flow/spectrum/lowestMode';
import { dot, project } from '../flow/sphere';
import { hessianAt } from '../hessian/hessianAt';
import type { Mixture } from '../mixture';
import type { GlobeFrame } from './globe';

interface Way {
  /** A unit vector tangent to the sphere. */
  readonly vector: Float64Array<ArrayBuffer>;
  /** |v.v(before)|; NaN at first. */
  readonly carried: number;
}

/** Overlap with the way before above which it is taken for the same one. */
const sameWay = 0.5;

/**
 * The lowest mode of the Hessian, found from where it was. Its sign is the one it had; a first or another one points to
 * the signal.
 */
export class WayDown {
  private before: Float64Array<ArrayBuffer> | undefined;
  private beforeThat: Float64Array<ArrayBuffer> | undefined;

  /** @param signal x*. @param other any vector in general position, to begin with. */
  constructor(
    private readonly signal: Float64Array<ArrayBuffer>,
    private readonly other: Float64Array<ArrayBuffer>,
    private readonly options: LowestModeOptions,
  ) {}

  *at(x: Float64Array, hessian: Operator): Sliced<Way & { residual: number }> {
    const { before, signal, other } = this;
    // Two ways before lead on; the signal finds a mode that comes out of the bulk.
    const known = [before, this.beforeThat].filter((way) => way !== undefined);
    const guesses = [...(before ? known : [other]), signal];
    const { vector, residual } = yield* lowestMode(hessian, x, guesses, this.options);
    const along = before ? dot(before, vector) : NaN;
    const reference = Math.abs(along) > sameWay ? along : dot(vector, signal);
    if (reference < 0) for (let i = 0; i < vector.length; i++) vector[i] = -vector[i];
    this.beforeThat = before;
    this.before = vector;
    return { vector, residual, carried: Math.abs(along) };
  }
}

/** The tangent part of one fixed vector. */
export class RandomWay {
  private before: Float64Array<ArrayBuffer> | undefined;

  constructor(private readonly direction: Float64Array<ArrayBuffer>) {}

  at(x: Float64Array): Way {
    const vector = this.direction.slice();
    project(x, vector);
    const length = Math.sqrt(dot(vector, vector));
    for (let i = 0; i < vector.length; i++) vector[i] /= length;
    const carried = this.before ? Math.abs(dot(this.before, vector)) : NaN;
    this.before = vector;
    return { vector, carried };
  }
}

/**
 * The lowest eigenvalue at the edge of a bulk of N lies below -2 - this N^(-2/3), in units of s, once in a hundred
 * times (the law of Tracy and Widom for real symmetric matrices).
 */
const edgeTail = 2.02;

/** Whether the lowest eigenvalue at a place is that of the signal, or as the edge of the bulk may be by itself. */
export function modeKind(
  mixture: Mixture,
  { mu, overlap, dimension }: { mu: number; overlap: number; dimension: number },
  lowest: number,
): GlobeFrame['mode'] {
  const scale = Math.sqrt(mixture.atOne.second);
  const { theta, bulk } = hessianAt(mixture, mu / scale, overlap);
  const edge = bulk.lo - scale * edgeTail * dimension ** (-2 / 3);
  return theta > 1 && lowest < edge ? 'isolated' : 'edge';
}
