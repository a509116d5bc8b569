/**
 * Thresholds of gradient flow for p = 3 that were measured on solutions of the equations, without any formula for
 * them: `npm run -s cli -- measure-threshold --p 3 --delta-p 0.25` and so on, rounded (docs/numerics.md#measured-thresholds).
 */
export interface MeasuredThreshold {
  readonly deltaP: number;
  /** 1/Δ₂ where the growth of the overlap vanishes, by its rate. */
  readonly invDelta2: number;
  /** Its estimated error. */
  readonly error: number;
}

export const measuredThresholds: readonly MeasuredThreshold[] = [
  { deltaP: 0.25, invDelta2: 3.3789, error: 0.0074 },
  { deltaP: 0.5, invDelta2: 2.5665, error: 0.0146 },
  { deltaP: 1, invDelta2: 2.0022, error: 0.0047 },
  { deltaP: 2, invDelta2: 1.6209, error: 0.0082 },
  { deltaP: 4, invDelta2: 1.3676, error: 0.004 },
  { deltaP: 8, invDelta2: 1.2094, error: 0.0024 },
];
