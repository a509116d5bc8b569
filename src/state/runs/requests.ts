/** The jobs that a run consists of. */
import type { DynamicsRequest, FlowRequest } from '../../../workers/protocol/catalogue';
import type { JobPriority } from '../../../workers/client/job';
import { runKey } from '../../../workers/protocol/runKey';
import { parameters, type ModelPoint } from '../../physics/parameters';
import { withSchedule, type FlowParameters } from '../../physics/runParameters';
import { scheduleOf } from '../../physics/thermal/schedule';
import type { Run } from '../view';
import { memberProblem } from './plan';
import { spectrumTimes } from './spectrumTimes';
import { modelAt } from '../../physics/spikedModel';

/** A job and its identity, under which its result is filed. */
export type RunJob = {
  readonly key: string;
  readonly priority: JobPriority;
} & (
  | { readonly kind: 'dynamics'; readonly request: DynamicsRequest }
  | { readonly kind: 'flow'; readonly request: FlowRequest }
);

export type DynamicsJob = Extract<RunJob, { readonly kind: 'dynamics' }>;
export type FlowJob = Extract<RunJob, { readonly kind: 'flow' }>;

/**
 * Whether two requests ask for the same curve, one perhaps further or more accurately: what has come
 * of one may then be shown for the other until that has something better.
 */
export function isSameDynamics(a: DynamicsRequest, b: DynamicsRequest): boolean {
  const curve = (request: DynamicsRequest): string =>
    runKey('dynamics', { ...request, horizon: 0, tolerance: 0 });
  return curve(a) === curve(b);
}

/** The same for instances of finite N: the same instance from the same start. */
export function isSameFlow(a: FlowRequest, b: FlowRequest): boolean {
  const curve = (request: FlowRequest): string =>
    runKey('flow', { ...request, horizon: 0, spectrumTimes: [] });
  return curve(a) === curve(b);
}

/** The jobs of one run by what they are for. */
export interface RunJobs {
  readonly chsck: DynamicsJob | null;
  /** One per instance; the first is the one whose Hessian is followed. */
  readonly members: readonly FlowJob[];
  /**
   * N = infinity started as the instances start, to be compared with them: `chsck` itself where that
   * does it. Null where there is no such start (`comparableOverlap`).
   */
  readonly companion: DynamicsJob | null;
}

/** Runs are never mutated, so their jobs are worked out once. */
const known = new WeakMap<Run, RunJobs>();

export function jobsOf(run: Run): RunJobs {
  const jobs = known.get(run) ?? planJobs(run);
  known.set(run, jobs);
  return jobs;
}

/** All jobs of one run, what is looked at first in front. Runs that agree on a job share it. */
export function runJobs(run: Run): readonly RunJob[] {
  const { chsck, members, companion } = jobsOf(run);
  const [first = null, ...others] = members;
  const beside = companion === chsck ? null : companion;
  return [chsck, first, beside, ...others].filter((job) => job !== null);
}

/**
 * |m(0)| that half of all instances stay below: x(0) is uniform on the sphere, so sqrt(N) m(0) is
 * normal, of median absolute value 0.6745.
 */
function typicalOverlap(dimension: number): number {
  return Math.min(parameters.initialOverlap.max, 0.6745 / Math.sqrt(dimension));
}

/**
 * m(0) of the large-N equations that the instances can be compared with: the one given to them, else
 * what is typical of an ensemble. Null for one random start, which is like no other, and for m(0) < 0
 * unless all orders that hold the signal are even: the equations are solved for m > 0, which only then is the same.
 */
export function comparableOverlap(point: ModelPoint, flow: FlowParameters): number | null {
  const { startOverlap, members, dimension } = flow;
  if (startOverlap === null) return members === 1 ? null : typicalOverlap(dimension);
  return startOverlap > 0 || modelAt(point).isEven ? Math.abs(startOverlap) : null;
}

function planJobs({ point, chsck, flow }: Run): RunJobs {
  const own = chsck && dynamicsJob({ point, ...chsck }, 'run');
  return {
    chsck: own,
    members: flow === null ? [] : memberJobs(point, flow),
    companion: flow && companionJob(point, flow, own),
  };
}

function companionJob(
  point: ModelPoint,
  flow: FlowParameters,
  own: DynamicsJob | null,
): DynamicsJob | null {
  const initialOverlap = comparableOverlap(point, flow);
  const { horizon, tensorFrom = 0 } = flow;
  // The equations are solved for all terms at once.
  if (initialOverlap === null || tensorFrom > 0) return null;
  const tolerance = parameters.tolerance.initial;
  const request = { point, initialOverlap, ...scheduleOf(flow), horizon, tolerance };
  if (own && isSameDynamics(own.request, request) && own.request.horizon >= horizon) return own;
  return dynamicsJob(request, flow.members === 1 ? 'run' : 'batch');
}

function memberJobs(point: ModelPoint, flow: FlowParameters): FlowJob[] {
  return Array.from({ length: flow.members }, (_, member) => {
    const problem = memberProblem(point, flow, member);
    const request: FlowRequest =
      member === 0 ? { ...problem, spectrumTimes: spectrumTimes(flow) } : problem;
    const priority = flow.members === 1 ? 'run' : 'batch';
    return { kind: 'flow', key: runKey('flow', request), priority, request };
  });
}

function dynamicsJob(asked: DynamicsRequest, priority: JobPriority): DynamicsJob {
  const request = withSchedule(asked);
  return { kind: 'dynamics', key: runKey('dynamics', request), priority, request };
}
