/**
 * Which share of the finite systems has found the signal by some time, predicted without any of them: from the
 * equations for N = infinity and the process that the overlap of a random start is (docs/physics.md#random-starts).
 * No number is fitted. It is linear in the overlap up to where an instance counts as having found the signal.
 */
import { randomNormal } from 'd3-random';
import type { Computation } from '../computation';
import { outcomeBounds, type OutcomeBounds } from '../flow/outcome';
import { inPart } from '../inPart';
import { spikedMixture } from '../mixture';
import { halved } from '../numerics/halving';
import { seededGenerator, uniformNumbers } from '../numerics/random';
import type { ModelPoint } from '../parameters';
import { overlapProcess } from './overlapProcess';

export interface FoundSharesProblem extends Pick<ModelPoint, 'p' | 'deltaP'> {
  /** Values of 1/Δ₂. */
  readonly places: readonly number[];
  /** Values of N. */
  readonly sizes: readonly number[];
  /** Until when the systems flow. */
  readonly horizon: number;
}

export interface FoundShares {
  /** By size, then by place: of the starts at m(0) > 0, those that have found the signal by `reached`. */
  readonly shares: readonly (readonly number[])[];
  /** By place: N at which half of them have; Infinity beyond all sizes that are told apart, NaN without a signal state. */
  readonly halfSizes: readonly number[];
  /** By place: the horizon, or how far the prediction goes. */
  readonly reached: readonly number[];
}

/** How many paths are drawn: shares are known to 0.011, two times of three. */
const pathCount = 2000;
const seed = 1;
/** Sizes among which `halfSizes` are looked for, as powers of ten, and to which power. */
const [leastPower, greatestPower, powerError] = [0, 9, 0.005];

export function* predictFoundShares({
  p,
  deltaP,
  places,
  sizes,
  horizon,
}: FoundSharesProblem): Computation<never, FoundShares> {
  const shares: number[][] = sizes.map(() => []);
  const halfSizes: number[] = [];
  const reached: number[] = [];
  for (const [i, invDelta2] of places.entries()) {
    const mixture = spikedMixture({ p, deltaP, invDelta2 });
    const [from, to] = [i / places.length, (i + 0.99) / places.length];
    const process = yield* inPart(overlapProcess({ mixture, horizon }), from, to);
    const paths: Float64Array[] = [];
    for (const path of drawPaths(process.rows)) {
      paths.push(path);
      if (paths.length % pathsPerSlice === 0) yield { fraction: to };
    }
    const bounds = outcomeBounds(mixture);
    const shareAt = (size: number): number =>
      paths.filter((path) => isFound(path, size, bounds)).length / paths.length;
    reached.push(process.reached);
    sizes.forEach((size, k) => shares[k].push(shareAt(size)));
    halfSizes.push(bounds.found === Infinity ? NaN : halfSize(shareAt));
  }
  return { shares, halfSizes, reached };
}

/** About 10 ms of work. */
const pathsPerSlice = 100;

/** Paths z(t_i) with z(0) > 0: those that begin below are their mirror images. */
function* drawPaths(rows: readonly Float64Array[]): Generator<Float64Array, void, void> {
  const normal = randomNormal.source(uniformNumbers(seededGenerator(seed)))();
  const drawn = new Float64Array(rows.length);
  for (let k = 0; k < pathCount; k++) {
    for (let j = 0; j < drawn.length; j++) drawn[j] = normal();
    const sign = Math.sign(drawn[0]);
    yield Float64Array.from(rows, (row) => {
      let z = 0;
      for (let j = 0; j < row.length; j++) z += row[j] * drawn[j];
      return sign * z;
    });
  }
}

/**
 * Whether m = z / sqrt(N) gets half way to the signal state, as `outcomeCriterion` asks, before as far towards the
 * other side, where the way back is closed for odd p.
 */
function isFound(
  path: Float64Array,
  size: number,
  { isEven, found, opposite }: OutcomeBounds,
): boolean {
  const scale = Math.sqrt(size);
  const lost = isEven || opposite > -Infinity ? opposite * scale : -found * scale;
  const end = path.find((z) => (isEven ? Math.abs(z) : z) >= found * scale || z <= lost);
  return end !== undefined && end > lost;
}

/** N at which the share is one half: it falls with N. */
function halfSize(shareAt: (size: number) => number): number {
  const isFoundByHalf = (power: number): boolean => shareAt(10 ** power) >= 0.5;
  if (isFoundByHalf(greatestPower)) return Infinity;
  const { yes, no } = halved(isFoundByHalf, leastPower, greatestPower, powerError);
  return 10 ** ((yes + no) / 2);
}
