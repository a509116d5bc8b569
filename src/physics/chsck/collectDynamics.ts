/** The final samples of a run that is wanted as a whole, not as a stream. */
import { runToEnd, type Columns, type Computation, type ComputationStep } from '../computation';
import type { DynamicsBatch, DynamicsColumn, DynamicsObservable, DynamicsSummary } from './problem';

export interface CollectedDynamics {
  readonly samples: Columns<DynamicsColumn>;
  /** Error estimates, one per sample; NaN where the run gave none. */
  readonly errors: Columns<DynamicsObservable>;
  readonly summary: DynamicsSummary;
}

interface Sample {
  readonly batch: DynamicsBatch;
  readonly index: number;
}

/** Runs to the end and keeps, for every time, what the last pass said about it. */
export function collectDynamics(
  computation: Computation<DynamicsBatch, DynamicsSummary>,
  onStep: (step: ComputationStep<DynamicsBatch>) => void = () => undefined,
): CollectedDynamics {
  const batches: DynamicsBatch[] = [];
  const summary = runToEnd(computation, (step) => {
    if (step.batch) batches.push(step.batch);
    onStep(step);
  });
  return { ...latestSamples(batches), summary };
}

/** For every time what the last of the batches said about it, of a run that may be under way. */
export function latestSamples(
  batches: readonly DynamicsBatch[],
): Omit<CollectedDynamics, 'summary'> {
  const latest = new Map<number, Sample>();
  for (const batch of batches)
    batch.samples.time.forEach((time, index) => latest.set(time, { batch, index }));
  const ordered = [...latest].sort(([a], [b]) => a - b).map(([, sample]) => sample);
  const column = (key: DynamicsColumn): Float64Array<ArrayBuffer> =>
    Float64Array.from(ordered, ({ batch, index }) => batch.samples[key][index]);
  const errorColumn = (key: DynamicsObservable): Float64Array<ArrayBuffer> =>
    Float64Array.from(ordered, ({ batch, index }) => batch.errors?.[key][index] ?? NaN);
  return {
    samples: {
      time: column('time'),
      energy: column('energy'),
      mu: column('mu'),
      overlap: column('overlap'),
      correlationHalf: column('correlationHalf'),
      correlationZero: column('correlationZero'),
      chi: column('chi'),
    },
    errors: {
      energy: errorColumn('energy'),
      mu: errorColumn('mu'),
      overlap: errorColumn('overlap'),
      correlationHalf: errorColumn('correlationHalf'),
      correlationZero: errorColumn('correlationZero'),
      chi: errorColumn('chi'),
    },
  };
}
