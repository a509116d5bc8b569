/** Live results of runs as panels see them. They can be computed again, so no link carries them. */
import type {
  DynamicsColumn,
  DynamicsObservable,
  DynamicsSummary,
} from '../../physics/chsck/problem';
import type { Series } from '../../physics/series';
import type {
  FlowColumn,
  FlowObservable,
  FlowSpectrum,
  FlowSummary,
} from '../../physics/flow/problem';
import type { JobFailure, JobRequest } from '../../../workers/protocol/catalogue';

export type {
  DynamicsColumn,
  DynamicsObservable,
  DynamicsSummary,
  FlowColumn,
  FlowSpectrum,
  FlowSummary,
};

/** The job kinds that belong to a run. */
export type RunKind = 'dynamics' | 'flow';

/** `waiting` for a worker; `paused` holds one; `cancelled` keeps what had arrived. */
export type ResultStatus = 'waiting' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

interface Result<K extends RunKind, Column extends string, Summary> {
  readonly kind: K;
  /** `runKey` of the request: a result is only ever found under the parameters that made it. */
  readonly key: string;
  readonly request: JobRequest<K>;
  readonly status: ResultStatus;
  /** Share of the work done, in [0, 1]. */
  readonly fraction: number;
  /** Seconds since a worker took it, up to the last event. */
  readonly elapsed: number;
  /** Seconds still to go, by the mean speed so far; null while too little is known or when ended. */
  readonly timeLeft: number | null;
  /** Samples in ascending time; grows in place, see `version`. */
  readonly samples: Series<Column>;
  /** Rises with every change of the samples. */
  readonly version: number;
  readonly summary: Summary | null;
  readonly failure: JobFailure | null;
}

export interface DynamicsResult extends Result<'dynamics', DynamicsColumn, DynamicsSummary> {
  /** Entry i is the error estimate of sample i; the rest has none and is a provisional picture. */
  readonly errors: Series<DynamicsObservable>;
}

export interface FlowResult extends Result<'flow', FlowColumn, FlowSummary> {
  /** Error estimate of every sample, of the discretisation of time; NaN where one came without. */
  readonly errors: Series<FlowObservable>;
  /** Spectra of the Hessian along the way so far, in the order of time. */
  readonly spectra: readonly FlowSpectrum[];
}

export type RunResult = DynamicsResult | FlowResult;

export interface ResultOf {
  dynamics: DynamicsResult;
  flow: FlowResult;
}

/** All live results, by kind and run key. */
export type Results = { readonly [K in RunKind]: Readonly<Record<string, ResultOf[K]>> };
