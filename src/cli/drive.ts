/** Drives a computation while the event loop turns: signals and messages arrive between two slices of work. */
import { setImmediate } from 'node:timers/promises';
import type { Computation, ComputationStep } from '../physics/computation';

/** Milliseconds of work between two turns of the event loop. */
const slice = 30;

/** Resolves with the summary, or with null once `goesOn` says no after a step. */
export async function driveInSlices<Batch, Summary>(
  computation: Computation<Batch, Summary>,
  goesOn: (step: ComputationStep<Batch>) => boolean,
): Promise<Summary | null> {
  let pause = performance.now() + slice;
  for (;;) {
    if (performance.now() >= pause) {
      await setImmediate();
      pause = performance.now() + slice;
    }
    const next = computation.next();
    if (next.done) return next.value;
    if (!goesOn(next.value)) return null;
  }
}
