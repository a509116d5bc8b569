/**
 * All lines of the phase diagram at given values of Δ_p (paper Fig. 2, docs/physics.md#lines).
 */
import type { Columns } from '../computation';

/** A line by its name in the paper; every value is 1/Δ₂ at the Δ_p of the same index. */
export type PhaseLine = 'gradientFlow' | 'mlAmp' | 'bayesAmp' | 'informationTheoretic' | 'trivial';

export interface PhaseLines {
  readonly p: number;
  /** Columns `deltaP` and one per line; 0 where the signal can be found at every Δ₂. */
  readonly columns: Columns<'deltaP' | PhaseLine>;
}
