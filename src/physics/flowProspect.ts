/**
 * What becomes of the overlap of gradient flow from a small start, as N tends to infinity: the one answer that
 * every panel states (docs/physics.md#dynamics, docs/physics.md#lines).
 */
import { flowThresholdEnergy } from './complexity/flowThreshold';
import { bbpParameter } from './hessian/outlier';
import type { Mixture } from './mixture';

/**
 * `escapes`: above the gradient-flow line m grows exponentially, and the flow finds the signal.
 * `marginal`: exactly on that line, to the last digits; m grows, but not exponentially.
 * `grows`: below it m grows as a power of time. `fades`: after a first rise m decays; the line between these
 * two is a conjecture that solutions of the dynamics bear out.
 * `ages`: below the line with many time scales; m does not grow exponentially, and no more is known.
 */
export type FlowProspect = 'escapes' | 'marginal' | 'grows' | 'fades' | 'ages';

export function flowProspect(mixture: Mixture): FlowProspect {
  const theta = bbpParameter(mixture);
  if (theta > 1) return 'escapes';
  if (theta === 1) return 'marginal';
  if (flowThresholdEnergy(mixture).scheme === 'multi-scale') return 'ages';
  return growthSurplus(mixture) > 0 ? 'grows' : 'fades';
}

/**
 * Q_s''(0) s - Q'(1): on its zero an aging flow with one slow time scale has an overlap that neither grows nor
 * decays, above it one that grows as a power of time (docs/physics.md#lines).
 */
export function growthSurplus(mixture: Mixture): number {
  const { first, second } = mixture.atOne;
  return mixture.signal.second(0) * Math.sqrt(second) - first;
}
