/** Where gradient flow begins to find the signal (paper eq 5, docs/physics.md#lines, eq 15). */
import type { Mixture } from '../mixture';

/** 1/Δ₂ of the matrix beside the other terms of any mixture where theta(0) = 1. */
export function matrixOfThetaOne({ terms }: Pick<Mixture, 'terms'>): number {
  return matrixBeside(
    terms.reduce(
      (sum, { degree, weight }) => (degree === 2 ? sum : sum + (degree - 1) * weight),
      0,
    ),
  );
}

/** 1/Δ₂ on the line theta(0) = 1, that is Q''(0)^2 = Q''(1). */
export function gradientFlowLine(p: number, deltaP: number): number {
  return matrixBeside((p - 1) / deltaP);
}

/** b with b^2 = b + rest: 1/Δ₂ on the lines where the other terms have that share of Q''(1), or of Q'(1). */
export function matrixBeside(rest: number): number {
  return (1 + Math.sqrt(1 + 4 * rest)) / 2;
}
