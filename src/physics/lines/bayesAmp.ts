/** Where Bayes-optimal message passing begins to find the signal (docs/physics.md#lines). */

/** 1/Δ₂ on the line Q''(0) = 1: the state m = 0 loses its stability, whatever p and Δ_p. */
export function bayesAmpLine(): number {
  return 1;
}
