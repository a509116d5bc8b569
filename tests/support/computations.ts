/** Small computations that stand in for the solvers where only their course matters. */
import type { Columns, Computation } from '../../src/physics/computation';
import {
  dynamicsObservables,
  type DynamicsBatch,
  type DynamicsObservable,
  type DynamicsSummary,
} from '../../src/physics/chsck/problem';
import type { FlowBatch, FlowSummary } from '../../src/physics/flow/problem';
import type { PhaseLines } from '../../src/physics/lines/phaseLines';
import { tabulate } from '../../src/physics/tabulate';
import { further } from '../../workers/entries/further';
import { createWorkerApi, type ComputationTable } from '../../workers/entries/serve';
import type { WorkerApi } from '../../workers/protocol/messages';

export const point = { p: 3, deltaP: 1, invDelta2: 2.3 };

export const flowSummary: FlowSummary = {
  reason: 'horizon',
  message: '',
  method: 'counting',
  errorEstimate: { energy: 0, mu: 0, overlap: 0 },
  initialOverlap: 0.1,
  cost: { steps: 0, megabytes: 0 },
};

export const dynamicsSummary: DynamicsSummary = {
  reason: 'horizon',
  validUpTo: 1,
  message: '',
  method: 'counting',
  errorEstimate: tabulate(dynamicsObservables, () => 0),
  cost: { rows: 0, megabytes: 0 },
};

/** A batch of flow samples at the given times, all else zero. */
export function flowBatch(...times: number[]): FlowBatch {
  const column = (): Float64Array<ArrayBuffer> => new Float64Array(times.length);
  return {
    samples: {
      time: Float64Array.from(times),
      energy: column(),
      mu: column(),
      overlap: column(),
    },
  };
}

/** Yields one sample a step at the times 1, 2, ... `count`. */
export function* countTo(count: number): Computation<FlowBatch, FlowSummary> {
  for (let time = 1; time <= count; time++)
    yield { fraction: time / count, batch: flowBatch(time) };
  return flowSummary;
}

/** Throws at the first step. */
// eslint-disable-next-line require-yield
export function* fail(message: string): Computation<never, never> {
  throw new RangeError(message);
}

export function phaseLines(p: number): PhaseLines {
  const column = (): Float64Array<ArrayBuffer> => new Float64Array(1);
  return {
    p,
    columns: {
      deltaP: column(),
      gradientFlow: column(),
      mlAmp: column(),
      bayesAmp: column(),
      informationTheoretic: column(),
      trivial: column(),
    },
  };
}

/** What a worker exposes, with this for `flow`; dynamics and phase lines end at once, the rest is real. */
export function workerApiWith(
  flow: ComputationTable['flow'],
  rehearsal?: Iterator<unknown, unknown, void>,
): WorkerApi<MessagePort> {
  return createWorkerApi(
    {
      // eslint-disable-next-line require-yield
      *dynamics() {
        return dynamicsSummary;
      },
      // eslint-disable-next-line require-yield
      *phaseLines({ p }) {
        return phaseLines(p);
      },
    },
    () => Promise.resolve({ ...further, flow }),
    rehearsal,
  );
}

/** A batch of dynamics samples at the given times; all values, and errors after pass 0, are `pass`. */
export function dynamicsBatch(pass: number, ...times: number[]): DynamicsBatch {
  const all = (): Columns<DynamicsObservable> =>
    tabulate(dynamicsObservables, () => new Float64Array(times.length).fill(pass));
  const samples = { time: Float64Array.from(times), ...all() };
  return pass === 0 ? { pass, samples } : { pass, samples, errors: all() };
}
