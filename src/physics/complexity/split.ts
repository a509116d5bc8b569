/**
 * Complexity at overlap 0 in the plane of the two energies of a mixture of two orders, of the tensor and of the matrix
 * for 2+p (paper section 3, docs/physics.md#split). Energy and shift are linear in them, e = e_p + e_2 and
 * t s = -(p e_p + 2 e_2), so that nothing new has to be derived.
 */
import { inverseJoukowsky, joukowsky } from '../hessian/joukowsky';
import type { Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { branchEnergy } from './branch';
import { dominantShift, meanEnergyAt, minimaSlope, shiftComplexity } from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';
import { groundOf } from './groundEnergy';
import { minimaCost } from './minimaCost';

/** Energies of the tensor, e_p, and of the matrix, e_2, per degree of freedom: of the higher order and of the lower. */
export interface EnergySplit {
  readonly tensor: number;
  readonly matrix: number;
}

/** p and 2: the two orders. */
export interface SplitOrders {
  readonly tensor: number;
  readonly matrix: number;
}

/** The two orders of a mixture; null if it has not just two, so that there is no plane. */
export function splitOrders({ terms }: Pick<Mixture, 'terms'>): SplitOrders | null {
  if (terms.length !== 2) return null;
  const [matrix, tensor] = terms.map(({ degree }) => degree).sort((a, b) => a - b);
  return { tensor, matrix };
}

/** A curve in the plane, one pair per sample. */
export interface SplitCurve {
  readonly tensor: Float64Array<ArrayBuffer>;
  readonly matrix: Float64Array<ArrayBuffer>;
}

/** The straight line e_2 = intercept + slope e_p of all splits with one shift. */
export interface SplitLine {
  readonly intercept: number;
  readonly slope: number;
}

export interface SplitComplexity {
  readonly shift: number;
  readonly sigma: number;
  /** The same for minima alone; -Infinity where there are none at any price. */
  readonly sigmaMinima: number;
}

/** @param field of a mixture of two orders at overlap 0. */
export function splitComplexity(
  field: FieldStatistics,
  orders: SplitOrders,
  { tensor, matrix }: EnergySplit,
): SplitComplexity {
  const shift = -(orders.tensor * tensor + orders.matrix * matrix) / field.scale;
  const offset = tensor + matrix - meanEnergyAt(field, shift);
  const weight = (field.muVariance * offset * offset) / (2 * field.determinant);
  const sigma = shiftComplexity(field, shift) - weight;
  return { shift, sigma, sigmaMinima: sigma - minimaCost(shift, field.theta) };
}

/** The split that gives this energy and shift. */
export function splitOf(
  field: FieldStatistics,
  orders: SplitOrders,
  energy: number,
  shift: number,
): EnergySplit {
  const between = orders.tensor - orders.matrix;
  const tensor = -(shift * field.scale + orders.matrix * energy) / between;
  return { tensor, matrix: energy - tensor };
}

/** What to draw over the map of the complexity. */
export interface SplitLandmarks {
  /** Closed curve Sigma = 0. */
  readonly zero: SplitCurve;
  /** Where the bulk touches zero, t = 2. */
  readonly marginal: SplitLine;
  /** Where the outlier touches zero, t = theta + 1/theta; null where there is no outlier. */
  readonly outlierAtZero: SplitLine | null;
  /** The splits that dominate at each energy, over the energies with Sigma >= 0: the ridge. */
  readonly ridge: SplitCurve;
  /**
   * The ridge of minima from e_A, where they leave t = 2, down to where they join the other ridge
   * (theta > 1) or to `largestShift`.
   */
  readonly minimaRidge: SplitCurve;
}

/**
 * Landmarks of the plane at `count` >= 2 samples per curve.
 * @throws RangeError unless the mixture has two orders.
 */
export function splitLandmarks(mixture: Mixture, count: number): SplitLandmarks {
  const orders = splitOrders(mixture);
  if (orders === null) throw new RangeError('only the energy of two orders can be split in two');
  const field = fieldStatistics(mixture);
  const largest = largestShift(field);
  const { theta } = field;
  const deepest = Math.max(theta, largest > 2 ? inverseJoukowsky(largest) : 1);
  return {
    zero: zeroCurve(field, orders, largest, count),
    marginal: lineAt(field, orders, 2),
    outlierAtZero: theta > 1 ? lineAt(field, orders, joukowsky(theta)) : null,
    ridge: ridgeOf(field, orders, count),
    minimaRidge: curveOf(count, (share) => {
      const y = 1 + (deepest - 1) * share;
      return splitOf(field, orders, branchEnergy(field, minimaSlope(theta, y), y), joukowsky(y));
    }),
  };
}

function lineAt(field: FieldStatistics, orders: SplitOrders, shift: number): SplitLine {
  const { tensor, matrix } = orders;
  return { intercept: (-shift * field.scale) / matrix, slope: -tensor / matrix };
}

/** The shift beyond which the complexity is negative at every energy. */
function largestShift(field: FieldStatistics): number {
  let beyond = 2;
  while (shiftComplexity(field, beyond) > 0) beyond *= 2;
  return findRoot((shift) => shiftComplexity(field, shift), 0, beyond);
}

/** Half the range of energies with Sigma > 0 at this shift. */
function zeroWidth(field: FieldStatistics, shift: number): number {
  const top = Math.max(0, shiftComplexity(field, shift));
  return Math.sqrt((2 * field.determinant * top) / field.muVariance);
}

function zeroCurve(
  field: FieldStatistics,
  orders: SplitOrders,
  largest: number,
  count: number,
): SplitCurve {
  return curveOf(count, (share) => {
    // Like an ellipse by its angle: even steps where the curve turns back, ten times as many at the end that is seen close by.
    const even = 2 * Math.PI * share;
    const shift = largest * Math.cos(even - 0.9 * Math.sin(even));
    const width = Math.sign(0.5 - share) * zeroWidth(field, shift);
    return splitOf(field, orders, meanEnergyAt(field, shift) + width, shift);
  });
}

function ridgeOf(field: FieldStatistics, orders: SplitOrders, count: number): SplitCurve {
  const ground = groundOf(field);
  return curveOf(count, (share) => {
    const energy = ground * (1 - 2 * share);
    return splitOf(field, orders, energy, dominantShift(field, energy));
  });
}

function curveOf(count: number, at: (share: number) => EnergySplit): SplitCurve {
  const [tensor, matrix] = [new Float64Array(count), new Float64Array(count)];
  for (let index = 0; index < count; index++) {
    const split = at(index / (count - 1));
    tensor[index] = split.tensor;
    matrix[index] = split.matrix;
  }
  return { tensor, matrix };
}
