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
import { columnsFrom, Series } from './series';

const dynamicsColumns: readonly DynamicsColumn[] = ['time', ...dynamicsObservables];
const flowColumns: readonly FlowColumn[] = ['time', 'energy', 'mu', 'overlap'];

export interface Collector<K extends RunKind> {
  apply(event: JobEvent<K>): void;
  cancel(): void;
  setPaused(paused: boolean): void;
  /** The result so far; its columns go on growing. */
  snapshot(): ResultOf[K];
}

/** @param earlier another result for the same curve: what it has is seen until something better is there. */
export type Collect<K extends RunKind> = (
  key: string,
  request: JobRequest<K>,
  now: () => number,
  earlier: ResultOf[K] | null,
) => Collector<K>;

/**
 * A later pass of the solver replaces the samples before it up to the last time that it has reached;
 * beyond it the earlier ones stay to be seen. Samples without an error estimate, those of a first
 * pass, never replace samples that have one.
 */
export const collectDynamics: Collect<'dynamics'> = (key, request, now, earlier) => {
  const progress = trackProgress<DynamicsSummary>(now);
  const samples = new Series(dynamicsColumns);
  const errors = new Series(dynamicsObservables);
  if (earlier !== null) {
    const kept = countUpTo(earlier.samples.column('time'), request.horizon);
    samples.replace(0, 0, earlier.samples.head(kept));
    errors.replace(0, 0, earlier.errors.head(kept));
  }
  let pass = 0;
  let settled = 0;
  return {
    apply(event) {
      progress.apply(event);
      if (event.type !== 'progress' || event.batch === undefined) return;
      const { batch } = event;
      if (batch.pass > pass) settled = 0;
      pass = batch.pass;
      let fresh = batch.samples;
      if (batch.errors === undefined) {
        settled = Math.max(settled, errors.length);
        const lastEstimated = samples.column('time')[errors.length - 1] ?? -Infinity;
        fresh = columnsFrom(fresh, countUpTo(fresh.time, lastEstimated));
      }
      const reached = countUpTo(samples.column('time'), fresh.time.at(-1) ?? -Infinity);
      const end = Math.max(settled, reached);
      samples.replace(settled, end, fresh);
      if (batch.errors !== undefined)
        errors.replace(settled, Math.max(settled, Math.min(end, errors.length)), batch.errors);
      settled += fresh.time.length;
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
      errors,
    }),
  };
};

export const collectFlow: Collect<'flow'> = (key, request, now, earlier) => {
  const progress = trackProgress<FlowSummary>(now);
  const samples = new Series(flowColumns);
  if (earlier !== null)
    samples.replace(
      0,
      0,
      earlier.samples.head(countUpTo(earlier.samples.column('time'), request.horizon)),
    );
  let settled = 0;
  let spectra: readonly FlowSpectrum[] = [];
  return {
    apply(event) {
      progress.apply(event);
      if (event.type !== 'progress' || event.batch === undefined) return;
      const { batch } = event;
      const reached = countUpTo(samples.column('time'), batch.samples.time.at(-1) ?? -Infinity);
      samples.replace(settled, Math.max(settled, reached), batch.samples);
      settled += batch.samples.time.length;
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

/** Number of leading entries of ascending times that are not later than `last`. */
function countUpTo(times: Float64Array, last: number): number {
  const index = times.findIndex((time) => time > last);
  return index === -1 ? times.length : index;
}
