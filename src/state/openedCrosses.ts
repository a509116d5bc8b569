/** Measured thresholds of a file that the reader has opened, say of a sweep. They stay on this page: no link carries them. */
export interface OpenedCross {
  readonly p: number;
  readonly deltaP: number;
  /** T; 0 in files that do not say it. */
  readonly temperature: number;
  /** 1/Δ₂. */
  readonly value: number;
  readonly error: number;
}
