/**
 * What the paper's formulas say, written down anew from docs/physics.md: the figures are measured against
 * these and not against the program's own code.
 */
import type { SpikedPoint } from '../../src/physics/parameters';

/** A point of the matrix-tensor model. */
export type Place = SpikedPoint;

export interface Theory {
  /** Unit of Hessian eigenvalues, s = √Q″(1). */
  readonly scale: number;
  /** θ at overlap 0, eq 5. */
  readonly theta: number;
  /** λ_out of the threshold states, eq 7 at t = 2; null where θ ≤ 1. */
  readonly outlier: number | null;
  /** (v·u)² of its eigenvector, eq 7. */
  readonly outlierOverlap: number;
  /** Λ, eq 21; 0 where θ ≤ 1. */
  readonly growthRate: number;
  /** ε_th with one slow time scale, eq 12. */
  readonly thresholdEnergy: number;
  /** X of the aging flow with one slow time scale, beside eq 12. */
  readonly fdtRatio: number;
  /** Σ there, eq 8 at t = 2. */
  readonly thresholdComplexity: number;
  /** The largest Σ over all energies, eq 8 at e = t = 0. */
  readonly largestComplexity: number;
}

export function theoryAt({ p, deltaP, invDelta2: b }: Place): Theory {
  const a = 1 / deltaP;
  const [q, q1, q2] = [b / 2 + a / p, b + a, b + (p - 1) * a];
  const s = Math.sqrt(q2);
  const theta = b / s;
  const v = q1 + q2;
  const determinant = q * v - q1 ** 2;
  const energy = -(q1 ** 2 + q * (q2 - q1)) / (q1 * s);
  const largestComplexity = Math.log(q2 / q1) / 2;
  return {
    scale: s,
    theta,
    outlier: theta > 1 ? s * (2 - theta - 1 / theta) : null,
    outlierOverlap: theta > 1 ? 1 - 1 / theta ** 2 : 0,
    growthRate: theta > 1 ? (s * (theta - 1) ** 2) / theta : 0,
    thresholdEnergy: energy,
    fdtRatio: (q2 - q1) / (q1 * s),
    thresholdComplexity:
      largestComplexity -
      (2 * q2) / v -
      (v / (2 * determinant)) * (energy + (2 * q1 * s) / v) ** 2 +
      1,
    largestComplexity,
  };
}

/** 1/Δ₂ of the gradient-flow line, eq 15. */
export function gradientFlowLine({ p, deltaP }: Pick<Place, 'p' | 'deltaP'>): number {
  return (1 + Math.sqrt(1 + (4 * (p - 1)) / deltaP)) / 2;
}

/** 1/Δ₂ of the line of ML-AMP, eq 16. */
export function mlAmpLine(deltaP: number): number {
  return (1 + Math.sqrt(1 + 4 / deltaP)) / 2;
}
