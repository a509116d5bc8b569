/** Where a finite-N run has got to: found the signal, its opposite, or neither. */
import { isEven, type Mixture } from '../mixture';
import { antiCorrelatedState } from '../signalState';
import { thermalSignal } from '../thermal/thermalSignal';

export type Outcome = 'signal' | 'anti-correlated' | 'neither';

/** Overlaps at which an instance counts as having got somewhere (docs/physics.md#signal-state). */
export interface OutcomeBounds {
  /** x and -x are the same, and so are signal and opposite. */
  readonly isEven: boolean;
  /** Half way to the signal state; Infinity without one. */
  readonly found: number;
  /** Half way to the anti-correlated state that exists for odd p; -Infinity without one. */
  readonly opposite: number;
}

/** The signal state is that at the temperature, the last one of a schedule; the opposite one is taken at T = 0. */
export function outcomeBounds(mixture: Mixture, temperature = 0): OutcomeBounds {
  return {
    isEven: isEven(mixture.signal),
    found: (thermalSignal(mixture, temperature)?.overlap ?? Infinity) / 2,
    opposite: (antiCorrelatedState(mixture)?.overlap ?? -Infinity) / 2,
  };
}

/** How to tell the outcome from the overlap. */
export function outcomeCriterion(mixture: Mixture, temperature = 0): (overlap: number) => Outcome {
  const bounds = outcomeBounds(mixture, temperature);
  return (overlap) => {
    if ((bounds.isEven ? Math.abs(overlap) : overlap) >= bounds.found) return 'signal';
    return overlap <= bounds.opposite ? 'anti-correlated' : 'neither';
  };
}
