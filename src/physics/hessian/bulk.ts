/**
 * The continuous part of the Hessian's spectrum, a shifted Wigner semicircle (paper eq 6,
 * docs/physics.md#hessian, eqs 5 and 6): H = s (W + t I - theta u u^T), W a GOE matrix with spectrum
 * [-2, 2].
 */
import type { Mixture } from '../mixture';

export interface SpectralInterval {
  readonly lo: number;
  readonly hi: number;
}

/** s = sqrt(Q''(1)), the unit of all Hessian eigenvalues. */
export function hessianScale(mixture: Mixture): number {
  return Math.sqrt(mixture.atOne.second);
}

/** Where the bulk begins and ends: s (t - 2) and s (t + 2). */
export function bulkEdges(shift: number, scale: number): SpectralInterval {
  return { lo: scale * (shift - 2), hi: scale * (shift + 2) };
}

/** Density of eigenvalues at `lambda`, normalised to 1: semicircle of centre s t and radius 2 s. */
export function semicircleDensity(lambda: number, shift: number, scale: number): number {
  const { lo, hi } = bulkEdges(shift, scale);
  if (lambda <= lo || lambda >= hi) return 0;
  return Math.sqrt((lambda - lo) * (hi - lambda)) / (2 * Math.PI * scale * scale);
}

/**
 * An edge of the bulk so near to zero, in units of s, is at zero: along a run mu is known to 1e-5 s or 1e-4 s
 * (docs/numerics.md), and the edge tends to zero from below as a power of time.
 */
export const edgeResolution = 1e-4;

/** Whether a finite share of the eigenvalues is negative, as far as the edge of the bulk is known. */
export function reachesBelowZero(shift: number): boolean {
  return shift < 2 - edgeResolution;
}

/** Of eigenvalues, a negative share below this is small: the flow hardly falls any more. */
export const smallShare = 0.005;

/** Share of the bulk below zero: all of it for t <= -2, nothing for t >= 2. */
export function negativeShare(shift: number): number {
  if (shift >= 2) return 0;
  if (shift <= -2) return 1;
  return (
    0.5 - (shift * Math.sqrt(4 - shift * shift)) / (4 * Math.PI) - Math.asin(shift / 2) / Math.PI
  );
}
