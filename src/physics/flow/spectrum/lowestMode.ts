/**
 * The lowest mode of a Hessian on the sphere with its vector, from vectors that are near to it: the locally optimal
 * conjugate gradient method (A. V. Knyazev, SIAM J. Sci. Comput. 23 (2001) 517). Each step takes the best of the
 * plane of the present vector, its residual and the last step; six vectors are all it needs to keep, and a vector carried
 * along from a moment before spares most of the steps.
 */
import type { Operator, Sliced } from '../landscape';
import { lowestOfSymmetric } from '../../numerics/jacobi';
import { dot, project } from '../sphere';

export interface LowestMode {
  /** Rayleigh quotient of the vector. */
  readonly eigenvalue: number;
  /** Of length 1, tangent to the sphere. */
  readonly vector: Float64Array<ArrayBuffer>;
  /** |H v - lambda v|: an eigenvalue is no farther away than this. */
  readonly residual: number;
}

export interface LowestModeOptions {
  /** Residual that ends the search. */
  readonly tolerance: number;
  /** Products of the operator with a vector at most, besides those with the guesses. */
  readonly maxSteps: number;
}

/** A vector with its product. */
interface Pair {
  readonly vector: Float64Array<ArrayBuffer>;
  readonly product: Float64Array<ArrayBuffer>;
}

/** A part of a guess shorter than this, relative, is nothing new. */
const dependentLength = 1e-10;

/**
 * @param hessian an operator that takes tangent vectors at x to such.
 * @param guesses one at least, of any length; the search begins at the best of what they span.
 */
export function* lowestMode(
  hessian: Operator,
  x: Float64Array,
  guesses: readonly Float64Array[],
  { tolerance, maxSteps }: LowestModeOptions,
): Sliced<LowestMode> {
  const basis: Pair[] = [];
  for (const guess of guesses) {
    const vector = Float64Array.from(guess);
    if (!normaliseAcross(vector, x, basis)) continue;
    basis.push(yield* withProduct(hessian, vector));
  }
  let present = combined(basis, bestWeights(basis));
  let last: Pair | undefined;
  for (let step = 0; ; step++) {
    const { vector, product } = present;
    const eigenvalue = dot(vector, product);
    const residual = product.map((value, i) => value - eigenvalue * vector[i]);
    const length = Math.sqrt(dot(residual, residual));
    const result = { eigenvalue, vector, residual: length };
    if (length <= tolerance || step >= maxSteps) return result;
    if (!normaliseAcross(residual, x, [present])) return result;
    const down = yield* withProduct(hessian, residual);
    const plane = last ? [present, down, ...across(last, [present, down])] : [present, down];
    const weights = bestWeights(plane);
    last = combined(plane, [0, ...weights.slice(1)]);
    present = combined(plane, weights);
    yield;
  }
}

function* withProduct(hessian: Operator, vector: Float64Array<ArrayBuffer>): Sliced<Pair> {
  const product = new Float64Array(vector.length);
  yield* hessian(vector, product);
  return { vector, product };
}

/** Makes a vector tangent, orthogonal to orthonormal ones, and of length 1; false if nothing is left. */
function normaliseAcross(vector: Float64Array, x: Float64Array, basis: readonly Pair[]): boolean {
  const before = Math.sqrt(dot(vector, vector));
  // Twice: what rounding leaves of a nearly dependent vector would spoil the plane.
  for (let round = 0; round < 2; round++) {
    project(x, vector);
    for (const one of basis) project(one.vector, vector);
  }
  const length = Math.sqrt(dot(vector, vector));
  if (!(length > dependentLength * before)) return false;
  for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return true;
}

/** The part of a vector, with its product, orthogonal to two orthonormal ones; none if nothing is left. */
function across({ vector, product }: Pair, basis: readonly Pair[]): Pair[] {
  const left: Pair = { vector: vector.slice(), product: product.slice() };
  const before = Math.sqrt(dot(vector, vector));
  for (let round = 0; round < 2; round++)
    for (const one of basis) addTo(left, one, -dot(one.vector, left.vector));
  const length = Math.sqrt(dot(left.vector, left.vector));
  return length > dependentLength * before ? [combined([left], [1 / length])] : [];
}

/** Weights of the lowest vector in the span of orthonormal ones. */
function bestWeights(basis: readonly Pair[]): number[] {
  return lowestOfSymmetric(
    basis.map((one) => basis.map((other) => dot(one.vector, other.product))),
  );
}

function combined(basis: readonly Pair[], weights: readonly number[]): Pair {
  const N = basis[0].vector.length;
  const sum: Pair = { vector: new Float64Array(N), product: new Float64Array(N) };
  basis.forEach((one, index) => {
    addTo(sum, one, weights[index]);
  });
  return sum;
}

function addTo(sum: Pair, { vector, product }: Pair, weight: number): void {
  for (let i = 0; i < vector.length; i++) {
    sum.vector[i] += weight * vector[i];
    sum.product[i] += weight * product[i];
  }
}
