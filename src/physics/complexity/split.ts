/**
 * Complexity at overlap 0 in the plane of the two energies, of the tensor and of the matrix (paper
 * section 3, docs/physics.md#split). Energy and shift are linear in them, e = e_p + e_2 and
 * t s = -(p e_p + 2 e_2), so that nothing new has to be derived.
 */
import { inverseJoukowsky, joukowsky } from '../hessian/joukowsky';
import type { ModelPoint } from '../parameters';
import { spikedMixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { branchEnergy } from './branch';
import { dominantShift, meanEnergyAt, minimaSlope, shiftComplexity } from './curves';
import { fieldStatistics, type FieldStatistics } from './fieldStatistics';
import { groundOf } from './groundEnergy';
import { minimaCost } from './minimaCost';

/** Energies of the tensor, e_p, and of the matrix, e_2, per degree of freedom. */
export interface EnergySplit {
  readonly tensor: number;
  readonly matrix: number;
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

/** @param field of the 2+p mixture at overlap 0, with both weights positive. */
export function splitComplexity(
  field: FieldStatistics,
  p: number,
  { tensor, matrix }: EnergySplit,
): SplitComplexity {
  const shift = -(p * tensor + 2 * matrix) / field.scale;
  const offset = tensor + matrix - meanEnergyAt(field, shift);
  const weight = (field.muVariance * offset * offset) / (2 * field.determinant);
  const sigma = shiftComplexity(field, shift) - weight;
  return { shift, sigma, sigmaMinima: sigma - minimaCost(shift, field.theta) };
}

/** The split that gives this energy and shift. */
export function splitOf(
  field: FieldStatistics,
  p: number,
  energy: number,
  shift: number,
): EnergySplit {
  const tensor = -(shift * field.scale + 2 * energy) / (p - 2);
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
 * @throws RangeError without a matrix, where the plane has only one dimension.
 */
export function splitLandmarks(point: ModelPoint, count: number): SplitLandmarks {
  if (!(point.invDelta2 > 0)) throw new RangeError('without a matrix there is no energy to split');
  const field = fieldStatistics(spikedMixture(point));
  const { p } = point;
  const largest = largestShift(field);
  const { theta } = field;
  const deepest = Math.max(theta, largest > 2 ? inverseJoukowsky(largest) : 1);
  return {
    zero: zeroCurve(field, p, largest, count),
    marginal: lineAt(field, p, 2),
    outlierAtZero: theta > 1 ? lineAt(field, p, joukowsky(theta)) : null,
    ridge: ridgeOf(field, p, count),
    minimaRidge: curveOf(count, (share) => {
      const y = 1 + (deepest - 1) * share;
      return splitOf(field, p, branchEnergy(field, minimaSlope(theta, y), y), joukowsky(y));
    }),
  };
}

function lineAt(field: FieldStatistics, p: number, shift: number): SplitLine {
  return { intercept: (-shift * field.scale) / 2, slope: -p / 2 };
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

function zeroCurve(field: FieldStatistics, p: number, largest: number, count: number): SplitCurve {
  return curveOf(count, (share) => {
    // Like an ellipse by its angle: even steps where the curve turns back.
    const shift = largest * Math.cos(2 * Math.PI * share);
    const width = Math.sign(0.5 - share) * zeroWidth(field, shift);
    return splitOf(field, p, meanEnergyAt(field, shift) + width, shift);
  });
}

function ridgeOf(field: FieldStatistics, p: number, count: number): SplitCurve {
  const ground = groundOf(field);
  return curveOf(count, (share) => {
    const energy = ground * (1 - 2 * share);
    return splitOf(field, p, energy, dominantShift(field, energy));
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
