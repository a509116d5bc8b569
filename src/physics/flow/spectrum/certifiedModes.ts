/**
 * Which of the lowest modes that Lanczos' method has found are certain. A small residual says that
 * there is an eigenvalue nearby, but not that none was passed over below: one whose eigenvector has
 * little of the start appears late. That is bounded by the Christoffel function: with the orthonormal
 * polynomials p_j of the small matrix, the j-th basis vector has the component sqrt(w) p_j(x) along an
 * eigenvector of eigenvalue x that has the share w of the start, and as these squares add up to at most
 * one, w <= 1 / sum p_j(x)^2. Where that is far below the share 1/n that a direction has by chance, there
 * is no eigenvalue.
 */
import { tridiagonalSpectrum } from '../../numerics/tridiagonal';
import { finish, type Modes } from '../landscape';
import { ascendingModes } from './modes';

/** The small matrix after some steps. */
export interface LanczosState {
  /** n, of the space that the operator acts in. */
  readonly dimension: number;
  readonly diagonal: readonly number[];
  readonly offDiagonal: readonly number[];
  /** What would come next on the off-diagonal. */
  readonly coupling: number;
}

/** Times 1/n: a direction has so little of the start with a chance of sqrt(2 share/pi), one per cent. */
const unlikelyShare = 1e-4;

/**
 * The lowest modes, at most `count`: there is an eigenvalue within `tolerance` of each, and below the last
 * one no other that is farther than that from all of them.
 */
export function certifiedModes(
  state: LanczosState,
  count: number,
  tolerance: number,
): Modes['modes'] {
  const { diagonal, offDiagonal, coupling } = state;
  const { eigenvalue, signalOverlap } = modesOf(diagonal, offDiagonal);
  // Residuals are the coupling times the last components: the first ones of the reversed matrix.
  const backward = modesOf(diagonal.toReversed(), offDiagonal.toReversed());
  let certain = 0;
  while (
    certain < Math.min(count, diagonal.length) &&
    coupling * Math.sqrt(backward.signalOverlap[certain]) < tolerance &&
    isEmptyBetween(state, eigenvalue[certain - 1], eigenvalue[certain], tolerance)
  )
    certain++;
  return {
    eigenvalue: eigenvalue.slice(0, certain),
    signalOverlap: signalOverlap.slice(0, certain),
  };
}

/**
 * Whether no eigenvalue lies between two neighbours, or below the first, except near to them: if the
 * small matrix is the whole operator there are no others.
 */
function isEmptyBetween(
  state: LanczosState,
  below: number | undefined,
  above: number,
  distance: number,
): boolean {
  if (state.diagonal.length === state.dimension) return true;
  const end = above - distance;
  if (below === undefined) return isEmptyAt(state, end);
  const first = below + distance;
  return first >= end || (isEmptyAt(state, first) && isEmptyAt(state, end));
}

/** The polynomials grow away from the eigenvalues of the small matrix: only near those can w be large. */
function isEmptyAt({ dimension, diagonal, offDiagonal }: LanczosState, x: number): boolean {
  const enough = dimension / unlikelyShare;
  let [before, current, sum] = [0, 1, 1];
  for (let j = 0; j < offDiagonal.length && sum < enough; j++) {
    const left = j === 0 ? 0 : offDiagonal[j - 1] * before;
    [before, current] = [current, ((x - diagonal[j]) * current - left) / offDiagonal[j]];
    sum += current * current;
  }
  return sum >= enough;
}

function modesOf(diagonal: readonly number[], offDiagonal: readonly number[]): Modes['modes'] {
  const { eigenvalues, firstComponents } = finish(
    tridiagonalSpectrum(Float64Array.from(diagonal), Float64Array.from(offDiagonal)),
  );
  return ascendingModes(eigenvalues, firstComponents);
}
