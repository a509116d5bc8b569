/**
 * The models that every engine is asked: each order with a weak and a strong tensor, Δ_p from 0.1 to 10,
 * one that ages and one that escapes late.
 */
import type { ModelPoint } from '../../src/physics/parameters';

export interface Model extends ModelPoint {
  readonly initialOverlap: number;
  /** What becomes of it by t = 1e4. */
  readonly fate: 'ages' | 'escapes';
}

export const models: readonly Model[] = [
  { p: 3, deltaP: 1, invDelta2: 1.5, initialOverlap: 1e-10, fate: 'ages' },
  { p: 3, deltaP: 4, invDelta2: 1.298, initialOverlap: 1e-4, fate: 'escapes' },
  { p: 4, deltaP: 0.12, invDelta2: 1, initialOverlap: 1e-6, fate: 'ages' },
  { p: 4, deltaP: 1, invDelta2: 2.188, initialOverlap: 1e-4, fate: 'escapes' },
  { p: 5, deltaP: 10, invDelta2: 0.8, initialOverlap: 1e-8, fate: 'ages' },
  { p: 5, deltaP: 0.6355, invDelta2: 2.166, initialOverlap: 1e-4, fate: 'escapes' },
  { p: 6, deltaP: 0.1, invDelta2: 2, initialOverlap: 1e-10, fate: 'ages' },
  { p: 6, deltaP: 0.5, invDelta2: 3, initialOverlap: 1e-6, fate: 'escapes' },
  { p: 10, deltaP: 0.3, invDelta2: 1, initialOverlap: 1e-6, fate: 'ages' },
  { p: 10, deltaP: 1, invDelta2: 3.364, initialOverlap: 1e-10, fate: 'escapes' },
];

/** Escapes just below the line of gradient flow, after m has grown as a power of time over decades. */
export const nearLine: readonly Model[] = [
  { p: 3, deltaP: 1, invDelta2: 1.9, initialOverlap: 1e-10, fate: 'escapes' },
  { p: 3, deltaP: 0.3, invDelta2: 2.973, initialOverlap: 1e-10, fate: 'escapes' },
];
