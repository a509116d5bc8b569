/**
 * Energies of many instances of one size at given times: what the trend with N is taken from
 * (docs/numerics.md#finite-n).
 */
import type { Columns, Computation } from '../computation';
import { sampleTimes } from '../sampleTimes';
import type { FlowIntegrator } from './integrator';
import type { Sliced } from './landscape';
import { manyFlows, type ManyFlowsProblem } from './manyFlows';

export interface EnergiesProblem extends Omit<ManyFlowsProblem, 'horizon'> {
  /** Ascending times > 0. */
  readonly times: readonly number[];
}

/** One row for an instance at a time; all times of an instance arrive together. */
export type EnergyColumn = 'seed' | 'time' | 'energy' | 'overlap';

export interface EnergiesBatch {
  readonly rows: Columns<EnergyColumn>;
}

export interface EnergiesSummary {
  readonly members: number;
}

/**
 * @throws RangeError on parameters out of range, on instances beyond the dense limit and on times that
 * do not rise.
 */
export function* flowEnergies({
  times,
  ...problem
}: EnergiesProblem): Computation<EnergiesBatch, EnergiesSummary> {
  const horizon = times.at(-1) ?? NaN;
  const wanted = sampleTimes(horizon, times);
  yield* manyFlows({ ...problem, horizon }, (flow, seed) => energiesAt(flow, seed, wanted));
  return { members: problem.members };
}

function* energiesAt(
  flow: FlowIntegrator,
  seed: number,
  times: Float64Array<ArrayBuffer>,
): Sliced<EnergiesBatch> {
  const energy = new Float64Array(times.length);
  const overlap = new Float64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    while (flow.time < times[i]) yield* flow.advance(times[i]);
    energy[i] = flow.energy;
    overlap[i] = flow.overlap;
  }
  // A copy: the buffers of a batch belong to whoever it is given to.
  return { rows: { seed: times.map(() => seed), time: times.slice(), energy, overlap } };
}
