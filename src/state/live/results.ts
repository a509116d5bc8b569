/** What follows the current point, as panels see it. */
import type { DynamicsResult } from '../runs/results';

export interface LiveDynamics {
  /**
   * A whole curve to the horizon, perhaps of a point that the hand has just left: its request says of
   * which. Null before the first, and where a run shows the same.
   */
  readonly shown: DynamicsResult | null;
  /** Why the current point could not be solved, as a sentence; empty if it could, or may yet. */
  readonly failure: string;
}

export const noLiveDynamics: LiveDynamics = { shown: null, failure: '' };
