/**
 * The lowest eigenvalues of a large symmetric operator by Lanczos' method with full
 * reorthogonalisation (Golub and Van Loan, Matrix Computations, section 10.1). Started in the signal's
 * direction, the first components of the small eigenvectors are the overlaps with it.
 */
import { tridiagonalSpectrum } from '../../numerics/tridiagonal';
import { finish, type Modes, type Sliced } from '../landscape';
import { dot } from '../sphere';
import { ascendingModes } from './modes';

export interface LanczosOptions {
  /** Eigenvalues wanted. */
  readonly count: number;
  /** Residual |H v - lambda v| allowed of each. */
  readonly tolerance: number;
  readonly maxSteps: number;
}

/** Steps between two looks at the convergence. */
const STEPS_PER_CHECK = 10;

/**
 * @param apply writes the operator's product with a vector.
 * @param start any vector but 0.
 * @returns those of the wanted lowest modes that converged, perhaps none.
 */
export function* lowestModes(
  apply: (vector: Float64Array, product: Float64Array) => Sliced<void>,
  start: Float64Array,
  { count, tolerance, maxSteps }: LanczosOptions,
): Sliced<Modes> {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  let next = start.slice();
  let length = Math.sqrt(dot(next, next));
  for (;;) {
    const vector = next;
    for (let i = 0; i < vector.length; i++) vector[i] /= length;
    basis.push(vector);
    next = new Float64Array(vector.length);
    yield* apply(vector, next);
    diagonal.push(dot(vector, next));
    yield* orthogonalise(next, basis);
    length = Math.sqrt(dot(next, next));
    const last = basis.length >= Math.min(maxSteps, start.length) || length < tolerance;
    if (last || basis.length % STEPS_PER_CHECK === 0) {
      const modes = convergedModes(diagonal, offDiagonal, length, count, tolerance);
      if (last || modes.eigenvalue.length === count) return { complete: false, modes };
    }
    offDiagonal.push(length);
  }
}

/** Removes the parts along the basis, twice: once leaves a rounding error that would grow. */
function* orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): Sliced<void> {
  for (let pass = 0; pass < 2; pass++)
    for (const [index, other] of basis.entries()) {
      const along = dot(vector, other);
      for (let i = 0; i < vector.length; i++) vector[i] -= along * other[i];
      if (index % STEPS_PER_CHECK === 0) yield;
    }
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
