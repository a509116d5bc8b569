/** The whole spectrum at a stationary point, and what it says (docs/physics.md#hessian). */
import { growthRate } from '../growthRate';
import type { Mixture } from '../mixture';
import { bulkEdges, hessianScale, type SpectralInterval } from './bulk';
import { bbpParameter, outlier, outlierOverlap } from './outlier';

/**
 * `minimum`: no negative eigenvalue. `marginal`: the bulk touches zero and nothing lies below.
 * `one-descent-direction`: only the outlier is negative, so the one way down leads to the signal.
 * `extensive`: a finite share of the eigenvalues is negative.
 */
export type Stability = 'minimum' | 'marginal' | 'one-descent-direction' | 'extensive';

export interface Hessian {
  /** t, centre of the bulk in units of `scale`; along the dynamics t = mu / scale. */
  readonly shift: number;
  readonly theta: number;
  readonly scale: number;
  readonly bulk: SpectralInterval;
  readonly outlier: number | null;
  readonly outlierOverlap: number | null;
  /** Lambda, the growth rate of the overlap at the threshold; null where theta(0) <= 1. */
  readonly growthRate: number | null;
  readonly stability: Stability;
}

/** Shifts closer to 2 than this count as marginal; a threshold energy is known to about 1e-15. */
const marginalWidth = 1e-9;

/**
 * Spectrum of the Hessian at the given shift t = -(p e_p + 2 e_2) / sqrt(Q''(1)) and overlap with the
 * signal.
 */
export function hessianAt(mixture: Mixture, shift: number, overlap = 0): Hessian {
  const theta = bbpParameter(mixture, overlap);
  const scale = hessianScale(mixture);
  const isolated = outlier(shift, theta, scale);
  return {
    shift,
    theta,
    scale,
    bulk: bulkEdges(shift, scale),
    outlier: isolated,
    outlierOverlap: outlierOverlap(theta),
    growthRate: bbpParameter(mixture) > 1 ? growthRate(mixture) : null,
    stability: stabilityAt(shift, isolated),
  };
}

function stabilityAt(shift: number, isolated: number | null): Stability {
  const marginal = Math.abs(shift - 2) < marginalWidth;
  if (shift < 2 && !marginal) return 'extensive';
  if (isolated !== null && isolated < 0) return 'one-descent-direction';
  return marginal ? 'marginal' : 'minimum';
}
