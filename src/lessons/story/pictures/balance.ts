/** The lines Q″(0) = Q″(1)^α for p = 3, and how far one is from thresholds that were measured. */
import { findRoot } from '../../../physics/numerics/brent';
import { measuredThresholds, type MeasuredThreshold } from './measuredThresholds';

/** 1/Δ₂ on the line at Δ₃, for 0 ≤ α < 1: the root b of b = (2/Δ₃ + b)^α. */
export function balanceLine(deltaP: number, exponent: number): number {
  const tensor = 2 / deltaP;
  // From max(1, 2/Δ₃, 2^(α/(1 − α))) on, (2/Δ₃ + b)^α ≤ (2b)^α ≤ b.
  const high = 2 * Math.max(1, tensor, 2 ** (exponent / (1 - exponent)));
  return findRoot((b) => b - (tensor + b) ** exponent, 0, high);
}

/** Root mean square of the distances between the line and the crosses, in their error bars. */
export function balanceMisfit(
  exponent: number,
  crosses: readonly MeasuredThreshold[] = measuredThresholds,
): number {
  const squares = crosses.map(
    ({ deltaP, invDelta2, error }) => ((balanceLine(deltaP, exponent) - invDelta2) / error) ** 2,
  );
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / crosses.length);
}
