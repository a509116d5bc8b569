/**
 * The energy gradient flow tends to while it stays uncorrelated with the signal
 * (docs/physics.md#threshold, eqs 12 to 14). For p = 3 that is e_th; for p >= 4 and a strong matrix the aging has
 * a continuum of time scales and another limit.
 */
import type { Mixture } from '../mixture';
import { integrate } from '../numerics/gaussLegendre';
import { findRoot } from '../numerics/brent';
import { thresholdEnergy } from './annealed';

export interface FlowThreshold {
  readonly energy: number;
  readonly scheme: 'one-scale' | 'multi-scale';
  /**
   * q*: correlations between 0 and q* decay on a continuum of time scales, those above on one; 0 in
   * the one-scale scheme, 1 where the whole decay is a continuum.
   */
  readonly overlap: number;
}

/** Nearer to 1 than this, q* counts as 1. The energy is stationary in q*: it changes by < 1e-14. */
const nearlyOne = 1e-3;

/** The limiting energy of gradient flow at overlap 0, and by which scheme of aging. */
export function flowThresholdEnergy(mixture: Mixture): FlowThreshold {
  const { first, second } = mixture.atOne;
  if (mixture.second(0) * second <= first * first)
    return { energy: thresholdEnergy(mixture), scheme: 'one-scale', overlap: 0 };
  const overlap = continuumEnd(mixture);
  return { energy: multiScaleEnergy(mixture, overlap), scheme: 'multi-scale', overlap };
}

/** The q* < 1 with Q'(1) - Q'(q) = (1 - q) sqrt(Q''(q) Q''(1)), or 1 if there is none. */
function continuumEnd(mixture: Mixture): number {
  const { first, second } = mixture.atOne;
  const balance = (q: number): number =>
    (first - mixture.first(q)) / (1 - q) - Math.sqrt(mixture.second(q) * second);
  const last = 1 - nearlyOne;
  return balance(last) > 0 ? findRoot(balance, 0, last) : 1;
}

function multiScaleEnergy(mixture: Mixture, overlap: number): number {
  const { value, first, second } = mixture.atOne;
  const continuum = integrate((q) => Math.sqrt(mixture.second(q)), 0, overlap);
  if (overlap === 1) return -continuum;
  const response = 1 / Math.sqrt(second);
  const slowResponse = 1 / Math.sqrt(mixture.second(overlap));
  const fdtRatio = (slowResponse - response) / (1 - overlap);
  return -(
    continuum +
    response * first -
    slowResponse * mixture.first(overlap) +
    fdtRatio * (value - mixture.value(overlap))
  );
}
