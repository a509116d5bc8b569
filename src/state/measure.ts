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

/** Each is computed once, however often it is asked for; what failed is tried again. */
export function createMeasure({ chsck, flow }: RunParts, startJob: StartJob): Measure {
  const solve = kept(startJob, 'twoTime', (_, summary) => summary);
  const simulate = kept(startJob, 'flow', (last) => last?.samples.overlap.at(-1) ?? NaN);
  return {
    dynamics: (point, asked, waitingTimes = []) =>
      solve({ point, ...chsck.asked.initial, ...asked, waitingTimes }),
    overlapAtEnd: (point, asked) =>
      simulate(flowInstance(point, { ...flow.asked.initial, ...asked })),
  };
}

/** What `take` makes of the last batch, if there was one, and the summary: all else of a job is let go. */
type Take<K extends JobKind, T> = (last: JobBatch<K> | undefined, summary: JobSummary<K>) => T;

function kept<K extends JobKind, T>(
  startJob: StartJob,
  kind: K,
  take: Take<K, T>,
): (request: JobRequest<K>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (request) => {
    const key = runKey(kind, request);
    const computed = known.get(key) ?? compute(startJob, kind, request, take);
    known.set(key, computed);
    computed.catch(() => known.delete(key));
    return computed;
  };
}

async function compute<K extends JobKind, T>(
  startJob: StartJob,
  kind: K,
  request: JobRequest<K>,
  take: Take<K, T>,
): Promise<T> {
  let last: JobBatch<K> | undefined;
  const { signal } = new AbortController();
  for await (const event of startJob(kind, request, { signal, priority: 'run' })) {
    if (event.type === 'failed') throw new Error(event.failure.message);
    if (event.type === 'done') return take(last, event.summary);
    last = event.batch ?? last;
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
