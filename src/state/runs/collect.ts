/** Turns the events of one job into the result that panels see. */
import { countUpTo, MergedPasses, type EstimatedSamples } from '../../physics/chsck/mergedPasses';
import type { Columns } from '../../physics/computation';
import { flowObservables, type FlowObservable } from '../../physics/flow/problem';
import { Series } from '../../physics/series';
import { tabulate } from '../../physics/tabulate';
import type { JobEvent, JobRequest } from '../../../workers/protocol/catalogue';
import { trackProgress } from './progress';
import type {
  DynamicsResult,
  DynamicsSummary,
  FlowColumn,
  FlowSpectrum,
  FlowSummary,
  ResultOf,
  RunKind,
} from './results';

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

/** The passes of the solver as one series; what an earlier run had counts until they have better. */
export const collectDynamicsRun: Collect<'dynamics'> = (key, request, now, earlier) => {
  const progress = trackProgress<DynamicsSummary>(now);
  const merged = new MergedPasses(earlier ? samplesUpTo(earlier, request.horizon) : undefined);
  return {
    apply(event) {
      progress.apply(event);
      if (event.type === 'progress' && event.batch !== undefined) merged.apply(event.batch);
      if (event.type === 'done') merged.end();
    },
    cancel: progress.cancel,
    setPaused: progress.setPaused,
    snapshot: () => ({
      kind: 'dynamics',
      key,
      request,
      ...progress.fields(),
      samples: merged.samples,
      version: merged.samples.version,
      errors: merged.errors,
    }),
  };
};

function samplesUpTo({ samples, errors }: DynamicsResult, horizon: number): EstimatedSamples {
  const kept = countUpTo(samples.column('time'), horizon);
  return { samples: samples.head(kept), errors: errors.head(kept) };
}

export const collectFlowRun: Collect<'flow'> = (key, request, now, earlier) => {
  const progress = trackProgress<FlowSummary>(now);
  const samples = new Series(flowColumns);
  const errors = new Series<FlowObservable>(flowObservables);
  if (earlier !== null) {
    const kept = countUpTo(earlier.samples.column('time'), request.horizon);
    samples.replace(0, 0, earlier.samples.head(kept));
    errors.replace(0, 0, earlier.errors.head(kept));
  }
  let settled = 0;
  let spectra: readonly FlowSpectrum[] = [];
  return {
    apply(event) {
      progress.apply(event);
      if (event.type !== 'progress' || event.batch === undefined) return;
      const { batch } = event;
      const reached = countUpTo(samples.column('time'), batch.samples.time.at(-1) ?? -Infinity);
      const { length } = batch.samples.time;
      const replaced = Math.max(settled, reached);
      samples.replace(settled, replaced, batch.samples);
      errors.replace(settled, replaced, batch.errors ?? unknownErrors(length));
      settled += length;
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
      errors,
      version: samples.version,
      spectra,
    }),
  };
};

function unknownErrors(length: number): Columns<FlowObservable> {
  return tabulate(flowObservables, () => new Float64Array(length).fill(NaN));
}
