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
  const merged = new MergedPasses();
  const summary = runToEnd(computation, (step) => {
    if (step.batch) merged.apply(step.batch);
    onStep(step);
  });
  return { ...merged.valid(), summary };
}
