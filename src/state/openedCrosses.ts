/** What the reader has opened a file of, say of a sweep: measured values of 1/Δ₂. They stay on this page: no link carries them. */
export interface OpenedCross {
  /** The threshold, or where the power-law growth below it changes sign. */
  readonly kind: 'threshold' | 'growthSign';
  readonly p: number;
  readonly deltaP: number;
  /** T; 0 in files that do not say it. */
  readonly temperature: number;
  /** 1/Δ₂. */
  readonly value: number;
  readonly error: number;
}
