/** What runs cost, roughly: known before they begin, so that a link can be asked about first. */
import type { DynamicsRequest, FlowRequest } from '../../../workers/protocol/catalogue';
import { couplingTerms } from '../../physics/flow/couplingTerms';
import { packedLength } from '../../physics/flow/dense/packed';
import { flowMegabytes } from '../../physics/flow/limits';
import { longestStep } from '../../physics/flow/langevin/longestStep';
import { spectralEdge } from '../../physics/flow/spectralEdge';
import { usualTolerance } from '../../physics/flow/usualTolerance';
import { modelAt } from '../../physics/spikedModel';
import { temperatureRange, type TemperatureSchedule } from '../../physics/thermal/schedule';
import { parameters, type ModelPoint } from '../../physics/parameters';
import type { Run } from '../view';
import { runJobs } from './requests';

/** Work of some runs. */
export interface Cost {
  /** On one core, within a factor of about three (docs/numerics.md#cost-of-a-run). */
  readonly seconds: number;
  /** Instances of finite N. */
  readonly instances: number;
  /** Memory of the largest instance. */
  readonly megabytes: number;
}

/** A link that asks for more than so many seconds of one core is asked about before it is computed. */
export const freeSeconds = 60;

/** Jobs that runs share are counted once; those that `isThere` not at all. */
export function costOf(runs: readonly Run[], isThere: (key: string) => boolean): Cost {
  const jobs = new Map(runs.flatMap(runJobs).map((job) => [job.key, job]));
  let [seconds, instances, megabytes] = [0, 0, 0];
  for (const [key, job] of jobs) {
    if (isThere(key)) continue;
    seconds += job.kind === 'dynamics' ? dynamicsSeconds(job.request) : flowSeconds(job.request);
    if (job.kind === 'dynamics') continue;
    instances += 1;
    megabytes = Math.max(megabytes, flowMegabytes(job.request));
  }
  return { seconds, instances, megabytes };
}

/** Seconds of one pass of the uniform grid of 1000 rows, in units of which the equations were measured. */
export const unitSeconds = 0.55;

/** Of the equations: twice that at most where nothing escapes, and half of it with a late escape. */
function dynamicsSeconds({ horizon, tolerance }: DynamicsRequest): number {
  const finer = Math.max(1, parameters.tolerance.initial / tolerance);
  return 0.065 * unitSeconds * Math.max(1, horizon) ** 0.18 * Math.cbrt(finer);
}

/** Gradients of a run with its companion to time t; at finite N most are at rest by t = 1000. */
function gradients(horizon: number): number {
  return 500 + 50 * Math.sqrt(Math.min(horizon, 1000));
}

/** The same of Langevin dynamics: two a step, and half as many steps of the companion. */
function thermalGradients(
  { point, dimension, horizon, couplings }: PricedFlow,
  temperature: number,
): number {
  const edge = spectralEdge(modelAt(point).mixture, dimension);
  return (3 * horizon) / longestStep({ edge }, temperature, usualTolerance(couplings, true));
}

type PricedFlow = Pick<
  FlowRequest,
  'point' | 'dimension' | 'horizon' | 'couplings' | keyof TemperatureSchedule
>;

/** Of one instance. */
export function flowSeconds(flow: PricedFlow): number {
  const temperature = temperatureRange(flow).max;
  const count = temperature > 0 ? thermalGradients(flow, temperature) : gradients(flow.horizon);
  return count * gradientSeconds(flow);
}

/** What each gradient takes besides its couplings: most of the time of systems of a few dozen spins. */
const gradientOverhead = 2.4e-6;

/** Of one gradient of an instance. */
export function gradientSeconds({
  point,
  dimension,
  couplings,
}: Pick<PricedFlow, 'point' | 'dimension' | 'couplings'>): number {
  const ofCouplings =
    couplings?.kind === 'diluted'
      ? sumOver(point, (order) => (dimension * couplings.degree) / order) * 6e-9
      : sumOver(point, (order) => packedLength(dimension, order)) * 1.2e-9;
  return gradientOverhead + ofCouplings;
}

/** Over the tensors, beside which the matrix costs nothing; over the matrix where it is alone. */
function sumOver(point: ModelPoint, couplings: (order: number) => number): number {
  const { tensorTerms } = couplingTerms(point);
  const orders = tensorTerms.length > 0 ? tensorTerms.map(({ degree }) => degree) : [2];
  return orders.reduce((sum, order) => sum + couplings(order), 0);
}
