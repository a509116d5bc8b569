/**
 * Dense instances conditioned exactly on a stationary point of chosen overlap and energies, as the
 * Kac-Rice count weighs them (docs/physics.md#finite-n). Couplings are jointly normal, and gradient
 * and energies at x are linear in them, so the conditioned couplings are unconditioned ones plus
 * covariance times the multipliers that mend the constraints: N + 1 linear equations.
 */
import { solvePositive } from '../../numerics/cholesky';
import type { ModelPoint } from '../../parameters';
import { atShare, type DrawnInSlices } from '../landscape';
import { dot, turnedToOverlap } from '../sphere';
import { energyAndGradient } from './gradient';
import { couplingLaw, createInstance, type FlowInstance } from './instance';

/** Share done once the couplings are drawn: what is left is short beside that. */
const whenDrawn = 1;

/** Rows of the covariance between two yields: below a millisecond. */
const rowsPerSlice = 20;

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
): DrawnInSlices<FlowInstance> {
  if (!(point.invDelta2 > 0)) throw new RangeError(`invDelta2 = ${point.invDelta2} must be > 0`);
  if (!(Math.abs(overlap) < 1))
    throw new RangeError(`overlap = ${overlap} must be between -1 and 1`);
  const drawn = yield* createInstance(point, dimension, seed);
  const instance = { ...drawn, start: turnedToOverlap(drawn.start, drawn.signal, overlap) };
  const { order, start: x } = instance;
  const wanted = x.map((component) => (2 * matrixEnergy + order * tensorEnergy) * component);
  const { gradient, radialMatrix } = yield* constraintsAt(instance);
  const multipliers = new Float64Array(dimension + 1);
  for (let i = 0; i < dimension; i++) multipliers[i] = wanted[i] - gradient[i];
  multipliers[dimension] = 2 * dimension * matrixEnergy - radialMatrix;
  const matrixVariance = couplingLaw(2, point.invDelta2, dimension).deviation ** 2;
  const tensorVariance = couplingLaw(order, 1 / point.deltaP, dimension).deviation ** 2;
  const covariance = yield* constraintCovariance(x, order, matrixVariance, tensorVariance);
  yield* atShare(solvePositive(covariance, multipliers), whenDrawn);
  const radial = multipliers[dimension];
  const tensorMultipliers = multipliers.subarray(0, dimension);
  const matrixMultipliers = tensorMultipliers.map((value, i) => value + radial * x[i]);
  // The gradient of E carries a minus sign of the couplings.
  shiftForm(instance.matrix, 2, x, matrixMultipliers, -matrixVariance);
  yield whenDrawn;
  shiftForm(instance.tensor, order, x, tensorMultipliers, -tensorVariance);
  return instance;
}

/** grad E at the start, and x.grad of the matrix' part alone. */
function* constraintsAt(instance: FlowInstance): DrawnInSlices<{
  gradient: Float64Array;
  radialMatrix: number;
}> {
  const { start: x, dimension: N, order } = instance;
  const gradient = new Float64Array(N);
  const energy = N * (yield* atShare(energyAndGradient(instance, x, gradient), whenDrawn));
  // x.grad E = 2 E_2 + p E_p and E = E_2 + E_p.
  const matrixEnergy = (order * energy - dot(x, gradient)) / (order - 2);
  return { gradient, radialMatrix: 2 * matrixEnergy };
}

/**
 * Covariance of the N components of the gradient and of x.grad of the matrix' part, from independent
 * couplings of the given variances: the lower triangle row by row.
 */
function* constraintCovariance(
  x: Float64Array,
  order: number,
  matrixVariance: number,
  tensorVariance: number,
): DrawnInSlices<Float64Array> {
  const N = x.length;
  const lower = new Float64Array(((N + 1) * (N + 2)) / 2);
  const squares = x.map((component) => component * component);
  const tensorRow = gradientCovariance(squares, x, order, tensorVariance);
  const matrixRow = gradientCovariance(squares, x, 2, matrixVariance);
  const fromTensor = new Float64Array(N);
  const fromMatrix = new Float64Array(N);
  const radial = lower.subarray((N * (N + 1)) / 2);
  for (let i = 0, row = 0; i < N; row += ++i) {
    tensorRow(i, fromTensor);
    matrixRow(i, fromMatrix);
    for (let j = 0; j <= i; j++) lower[row + j] = fromTensor[j] + fromMatrix[j];
    radial[i] = dot(fromMatrix, x);
    if (i % rowsPerSlice === 0) yield whenDrawn;
  }
  radial[N] = dot(radial.subarray(0, N), x);
  return lower;
}

/**
 * Writes a row of the covariance of the gradient's components at x from independent couplings of one
 * order and variance: sums over the tuples that two components share.
 */
function gradientCovariance(
  squares: Float64Array,
  x: Float64Array,
  order: number,
  variance: number,
): (i: number, row: Float64Array) => void {
  const all = elementarySymmetric(squares, order);
  return (i, row) => {
    const without = removeFrom(all, squares[i]);
    for (let j = 0; j < x.length; j++)
      row[j] = variance * x[i] * x[j] * lastWithout(without, order - 2, squares[j]);
    row[i] = variance * without[order - 1];
  };
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

/** The one of degree `degree` without one of the values. */
function lastWithout(e: Float64Array, degree: number, value: number): number {
  let last = 1;
  for (let k = 1; k <= degree; k++) last = e[k] - value * last;
  return last;
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
