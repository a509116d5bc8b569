/** Turns the events of one job into the result that panels see. */
import { dynamicsObservables } from '../../physics/chsck/problem';
import type { JobEvent, JobRequest } from '../../../workers/protocol/catalogue';
import { trackProgress } from './progress';
import type {
  DynamicsColumn,
  DynamicsSummary,
  FlowColumn,
  FlowSpectrum,
  FlowSummary,
  ResultOf,
  RunKind,
} from './results';
import { Series } from './series';

const dynamicsColumns: readonly DynamicsColumn[] = ['time', ...dynamicsObservables];
const flowColumns: readonly FlowColumn[] = ['time', 'energy', 'mu', 'overlap'];

export interface Collector<K extends RunKind> {
  apply(event: JobEvent<K>): void;
  cancel(): void;
  setPaused(paused: boolean): void;
  /** The result so far; its columns go on growing. */
  snapshot(): ResultOf[K];
}

export type Collect<K extends RunKind> = (
  key: string,
  request: JobRequest<K>,
  now: () => number,
) => Collector<K>;

/**
 * A later pass of the solver replaces the samples of the one before up to the last time that it has
 * reached; beyond it the earlier, coarser samples stay to be seen.
 */
export const collectDynamics: Collect<'dynamics'> = (key, request, now) => {
  const progress = trackProgress<DynamicsSummary>(now);
  const samples = new Series(dynamicsColumns);
  const errors = new Series(dynamicsObservables);
  let pass = 0;
  let settled = 0;
  return {
    apply(event) {
      progress.apply(event);
      if (event.type !== 'progress' || event.batch === undefined) return;
      const { batch } = event;
      if (batch.pass > pass) settled = 0;
      pass = batch.pass;
      const reached = firstAfter(samples.column('time'), settled, batch.samples.time.at(-1));
      samples.replace(settled, reached, batch.samples);
      if (batch.errors !== undefined)
        errors.replace(settled, Math.max(settled, Math.min(reached, errors.length)), batch.errors);
      settled += batch.samples.time.length;
    },
    cancel: progress.cancel,
    setPaused: progress.setPaused,
    snapshot: () => ({
      kind: 'dynamics',
      key,
      request,
      ...progress.fields(),
      samples,
      version: samples.version,
      pass,
      settled,
      errors,
    }),
  };
};

export const collectFlow: Collect<'flow'> = (key, request, now) => {
  const progress = trackProgress<FlowSummary>(now);
  const samples = new Series(flowColumns);
  let spectra: readonly FlowSpectrum[] = [];
  return {
    apply(event) {
      progress.apply(event);
      if (event.type !== 'progress' || event.batch === undefined) return;
      const { batch } = event;
      samples.replace(samples.length, samples.length, batch.samples);
      if (batch.spectra !== undefined) spectra = [...spectra, ...batch.spectra];
    },
    cancel: progress.cancel,
    setPaused: progress.setPaused,
    snapshot: () => ({
      kind: 'flow',
      key,
      request,
      ...progress.fields(),
      samples,
      version: samples.version,
      spectra,
    }),
  };
};

/** Index of the first entry from `start` on that is later than `last`; `start` if `last` is absent. */
function firstAfter(times: Float64Array, start: number, last: number | undefined): number {
  if (last === undefined) return start;
  const index = times.findIndex((time, i) => i >= start && time > last);
  return index === -1 ? times.length : index;
}
