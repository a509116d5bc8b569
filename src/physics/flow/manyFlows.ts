/**
 * Many dense instances of one size, one after the other, when only a few numbers are wanted of each:
 * without a companion and at a tolerance far below the spread of instances, at a fraction of the cost
 * of as many full runs.
 */
import type { Computation } from '../computation';
import { parameters, type ModelPoint } from '../parameters';
import { createLandscape } from './createLandscape';
import { inSlices } from '../inSlices';
import { FlowIntegrator } from './integrator';
import type { Sliced } from './landscape';

export interface ManyFlowsProblem {
  readonly point: ModelPoint;
  /** N, of dense instances. */
  readonly dimension: number;
  /** Seed of the first instance; the others have those that follow, 0 after the highest. */
  readonly seed: number;
  /** K >= 1, how many instances. */
  readonly members: number;
  readonly horizon: number;
}

/** Energies to 6e-5 (docs/numerics.md#finite-n); where an instance ends is seen far sooner. */
const tolerance = 1e-3;

/**
 * What `follow` tells of each instance, as a batch of its own.
 * @throws RangeError on parameters out of range and on instances beyond the dense limit.
 */
export function* manyFlows<Batch>(
  problem: ManyFlowsProblem,
  follow: (flow: FlowIntegrator, seed: number) => Sliced<Batch>,
): Computation<Batch, void> {
  const { point, dimension, members } = problem;
  for (let member = 0; member < members; member++) {
    const fraction = member / members;
    const seed = (problem.seed + member) % (parameters.seed.max + 1);
    const landscape = yield* inSlices(createLandscape({ point, dimension, seed }), fraction);
    const flow = yield* inSlices(FlowIntegrator.begin(landscape, tolerance), fraction);
    const batch = yield* inSlices(follow(flow, seed), fraction);
    yield { fraction: (member + 1) / members, batch };
  }
}
