/** Where a finite-N run has got to: found the signal, its opposite, or neither. */
import type { Mixture } from '../mixture';
import { antiCorrelatedState } from '../signalState';
import { thermalSignal } from '../thermal/thermalSignal';

export type Outcome = 'signal' | 'anti-correlated' | 'neither';

/**
 * How to tell the outcome from the overlap: at least half way to the overlap of the signal state, or
 * of the anti-correlated state that exists for odd p (docs/physics.md#signal-state). In an even
 * mixture x and -x are the same, and so are the two states. The signal state is that at the temperature; the opposite
 * one is taken at T = 0.
 */
export function outcomeCriterion(mixture: Mixture, temperature = 0): (overlap: number) => Outcome {
  const even = mixture.signal.terms.every(({ degree }) => degree % 2 === 0);
  const found = (thermalSignal(mixture, temperature)?.overlap ?? Infinity) / 2;
  const opposite = even ? -Infinity : (antiCorrelatedState(mixture)?.overlap ?? -Infinity) / 2;
  return (overlap) => {
    if ((even ? Math.abs(overlap) : overlap) >= found) return 'signal';
    return overlap <= opposite ? 'anti-correlated' : 'neither';
  };
}
