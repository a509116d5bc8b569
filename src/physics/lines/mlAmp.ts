/** Where maximum-likelihood message passing begins to find the signal (docs/physics.md#lines, eq 16). */

/** 1/Δ₂ on the line Q''(0)^2 = Q'(1); it does not depend on p. */
export function mlAmpLine(deltaP: number): number {
  return (1 + Math.sqrt(1 + 4 / deltaP)) / 2;
}
