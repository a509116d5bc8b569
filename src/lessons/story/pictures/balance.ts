/** The lines Q″(0) = Q″(1)^α for p = 3, and how far one is from thresholds that were measured. */
import { measuredThresholds, type MeasuredThreshold } from './measuredThresholds';

/** Halvings of an interval below 100: to the last digit. */
const halvings = 60;

/** 1/Δ₂ on the line at Δ₃, for 0 ≤ α < 1: the root b of b = (2/Δ₃ + b)^α. */
export function balanceLine(deltaP: number, exponent: number): number {
  let [low, high] = [0, 1];
  const excess = (b: number): number => b - (2 / deltaP + b) ** exponent;
  while (excess(high) < 0) high *= 2;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
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
