/** The final samples of a run that is wanted as a whole, not as a stream. */
import { runToEnd, type Columns, type Computation, type ComputationStep } from '../computation';
import { MergedPasses } from './mergedPasses';
import type { DynamicsBatch, DynamicsColumn, DynamicsObservable, DynamicsSummary } from './problem';

export interface CollectedDynamics {
  /** What is valid: fewer samples than were asked for if the run ended early. */
  readonly samples: Columns<DynamicsColumn>;
  /** Error estimates, one per sample. */
  readonly errors: Columns<DynamicsObservable>;
  readonly summary: DynamicsSummary;
}

/** Runs to the end and keeps, for every time, what is valid of the last pass that got there. */
export function collectDynamics(
  computation: Computation<DynamicsBatch, DynamicsSummary>,
  onStep: (step: ComputationStep<DynamicsBatch>) => void = () => undefined,
): CollectedDynamics {
  const merged = new MergedPasses();
  const summary = runToEnd(computation, (step) => {
    if (step.batch) merged.apply(step.batch);
    onStep(step);
  });
  merged.end();
  const count = merged.samples.length;
  return { samples: merged.samples.head(count), errors: merged.errors.head(count), summary };
}
