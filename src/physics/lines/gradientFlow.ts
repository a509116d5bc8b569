/** Where gradient flow begins to find the signal (paper eq 5, docs/physics.md#lines, eq 15). */

/** 1/Δ₂ on the line theta(0) = 1, that is Q''(0)^2 = Q''(1). */
export function gradientFlowLine(p: number, deltaP: number): number {
  return (1 + Math.sqrt(1 + (4 * (p - 1)) / deltaP)) / 2;
}
