/** The regions of the phase diagram (paper Fig. 2, docs/physics.md#lines). */
import type { ModelPoint } from '../parameters';
import { phaseLinesAt } from './phaseLines';

/**
 * In the order in which a stronger matrix passes through them:
 * `impossible`: no algorithm can find the signal;
 * `hard`: the signal can be found, though not by Bayes-optimal message passing;
 * `gradient-flow-fails`: message passing succeeds, gradient flow does not;
 * `surfing`: gradient flow succeeds although spurious minima abound;
 * `trivial`: no exponentially many minima are left at overlap 0.
 */
export type Region = 'impossible' | 'hard' | 'gradient-flow-fails' | 'surfing' | 'trivial';

/** The region that holds this point; a point on a line counts to the region of stronger signal. */
export function regionOf({ p, deltaP, invDelta2 }: ModelPoint): Region {
  const lines = phaseLinesAt(p, deltaP);
  if (invDelta2 >= lines.trivial) return 'trivial';
  if (invDelta2 >= lines.gradientFlow) return 'surfing';
  if (invDelta2 >= lines.bayesAmp) return 'gradient-flow-fails';
  return invDelta2 >= lines.informationTheoretic ? 'hard' : 'impossible';
}
