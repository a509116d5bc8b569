/**
 * Dense instances conditioned exactly on a stationary point of chosen overlap and energies, as the
 * Kac-Rice count weighs them (docs/physics.md#finite-n). Couplings are jointly normal, and gradient
 * and energies at x are linear in them, so the conditioned couplings are unconditioned ones plus
 * covariance times the multipliers that mend the constraints: N + 1 linear equations, of the gradient and of the
 * energy; only N where there is one order, whose energy the radial gradient fixes.
 */
import { solvePositive } from '../../numerics/cholesky';
import type { MixtureTerm } from '../../mixture';
import type { ModelPoint } from '../../parameters';
import { couplingTerms } from '../couplingTerms';
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
  /** Energy per degree of freedom; with one order it is -mu/p whatever is given. */
  readonly energy: number;
  /** mu = -x.grad E / N. */
  readonly mu: number;
}

/**
 * An instance whose `start` is a stationary point on the sphere, up to the rounding of the couplings
 * to single precision (gradient components of about 1e-7).
 * @throws RangeError unless |overlap| < 1.
 */
export function* createConditionedInstance(
  point: ModelPoint,
  dimension: number,
  seed: number,
  { overlap, energy, mu }: StationaryPoint,
): DrawnInSlices<FlowInstance> {
  if (!(Math.abs(overlap) < 1))
    throw new RangeError(`overlap = ${overlap} must be between -1 and 1`);
  const drawn = yield* createInstance(point, dimension, seed);
  const instance = { ...drawn, start: turnedToOverlap(drawn.start, drawn.signal, overlap) };
  const { start: x } = instance;
  const forms = formsOf(point, instance);
  const gradient = new Float64Array(dimension);
  const drawnEnergy = yield* atShare(energyAndGradient(instance, x, gradient), whenDrawn);
  const count = forms.length > 1 ? dimension + 1 : dimension;
  const multipliers = new Float64Array(count);
  for (let i = 0; i < dimension; i++) multipliers[i] = -mu * x[i] - gradient[i];
  if (count > dimension) multipliers[dimension] = dimension * (energy - drawnEnergy);
  const covariance = yield* constraintCovariance(x, forms);
  yield* atShare(solvePositive(covariance, multipliers), whenDrawn);
  const ofEnergy = count > dimension ? multipliers[dimension] : 0;
  for (const { couplings, order, variance } of forms) {
    yield whenDrawn;
    // E is x.grad E over the order, and the gradient of E carries a minus sign of the couplings.
    const own = x.map((value, i) => multipliers[i] + (ofEnergy / order) * value);
    shiftForm(couplings, order, x, own, -variance);
  }
  return instance;
}

/** Couplings of one order that are drawn, and their variance. */
interface RandomForm {
  readonly order: number;
  readonly couplings: Float32Array;
  readonly variance: number;
}

function formsOf(point: ModelPoint, { dimension, matrix, tensors }: FlowInstance): RandomForm[] {
  const { matrixTerm, tensorTerms } = couplingTerms(point);
  const formOf = (couplings: Float32Array, term: MixtureTerm): RandomForm => ({
    order: term.degree,
    couplings,
    variance: couplingLaw(term, dimension).deviation ** 2,
  });
  return [
    ...(matrixTerm.weight > 0 ? [formOf(matrix, matrixTerm)] : []),
    ...tensors.map(({ couplings }, i) => formOf(couplings, tensorTerms[i])),
  ];
}

/**
 * Covariance of the N components of the gradient and, with more than one order, of the energy, from independent
 * couplings: the lower triangle row by row.
 */
function* constraintCovariance(
  x: Float64Array,
  forms: readonly RandomForm[],
): DrawnInSlices<Float64Array> {
  const N = x.length;
  const count = forms.length > 1 ? N + 1 : N;
  const lower = new Float64Array((count * (count + 1)) / 2);
  const squares = x.map((component) => component * component);
  const rows = forms.map(({ order, variance }) => ({
    order,
    write: gradientCovariance(squares, x, order, variance),
  }));
  const ofOne = new Float64Array(N);
  const ofEnergy = new Float64Array(N);
  let energyVariance = 0;
  for (let i = 0, row = 0; i < N; row += ++i) {
    for (const { order, write } of rows) {
      write(i, ofOne);
      for (let j = 0; j <= i; j++) lower[row + j] += ofOne[j];
      const share = dot(ofOne, x) / order;
      ofEnergy[i] += share;
      energyVariance += (share * x[i]) / order;
    }
    if (i % rowsPerSlice === 0) yield whenDrawn;
  }
  if (count > N) {
    lower.set(ofEnergy, (N * (N + 1)) / 2);
    lower[lower.length - 1] = energyVariance;
  }
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
