/**
 * The three curves of complexity against energy at one overlap (paper Fig. 3 at overlap 0): all
 * stationary points, minima, and points with one negative direction. Closed forms, see
 * docs/physics.md#complexity and docs/physics.md#overlap.
 */
import { joukowsky } from '../hessian/joukowsky';
import {
  branchEnergy,
  branchGaussianShare,
  branchPosition,
  gaussianShare,
  outlierSlope,
  pureOutlierSlope,
  totalSlope,
  type SlopeLaw,
} from './branch';
import type { FieldStatistics } from './fieldStatistics';
import { logDeterminant, logDeterminantSlope } from './logDeterminant';
import { indexOneCost, minimaCost } from './minimaCost';

/**
 * e_th, where the dominant stationary points at given energy become marginal (shift 2):
 * -[Q'(1)^2 + Q(1) (Q''(1) - Q'(1))] / (Q'(1) sqrt(Q''(1))) (docs/physics.md#threshold, eq 12).
 */
export function thresholdOf(field: FieldStatistics): number {
  return branchEnergy(field, totalSlope, 1);
}

/** Shift of the stationary points that dominate at this energy. */
export function dominantShift(field: FieldStatistics, energy: number): number {
  const { energyOffset } = field;
  // Counted from the offset, energies are even in the shift.
  const threshold = thresholdOf(field) - energyOffset;
  const depth = energy - energyOffset;
  if (Math.abs(depth) <= -threshold) return (2 * depth) / threshold;
  const position = branchPosition(field, totalSlope, energyOffset - Math.abs(depth));
  return -Math.sign(depth) * joukowsky(Math.max(1, position));
}

/** Sigma at the shift that dominates. */
export function totalComplexity(field: FieldStatistics, shift: number): number {
  return gaussianShare(field, shift, logDeterminantSlope(shift)) + logDeterminant(shift);
}

/** Complexity of minima on their branch at y >= 1. */
export function minimaComplexityAt(field: FieldStatistics, y: number): number {
  const shift = joukowsky(y);
  return (
    branchGaussianShare(field, minimaSlope(field.theta, y), y) +
    logDeterminant(shift) -
    minimaCost(shift, field.theta)
  );
}

/** Which law the branch of minima follows at y: beyond the outlier's zero they are all points. */
export function minimaSlope(theta: number, y: number): SlopeLaw {
  return theta > 1 && y < theta ? outlierSlope(theta) : totalSlope;
}

/** e_A, below which minima choose their shift freely; above it they stay marginal (shift 2). */
export function minimaOnset(field: FieldStatistics): number {
  return branchEnergy(field, minimaSlope(field.theta, 1), 1);
}

/** e_B < e_th, below which the dominant stationary points are minima; null where that is e_th. */
export function minimaMerge(field: FieldStatistics): number | null {
  return field.theta > 1 ? branchEnergy(field, totalSlope, field.theta) : null;
}

/** Sigma_min at this energy; null where there is no minimum at all, whatever the price. */
export function minimaComplexity(field: FieldStatistics, energy: number): number | null {
  if (energy > minimaOnset(field))
    return marginalComplexity(field, energy, minimaCost(2, field.theta));
  const { theta } = field;
  const free = branchPosition(field, totalSlope, energy);
  const y = free >= theta ? free : branchPosition(field, minimaSlope(theta, 1), energy);
  return minimaComplexityAt(field, Math.max(1, y));
}

/** Complexity of stationary points with exactly one negative eigenvalue; null where impossible. */
export function indexOneComplexity(field: FieldStatistics, energy: number): number | null {
  const { theta } = field;
  // Three laws in turn as y grows: helped by the signal, against the bare bulk, against the signal.
  const first = theta > 1 ? totalSlope : pureOutlierSlope;
  const change = theta > 0 ? Math.max(theta, 1 / theta) : Infinity;
  if (energy > branchEnergy(field, first, 1))
    return marginalComplexity(field, energy, indexOneCost(2, theta));
  const early = branchPosition(field, first, energy);
  const law = early <= change ? first : outlierSlope(theta);
  const y = Math.max(1, branchPosition(field, law, energy));
  const shift = joukowsky(y);
  return branchGaussianShare(field, law, y) + logDeterminant(shift) - indexOneCost(shift, theta);
}

/** Complexity at shift 2 and any energy, less `cost`. Null for a single degree: mu fixes e there. */
function marginalComplexity(field: FieldStatistics, energy: number, cost: number): number | null {
  const { determinant, muVariance } = field;
  const offset = energy - marginalMeanEnergy(field);
  const weight = (offset * offset * muVariance) / (2 * determinant);
  return Number.isFinite(weight) ? shiftComplexity(field, 2) - weight - cost : null;
}

/** Complexity at this shift and the energy most frequent there. */
export function shiftComplexity(field: FieldStatistics, shift: number): number {
  const { base, second, muVariance, meanShift } = field;
  const excess = shift - meanShift;
  return base - (excess * excess * second) / (2 * muVariance) + logDeterminant(shift);
}

/** Mean energy of configurations of this shift. */
export function meanEnergyAt(field: FieldStatistics, shift: number): number {
  const { first, scale, muVariance, meanShift, meanEnergy } = field;
  return meanEnergy - (first * scale * (shift - meanShift)) / muVariance;
}

/** Mean energy of configurations of shift 2. */
export function marginalMeanEnergy(field: FieldStatistics): number {
  return meanEnergyAt(field, 2);
}
