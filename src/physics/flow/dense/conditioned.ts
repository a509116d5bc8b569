/**
 * Dense instances conditioned exactly on a stationary point of chosen overlap and energies, as the
 * Kac-Rice count weighs them (docs/physics.md#finite-n). Couplings are jointly normal, and gradient
 * and energies at x are linear in them, so the conditioned couplings are unconditioned ones plus
 * covariance times the multipliers that mend the constraints: N + 1 linear equations.
 */
import { solveLinear } from '../../numerics/linearSolve';
import type { ModelPoint } from '../../parameters';
import { finish, type Drawing } from '../landscape';
import { dot, project, retract } from '../sphere';
import { energyAndGradient } from './gradient';
import { couplingLaw, createInstance, type FlowInstance } from './instance';

export interface StationaryPoint {
  /** m. */
  readonly overlap: number;
  /** e_p, energy of the tensor per degree of freedom. */
  readonly tensorEnergy: number;
  /** e_2, energy of the matrix per degree of freedom. */
  readonly matrixEnergy: number;
}

/**
 * An instance whose `start` is a stationary point on the sphere, up to the rounding of the couplings
 * to single precision (gradient components of about 1e-7).
 * @throws RangeError without a matrix, whose energy could not be chosen, and unless |overlap| < 1.
 */
export function* createConditionedInstance(
  point: ModelPoint,
  dimension: number,
  seed: number,
  { overlap, tensorEnergy, matrixEnergy }: StationaryPoint,
): Drawing<FlowInstance> {
  if (!(point.invDelta2 > 0)) throw new RangeError(`invDelta2 = ${point.invDelta2} must be > 0`);
  if (!(Math.abs(overlap) < 1))
    throw new RangeError(`overlap = ${overlap} must be between -1 and 1`);
  const drawn = yield* createInstance(point, dimension, seed);
  const instance = { ...drawn, start: atOverlap(drawn, overlap) };
  const { order, start: x } = instance;
  const wanted = x.map((component) => (2 * matrixEnergy + order * tensorEnergy) * component);
  const { gradient, radialMatrix } = constraintsAt(instance);
  const missing = [
    ...wanted.map((value, i) => value - gradient[i]),
    2 * dimension * matrixEnergy - radialMatrix,
  ];
  const matrixVariance = couplingLaw(2, point.invDelta2, dimension).deviation ** 2;
  const tensorVariance = couplingLaw(order, 1 / point.deltaP, dimension).deviation ** 2;
  const matrixCovariance = gradientCovariance(2, matrixVariance, x);
  const tensorCovariance = gradientCovariance(order, tensorVariance, x);
  const system = bordered(matrixCovariance, tensorCovariance, x);
  const multipliers = solveLinear(system, missing);
  const radial = multipliers[dimension];
  const tensorMultipliers = Float64Array.from(multipliers.slice(0, dimension));
  const matrixMultipliers = tensorMultipliers.map((value, i) => value + radial * x[i]);
  // The gradient of E carries a minus sign of the couplings.
  shiftForm(instance.matrix, 2, x, matrixMultipliers, -matrixVariance);
  shiftForm(instance.tensor, order, x, tensorMultipliers, -tensorVariance);
  return instance;
}

/** The instance's starting point, turned towards the signal to the wanted overlap. */
function atOverlap({ start, signal }: FlowInstance, overlap: number): Float64Array<ArrayBuffer> {
  const across = start.slice();
  project(signal, across);
  retract(across);
  const share = Math.sqrt(1 - overlap * overlap);
  return across.map((component, i) => share * component + overlap * signal[i]);
}

/** grad E at the start, and x.grad of the matrix' part alone. */
function constraintsAt(instance: FlowInstance): {
  gradient: Float64Array;
  radialMatrix: number;
} {
  const { start: x, dimension: N, order } = instance;
  const gradient = new Float64Array(N);
  const energy = N * finish(energyAndGradient(instance, x, gradient));
  // x.grad E = 2 E_2 + p E_p and E = E_2 + E_p.
  const matrixEnergy = (order * energy - dot(x, gradient)) / (order - 2);
  return { gradient, radialMatrix: 2 * matrixEnergy };
}

/**
 * Covariance of the gradient's components at x from independent couplings of one order and variance:
 * sums over the tuples that two components share.
 */
function gradientCovariance(order: number, variance: number, x: Float64Array): Float64Array[] {
  const squares = x.map((component) => component * component);
  const all = elementarySymmetric(squares, order);
  return Array.from(x, (xi, i) => {
    const without = removeFrom(all, squares[i]);
    return Float64Array.from(x, (xj, j) =>
      i === j
        ? variance * without[order - 1]
        : variance * xi * xj * removeFrom(without, squares[j])[order - 2],
    );
  });
}

/** The system of the N components of the gradient and of x.grad of the matrix' part. */
function bordered(
  matrix: readonly Float64Array[],
  tensor: readonly Float64Array[],
  x: Float64Array,
): number[][] {
  const radial = matrix.map((row) => dot(row, x));
  const rows = matrix.map((row, i) => [...row.map((value, j) => value + tensor[i][j]), radial[i]]);
  return [...rows, [...radial, dot(Float64Array.from(radial), x)]];
}

/** Elementary symmetric polynomials e_0..e_order of the values. */
function elementarySymmetric(values: Float64Array, order: number): Float64Array {
  const e = new Float64Array(order + 1);
  e[0] = 1;
  for (const value of values) for (let k = order; k > 0; k--) e[k] += value * e[k - 1];
  return e;
}

/** The same polynomials without one of the values. */
function removeFrom(e: Float64Array, value: number): Float64Array {
  const without = Float64Array.from(e);
  for (let k = 1; k < e.length; k++) without[k] -= value * without[k - 1];
  return without;
}

/** Adds `factor` times sum_a multiplier_ia prod_{b != a} x_ib to every entry of a packed tensor. */
function shiftForm(
  form: Float32Array,
  order: number,
  x: Float64Array,
  multipliers: Float64Array,
  factor: number,
): void {
  const N = x.length;
  let at = 0;
  const add = (left: number, first: number, product: number, slope: number): void => {
    if (left > 1) {
      for (let i = first; i < N; i++)
        add(left - 1, i + 1, product * x[i], slope * x[i] + product * multipliers[i]);
      return;
    }
    for (let i = first; i < N; i++) form[at++] += slope * x[i] + product * multipliers[i];
  };
  add(order, 0, factor, 0);
}
