/** Solutions for somebody who waits for one number of them, beside what follows the store: the answers of exercises. */
import type { StartJob } from '../../workers/client/job';
import type {
  JobBatch,
  JobKind,
  JobRequest,
  JobSummary,
  TwoTimeRequest,
} from '../../workers/protocol/catalogue';
import { runKey } from '../../workers/protocol/runKey';
import type { TwoTimePicture } from '../physics/chsck/longTime/twoTime';
import { flowInstance } from '../physics/flow/flowInstance';
import type { ModelPoint } from '../physics/parameters';
import type { ChsckParameters, FlowParameters } from '../physics/runParameters';
import type { App } from './app';
import type { RunParts } from './settings/launch';

export interface Measure {
  /**
   * The large-N equations at a point; what is not asked for has its default.
   * @throws Error with a sentence if they could not be solved.
   */
  readonly dynamics: (
    point: ModelPoint,
    asked: Partial<ChsckParameters>,
    waitingTimes?: TwoTimeRequest['waitingTimes'],
  ) => Promise<TwoTimePicture>;
  /** Overlap with the signal at the end of the flow of one instance. @throws as `dynamics`. */
  readonly overlapAtEnd: (point: ModelPoint, asked: Partial<FlowParameters>) => Promise<number>;
}

interface Computed<K extends JobKind> {
  readonly batches: readonly JobBatch<K>[];
  readonly summary: JobSummary<K>;
}

/** Each is computed once, however often it is asked for; what failed is tried again. */
export function createMeasure({ chsck, flow }: RunParts, startJob: StartJob): Measure {
  const solve = kept(startJob, 'twoTime');
  const simulate = kept(startJob, 'flow');
  return {
    async dynamics(point, asked, waitingTimes = []) {
      const { summary } = await solve({ point, ...chsck.asked.initial, ...asked, waitingTimes });
      return summary;
    },
    async overlapAtEnd(point, asked) {
      const instance = flowInstance(point, { ...flow.asked.initial, ...asked });
      const { batches } = await simulate(instance);
      return batches.at(-1)?.samples.overlap.at(-1) ?? NaN;
    },
  };
}

function kept<K extends JobKind>(
  startJob: StartJob,
  kind: K,
): (request: JobRequest<K>) => Promise<Computed<K>> {
  const known = new Map<string, Promise<Computed<K>>>();
  return (request) => {
    const key = runKey(kind, request);
    const computed = known.get(key) ?? compute(startJob, kind, request);
    known.set(key, computed);
    computed.catch(() => known.delete(key));
    return computed;
  };
}

async function compute<K extends JobKind>(
  startJob: StartJob,
  kind: K,
  request: JobRequest<K>,
): Promise<Computed<K>> {
  const batches: JobBatch<K>[] = [];
  const { signal } = new AbortController();
  for await (const event of startJob(kind, request, { signal, priority: 'run' })) {
    if (event.type === 'failed') throw new Error(event.failure.message);
    if (event.type === 'done') return { batches, summary: event.summary };
    if (event.batch !== undefined) batches.push(event.batch);
  }
  throw new Error('The computation ended without a result.');
}

const measures = new WeakMap<object, Measure>();

/** With the workers of an app, and what they have computed for it before. */
export function measureOf({ store, tables, startJob }: App): Measure {
  const measure = measures.get(store) ?? createMeasure(tables.runs, startJob);
  measures.set(store, measure);
  return measure;
}
