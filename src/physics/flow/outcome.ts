/** Where a finite-N run has got to: found the signal, its opposite, or neither yet. */
import type { Mixture } from '../mixture';
import { antiCorrelatedState, signalState } from '../signalState';

export type Outcome = 'found' | 'anti-correlated' | 'undecided';

/** Overlaps that decide. */
export interface OutcomeLevels {
  /** From here on the signal is found. */
  readonly found: number;
  /** From here on downwards it is the opposite; -Infinity where there is no such state. */
  readonly antiCorrelated: number;
  /** In an even mixture x and -x are the same, so only the size of the overlap counts. */
  readonly even: boolean;
}

/**
 * Half way to the overlaps of the signal state, and of the anti-correlated state that exists for odd p
 * (docs/physics.md#signal-state).
 */
export function outcomeLevels(mixture: Mixture): OutcomeLevels {
  return {
    found: (signalState(mixture)?.overlap ?? Infinity) / 2,
    antiCorrelated: (antiCorrelatedState(mixture)?.overlap ?? -Infinity) / 2,
    even: mixture.terms.every(({ degree }) => degree % 2 === 0),
  };
}

export function outcomeAt(
  { found, antiCorrelated, even }: OutcomeLevels,
  overlap: number,
): Outcome {
  if ((even ? Math.abs(overlap) : overlap) >= found) return 'found';
  return overlap <= antiCorrelated ? 'anti-correlated' : 'undecided';
}
