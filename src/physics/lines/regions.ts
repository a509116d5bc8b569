/** The regions of the phase diagram (paper Fig. 2, docs/physics.md#lines). */
import { fieldStatistics } from '../complexity/fieldStatistics';
import { minimaPeak } from '../complexity/minimaSupport';
import { spikedMixture, type Mixture } from '../mixture';
import type { SpikedPoint } from '../parameters';
import { bayesAmpLine } from './bayesAmp';
import { informationTheoreticLine, isDetectable } from './informationTheoretic';

/**
 * In the order in which a stronger matrix passes through them:
 * `impossible`: no algorithm can find the signal;
 * `hard`: the signal can be found, though not by Bayes-optimal message passing;
 * `gradient-flow-fails`: message passing succeeds, gradient flow does not;
 * `surfing`: gradient flow succeeds although spurious minima abound;
 * `trivial`: no exponentially many minima are left at overlap 0.
 */
export type Region = 'impossible' | 'hard' | 'gradient-flow-fails' | 'surfing' | 'trivial';

/**
 * The region that holds this point; a point on a line counts to the region of stronger signal. Decided by what
 * the lines stand for, theta and the complexity of minima, so that region and panels cannot disagree in the last
 * digit; that a point lies on the gradient-flow line is for `flowProspect` to say.
 */
export function regionOf(point: SpikedPoint): Region {
  const { p, deltaP, invDelta2 } = point;
  return regionBy(spikedMixture(point), () => invDelta2 >= informationTheoreticLine(p, deltaP));
}

/** The same for any mixture. */
export function regionOfMixture(mixture: Mixture): Region {
  return regionBy(mixture, () => isDetectable(mixture.signal));
}

function regionBy(mixture: Mixture, isPossible: () => boolean): Region {
  const field = fieldStatistics(mixture);
  if (field.theta >= 1) return minimaPeak(field).sigma > 0 ? 'surfing' : 'trivial';
  if (mixture.signal.second(0) >= bayesAmpLine()) return 'gradient-flow-fails';
  return isPossible() ? 'hard' : 'impossible';
}
