/**
 * The energy gradient flow tends to while it stays uncorrelated with the signal
 * (docs/physics.md#threshold, eqs 12 to 14). For 2+3 that is e_th; for p >= 4 and a strong matrix, and for other
 * mixtures of terms far apart, the aging has more than one slow time scale and another limit.
 */
import type { Mixture } from '../mixture';
import { integrate } from '../numerics/gaussLegendre';
import { agingScales, type AgingScale } from './agingScales';
import { thresholdEnergy } from './annealed';

export interface FlowThreshold {
  readonly energy: number;
  readonly scheme: 'one-scale' | 'multi-scale';
  /**
   * q*: correlations between 0 and q* decay on further time scales, those above on one; 0 in
   * the one-scale scheme, 1 where the decay begins with a continuum of them.
   */
  readonly overlap: number;
}

/** The limiting energy of gradient flow at overlap 0, and by which scheme of aging. */
export function flowThresholdEnergy(mixture: Mixture): FlowThreshold {
  const scales = agingScales(mixture);
  const overlap = slowestFastEnd(scales);
  if (overlap === 0) return { energy: thresholdEnergy(mixture), scheme: 'one-scale', overlap };
  // e = -int chi dQ'.
  const energy = -scales.reduce((sum, scale) => sum + responseIntegral(mixture, scale), 0);
  return { energy, scheme: 'multi-scale', overlap };
}

function slowestFastEnd([first]: readonly AgingScale[]): number {
  return first.slope === null ? 1 : first.lo;
}

function responseIntegral(mixture: Mixture, scale: AgingScale): number {
  const { lo, hi, responseAtLo, responseAtHi, slope } = scale;
  if (slope === null) return integrate((q) => Math.sqrt(mixture.second(q)), lo, hi);
  return (
    responseAtHi * mixture.first(hi) -
    responseAtLo * mixture.first(lo) +
    slope * (mixture.value(hi) - mixture.value(lo))
  );
}
