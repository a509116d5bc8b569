/**
 * The lowest eigenvalues of a large symmetric operator by Lanczos' method with full
 * reorthogonalisation (Golub and Van Loan, Matrix Computations, section 10.1). Started in the signal's
 * direction, the first components of the small eigenvectors are the overlaps with it.
 */
import { tridiagonalSpectrum } from '../../numerics/tridiagonal';
import { atShare, finish, type Drawing, type Modes, type Sliced } from '../landscape';
import { dot } from '../sphere';
import { ascendingModes } from './modes';

export interface LanczosOptions {
  /** Eigenvalues wanted. */
  readonly count: number;
  /** Residual |H v - lambda v| allowed of each: an eigenvalue lies at most so far away. */
  readonly tolerance: number;
  readonly maxSteps: number;
}

/** Steps between two looks at the convergence. */
const STEPS_PER_CHECK = 10;

/** Numbers that the basis may hold in single precision: 160 MB at most, however large N is. */
const BASIS_NUMBERS = 4e7;

/** Memory of the basis at its largest, in megabytes (10^6 bytes). */
export function basisMegabytes(dimension: number, maxSteps: number): number {
  const numbers = dimension * stepsWithin(dimension, maxSteps);
  return (numbers * Float32Array.BYTES_PER_ELEMENT) / 1e6;
}

function stepsWithin(dimension: number, maxSteps: number): number {
  return Math.min(maxSteps, dimension, Math.floor(BASIS_NUMBERS / dimension));
}

/**
 * Yields the share of the steps done.
 * @param apply writes the operator's product with a vector.
 * @param start any vector but 0.
 * @returns those of the wanted lowest modes that converged, perhaps none.
 */
export function* lowestModes(
  apply: (vector: Float64Array, product: Float64Array) => Sliced<void>,
  start: Float64Array,
  { count, tolerance, maxSteps }: LanczosOptions,
): Drawing<Modes> {
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
    yield* atShare(orthogonalise(next, basis), basis.length / steps);
    length = Math.sqrt(dot(next, next));
    const last = basis.length >= steps || length < tolerance;
    if (last || basis.length % STEPS_PER_CHECK === 0) {
      const modes = convergedModes(diagonal, offDiagonal, length, count, tolerance);
      if (last || modes.eigenvalue.length === count)
        return { complete: false, resolution: tolerance, modes };
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

/** Modes of the tridiagonal matrix, as far as the lowest ones have small residuals. */
function convergedModes(
  diagonal: readonly number[],
  offDiagonal: readonly number[],
  coupling: number,
  count: number,
  tolerance: number,
): Modes['modes'] {
  const forward = modesOf(diagonal, offDiagonal);
  // Residuals are the coupling times the last components: the first ones of the reversed matrix.
  const backward = modesOf(diagonal.toReversed(), offDiagonal.toReversed());
  let converged = 0;
  while (
    converged < Math.min(count, diagonal.length) &&
    coupling * Math.sqrt(backward.signalOverlap[converged]) < tolerance
  )
    converged++;
  return {
    eigenvalue: forward.eigenvalue.slice(0, converged),
    signalOverlap: forward.signalOverlap.slice(0, converged),
  };
}

function modesOf(diagonal: readonly number[], offDiagonal: readonly number[]): Modes['modes'] {
  const { eigenvalues, firstComponents } = finish(
    tridiagonalSpectrum(Float64Array.from(diagonal), Float64Array.from(offDiagonal)),
  );
  return ascendingModes(eigenvalues, firstComponents);
}
