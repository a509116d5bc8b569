/** The final samples of a run that is wanted as a whole, not as a stream. */
import { runToEnd, type Computation, type ComputationStep } from '../computation';
import { MergedPasses, type EstimatedSamples } from './mergedPasses';
import type { DynamicsBatch, DynamicsSummary } from './problem';

/** What is valid: fewer samples than were asked for if the run ended early. */
export interface CollectedDynamics extends EstimatedSamples {
  readonly summary: DynamicsSummary;
}

/** Runs to the end and keeps, for every time, what is valid of the last pass that got there. */
export function collectDynamics(
  computation: Computation<DynamicsBatch, DynamicsSummary>,
  onStep: (step: ComputationStep<DynamicsBatch>) => void = () => undefined,
): CollectedDynamics {
  return runToEnd(collecting(computation), onStep);
}

/** The same as a computation: its steps are those of the run. */
export function* collecting(
  computation: Computation<DynamicsBatch, DynamicsSummary>,
): Computation<DynamicsBatch, CollectedDynamics> {
  const merged = new MergedPasses();
  let next = computation.next();
  for (; !next.done; next = computation.next()) {
    if (next.value.batch) merged.apply(next.value.batch);
    yield next.value;
  }
  return { ...merged.valid(), summary: next.value };
}
