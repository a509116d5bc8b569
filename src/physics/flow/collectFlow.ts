/** The samples and spectra of a finite-N run that is wanted as a whole, not as a stream. */
import type { Columns } from '../computation';
import type { FlowBatch, FlowColumn, FlowObservable, FlowSpectrum } from './problem';

export interface CollectedFlow {
  readonly samples: Columns<FlowColumn>;
  /** Error estimate of every observable at every sample. */
  readonly errors: Columns<FlowObservable>;
  readonly spectra: readonly FlowSpectrum[];
}

/** Everything that a run's batches say, in one. */
export function collectFlow(batches: readonly FlowBatch[]): CollectedFlow {
  const column = (key: FlowColumn): Float64Array<ArrayBuffer> =>
    Float64Array.from(batches.flatMap(({ samples }) => Array.from(samples[key])));
  const error = (key: FlowObservable): Float64Array<ArrayBuffer> =>
    Float64Array.from(batches.flatMap(({ errors }) => Array.from(errors?.[key] ?? [])));
  return {
    samples: {
      time: column('time'),
      energy: column('energy'),
      mu: column('mu'),
      overlap: column('overlap'),
    },
    errors: { energy: error('energy'), mu: error('mu'), overlap: error('overlap') },
    spectra: batches.flatMap(({ spectra = [] }) => spectra),
  };
}
