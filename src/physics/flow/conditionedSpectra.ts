/**
 * Spectra of the Hessian at stationary points made to order: several dense instances, each
 * conditioned on its starting point being stationary with the wanted overlap and energies. What the
 * theory says of such points (docs/physics.md#hessian) can be compared with them one by one.
 */
import type { Columns, Computation } from '../computation';
import { parameters, type ModelPoint } from '../parameters';
import { createConditionedInstance, type StationaryPoint } from './dense/conditioned';
import { denseLandscape } from './dense/landscape';
import { inSlices } from '../inSlices';
import { checkInstance } from './limits';

export interface ConditionedProblem {
  readonly point: ModelPoint;
  /** N, of dense instances. */
  readonly dimension: number;
  /** Seed of the first instance; the others have those that follow, 0 after the highest. */
  readonly seed: number;
  /** K >= 1, how many instances. */
  readonly members: number;
  readonly stationary: StationaryPoint;
}

export interface ConditionedSpectra {
  /** All N - 1 eigenvalues of every instance, ascending. */
  readonly eigenvalues: Float64Array<ArrayBuffer>;
  /** The lowest modes of each instance, ascending within it; `modesEach` rows an instance. */
  readonly lowest: Columns<'seed' | 'eigenvalue' | 'signalOverlap'>;
  readonly modesEach: number;
}

/** Modes of each instance that are kept: the isolated one and the edge of the bulk. */
const keptModes = 6;

/**
 * @throws RangeError on parameters out of range, beyond the dense limit, and unless |overlap| < 1.
 */
export function* conditionedSpectra({
  point,
  dimension,
  seed: firstSeed,
  members,
  stationary,
}: ConditionedProblem): Computation<never, ConditionedSpectra> {
  checkInstance({ point, dimension, seed: firstSeed });
  const { mu } = stationary;
  const modesEach = Math.min(keptModes, dimension - 1);
  const eigenvalues = new Float64Array(members * (dimension - 1));
  const lowest = {
    seed: new Float64Array(members * modesEach),
    eigenvalue: new Float64Array(members * modesEach),
    signalOverlap: new Float64Array(members * modesEach),
  };
  for (let member = 0; member < members; member++) {
    const fraction = member / members;
    const seed = (firstSeed + member) % (parameters.seed.max + 1);
    const instance = yield* inSlices(
      createConditionedInstance(point, dimension, seed, stationary),
      fraction,
    );
    const landscape = denseLandscape(point, instance);
    const { modes } = yield* inSlices(landscape.spectrum(instance.start, mu), fraction);
    eigenvalues.set(modes.eigenvalue, member * (dimension - 1));
    const at = member * modesEach;
    lowest.seed.fill(seed, at, at + modesEach);
    lowest.eigenvalue.set(modes.eigenvalue.subarray(0, modesEach), at);
    lowest.signalOverlap.set(modes.signalOverlap.subarray(0, modesEach), at);
    yield { fraction: (member + 1) / members };
  }
  return { eigenvalues: eigenvalues.sort(), lowest, modesEach };
}
