/**
 * A branch of the complexity curve beyond the bulk edge, as a curve in y >= 1 (shift t = y + 1/y).
 * At given energy the maximum over t obeys, for every kind of stationary point,
 *
 *     e = [ D F / s - Q(1) s t ] / Q'(1),    F = d(Phi - cost)/dt,
 *
 * where e and t are counted from their means if the overlap is not 0, and F has the form c1/y - c2 y + c3 throughout, so that e(y), which falls with y, is inverted by a
 * quadratic equation (docs/physics.md#complexity, eq 11).
 */
import { joukowsky } from '../hessian/joukowsky';
import type { FieldStatistics } from './fieldStatistics';

/** F(y) = inverse / y - linear y + constant. */
export interface SlopeLaw {
  readonly inverse: number;
  readonly linear: number;
  readonly constant: number;
}

/** All stationary points: F = Phi'(t) = 1/y. */
export const totalSlope: SlopeLaw = { inverse: 1, linear: 0, constant: 0 };

/** Minima (or, beyond the signal's outlier, index one) at the price of moving that outlier. */
export function outlierSlope(theta: number): SlopeLaw {
  return { inverse: 1, linear: 0.5, constant: theta / 2 };
}

/** Index one at the price of pulling an eigenvalue out of a bulk that feels no signal. */
export const pureOutlierSlope: SlopeLaw = { inverse: 1.5, linear: 0.5, constant: 0 };

function slopeAt({ inverse, linear, constant }: SlopeLaw, y: number): number {
  return inverse / y - linear * y + constant;
}

/** e(y). */
export function branchEnergy(field: FieldStatistics, law: SlopeLaw, y: number): number {
  const { determinant, value, first, scale, energyOffset } = field;
  return (
    ((determinant * slopeAt(law, y)) / scale - value * scale * joukowsky(y)) / first + energyOffset
  );
}

/** The y at which the branch has this energy; below 1 if the energy lies above the branch. */
export function branchPosition(field: FieldStatistics, law: SlopeLaw, energy: number): number {
  const { determinant, value, first, scale, energyOffset } = field;
  const slope = determinant / scale;
  const quadratic = slope * law.linear + value * scale;
  const linear = slope * law.constant - first * (energy - energyOffset);
  const constant = value * scale - slope * law.inverse;
  const discriminant = linear * linear - 4 * quadratic * constant;
  if (discriminant < 0) return 0;
  return (linear + Math.sqrt(discriminant)) / (2 * quadratic);
}

/**
 * `base` minus the Gaussian weight of (e, t), for the e at which F is the slope of what is
 * added to it; written so that D = 0 needs no separate case.
 */
export function gaussianShare(field: FieldStatistics, shift: number, slope: number): number {
  const { base, determinant, first, second, muVariance, meanShift } = field;
  const excess = shift - meanShift;
  const pull = slope - (excess * second) / muVariance;
  return (
    base -
    (excess * excess * second) / (2 * muVariance) -
    (determinant * muVariance * pull * pull) / (2 * first * first * second)
  );
}

/** `gaussianShare` on a branch. */
export function branchGaussianShare(field: FieldStatistics, law: SlopeLaw, y: number): number {
  return gaussianShare(field, joukowsky(y), slopeAt(law, y));
}
