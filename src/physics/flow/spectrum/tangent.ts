/**
 * The whole spectrum of the Hessian on the sphere at x: of P (grad grad E + mu) P in the N - 1
 * directions orthogonal to x. One reflection takes x to the first unit vector, which is dropped, a
 * second one takes the signal's direction to the next; the reduction to tridiagonal form leaves it
 * there, so that the first components of the eigenvectors are all their overlaps with the signal and
 * no eigenvector is ever needed.
 */
import {
  reflectionOnto,
  reflectMatrix,
  reflectVector,
  tridiagonalise,
} from '../../numerics/householder';
import { tridiagonalSpectrum } from '../../numerics/tridiagonal';
import type { Modes, Sliced } from '../landscape';
import { ascendingModes } from './modes';

/** Eigenvalues found between two yields. */
const eigenvaluesPerSlice = 50;

/** @param secondDerivatives N rows of N; destroyed. */
export function* tangentSpectrum(
  secondDerivatives: Float64Array,
  x: Float64Array,
  signal: Float64Array,
  mu: number,
): Sliced<Modes> {
  const N = x.length;
  const scratch = new Float64Array(N);
  const radial = reflectionOnto(x, 0);
  reflectMatrix(secondDerivatives, radial, 0, scratch);
  const direction = signal.slice();
  reflectVector(radial, direction);
  yield;
  reflectMatrix(secondDerivatives, reflectionOnto(direction, 1), 1, scratch);
  const { diagonal, offDiagonal } = yield* tridiagonalise(secondDerivatives, N, 1);
  const solver = tridiagonalSpectrum(diagonal, offDiagonal);
  let next = solver.next();
  for (; !next.done; next = solver.next()) if (next.value % eigenvaluesPerSlice === 0) yield;
  const { eigenvalues, firstComponents } = next.value;
  const shifted = eigenvalues.map((eigenvalue) => eigenvalue + mu);
  return { complete: true, resolution: 0, modes: ascendingModes(shifted, firstComponents) };
}
