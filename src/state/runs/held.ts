/**
 * Runs that came with a link and cost more than nobody need be asked about: they are shown and wait. Whatever
 * a reader launches, extends or refines is asked for, and begins at once.
 */
import type { Run } from '../view';
import { costOf, freeSeconds, type Cost } from './cost';
import type { Results } from './results';

export interface HeldRuns {
  readonly runs: readonly Run[];
  readonly cost: Cost;
  /** Whether the reader has put the question away. */
  readonly isAnswered: boolean;
}

export const nothingHeld: HeldRuns = {
  runs: [],
  cost: { seconds: 0, instances: 0, megabytes: 0 },
  isAnswered: true,
};

/** What is held of the runs of a link, all or none, beside what has been computed already. */
export function heldOf(runs: readonly Run[], { dynamics, flow }: Results): HeldRuns {
  const cost = costOf(runs, (key) => key in dynamics || key in flow);
  return cost.seconds <= freeSeconds ? nothingHeld : { runs, cost, isAnswered: false };
}

/** The runs that are to be computed. */
export function withoutHeld(runs: readonly Run[], held: HeldRuns): readonly Run[] {
  return held.runs.length === 0 ? runs : runs.filter((run) => !held.runs.includes(run));
}
