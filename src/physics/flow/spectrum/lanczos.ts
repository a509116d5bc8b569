/**
 * The lowest eigenvalues of a large symmetric operator by Lanczos' method with full
 * reorthogonalisation (Golub and Van Loan, Matrix Computations, section 10.1). Started in the signal's
 * direction, the first components of the small eigenvectors are the overlaps with it.
 */
import { atShare, type DrawnInSlices, type Modes, type Operator, type Sliced } from '../landscape';
import { dot } from '../sphere';
import { certifiedModes } from './certifiedModes';

export interface LanczosOptions {
  /** Eigenvalues wanted. */
  readonly count: number;
  /** How far each may be off (`certifiedModes`). */
  readonly tolerance: number;
  /** The finer one that is tried for within the steps; the tolerance itself unless said otherwise. */
  readonly goal?: number;
  readonly maxSteps: number;
}

/** Steps between two looks at the convergence. */
const stepsPerCheck = 10;

/** Share of a vector below which so much of it was removed that rounding shows: it is done again. */
const cancelledShare = 0.1;

/** Share below which nothing is left: the basis spans all that can be reached. */
const invariantShare = 1e-6;

/** Numbers that the basis may hold in single precision: 160 MB at most, however large N is. */
const basisNumbers = 4e7;

/** Memory of the basis at its largest, in megabytes (10^6 bytes). */
export function basisMegabytes(dimension: number, maxSteps: number): number {
  const numbers = dimension * stepsWithin(dimension, maxSteps);
  return (numbers * Float32Array.BYTES_PER_ELEMENT) / 1e6;
}

function stepsWithin(dimension: number, maxSteps: number): number {
  return Math.min(maxSteps, dimension, Math.floor(basisNumbers / dimension));
}

/**
 * Yields the share of the steps done.
 * @param apply a symmetric operator without null directions of its own: what is to be left out must
 * not be in its space (`tangentCoordinates`), since rounding would bring it back.
 * @param start any vector but 0.
 * @returns those of the wanted lowest modes that are certain (`certifiedModes`), perhaps none.
 */
export function* lowestModes(
  apply: Operator,
  start: Float64Array,
  { count, tolerance, goal = tolerance, maxSteps }: LanczosOptions,
): DrawnInSlices<Modes> {
  const n = start.length;
  const steps = stepsWithin(n, maxSteps);
  // Rounded to single precision the basis is orthogonal to 1e-7, and that is what the eigenvalues are
  // then accurate to (H. D. Simon, Math. Comput. 42 (1984) 115).
  const basis: Float32Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  const vector = new Float64Array(n);
  const next = Float64Array.from(start);
  let length = Math.sqrt(dot(next, next));
  for (;;) {
    const rounded = new Float32Array(n);
    for (let i = 0; i < n; i++) rounded[i] = next[i] / length;
    vector.set(rounded);
    yield* atShare(apply(vector, next), basis.length / steps);
    basis.push(rounded);
    diagonal.push(dot(vector, next));
    const before = Math.sqrt(dot(next, next));
    yield* atShare(orthogonalise(next, basis), basis.length / steps);
    length = Math.sqrt(dot(next, next));
    if (length < cancelledShare * before) {
      yield* atShare(orthogonalise(next, basis), basis.length / steps);
      length = Math.sqrt(dot(next, next));
    }
    const last = basis.length >= steps || length < invariantShare * before;
    if (last || basis.length % stepsPerCheck === 0) {
      const state = { dimension: n, diagonal, offDiagonal, coupling: length };
      const fine = certifiedModes(state, count, goal);
      if (fine.eigenvalue.length === count)
        return { complete: false, resolution: goal, modes: fine };
      if (last)
        return {
          complete: false,
          resolution: tolerance,
          modes: certifiedModes(state, count, tolerance),
        };
    }
    offDiagonal.push(length);
  }
}

/**
 * Removes the parts along the basis, the latest vectors first: those hold nearly all there is to
 * remove, and what rounding leaves of it along the earlier ones goes with these.
 */
function* orthogonalise(vector: Float64Array, basis: readonly Float32Array[]): Sliced<void> {
  let left = basis.length;
  for (; left >= 4; left -= 4) {
    removeFour(vector, basis[left - 1], basis[left - 2], basis[left - 3], basis[left - 4]);
    yield;
  }
  for (; left > 0; left--) removeOne(vector, basis[left - 1]);
}

/** Four at once share the loads of the vector. */
function removeFour(
  vector: Float64Array,
  a: Float32Array,
  b: Float32Array,
  c: Float32Array,
  d: Float32Array,
): void {
  let [alongA, alongB, alongC, alongD] = [0, 0, 0, 0];
  for (let i = 0; i < vector.length; i++) {
    const value = vector[i];
    alongA += value * a[i];
    alongB += value * b[i];
    alongC += value * c[i];
    alongD += value * d[i];
  }
  for (let i = 0; i < vector.length; i++)
    vector[i] -= alongA * a[i] + alongB * b[i] + alongC * c[i] + alongD * d[i];
}

function removeOne(vector: Float64Array, other: Float32Array): void {
  let along = 0;
  for (let i = 0; i < vector.length; i++) along += vector[i] * other[i];
  for (let i = 0; i < vector.length; i++) vector[i] -= along * other[i];
}
