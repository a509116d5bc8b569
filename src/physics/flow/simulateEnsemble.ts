/** The finite-N runs of one problem with different seeds, one after the other, and their statistics. */
import type { Columns, Computation } from '../computation';
import { mixtureAt } from '../mixture';
import { lastTemperature } from '../thermal/schedule';
import { collectFlow } from './collectFlow';
import { aggregateEnsemble, type Ensemble } from './ensemble';
import type { FlowBatch, FlowColumn, FlowOptions, FlowProblem, FlowSummary } from './problem';
import { simulateFlow } from './simulate';

export interface EnsembleProblem extends Omit<FlowProblem, 'seed'> {
  readonly seeds: readonly number[];
}

/** What one of the runs has to tell. */
export interface EnsembleBatch {
  readonly seed: number;
  readonly batch: FlowBatch;
  /** With the last of its batches, which is empty. */
  readonly summary?: FlowSummary;
}

const nothing: FlowBatch = {
  samples: {
    time: new Float64Array(0),
    energy: new Float64Array(0),
    mu: new Float64Array(0),
    overlap: new Float64Array(0),
  },
};

/**
 * The runs of all seeds, one after the other; spectra are taken of the first only.
 * @throws RangeError as `simulateFlow`.
 */
export function* simulateEnsemble(
  { seeds, ...problem }: EnsembleProblem,
  { spectrumTimes = [], ...options }: FlowOptions,
): Computation<EnsembleBatch, Ensemble> {
  const members: Columns<FlowColumn>[] = [];
  for (const seed of seeds) {
    const batches: FlowBatch[] = [];
    const spectra = members.length === 0 ? spectrumTimes : [];
    const run = simulateFlow({ ...problem, seed }, { ...options, spectrumTimes: spectra });
    let step = run.next();
    for (; !step.done; step = run.next()) {
      const { fraction, batch } = step.value;
      const done = { fraction: (members.length + fraction) / seeds.length };
      if (batch) batches.push(batch);
      yield batch ? { ...done, batch: { seed, batch } } : done;
    }
    members.push(collectFlow(batches).samples);
    const fraction = members.length / seeds.length;
    yield { fraction, batch: { seed, batch: nothing, summary: step.value } };
  }
  return aggregateEnsemble(members, mixtureAt(problem.point), lastTemperature(problem));
}
