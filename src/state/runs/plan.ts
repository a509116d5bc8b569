/** Which run a click means, and whether its finite-N part fits into the limits. */
import { dilutionAccuracy, dilutionBias, sufficientDegree } from '../../physics/flow/dilutionBias';
import { chosenDegree, flowLimits, flowMegabytes, flowProblem } from '../../physics/flow/limits';
import { flowInstance } from '../../physics/flow/flowInstance';
import type { FlowProblem } from '../../physics/flow/problem';
import { parameters, type ModelPoint } from '../../physics/parameters';
import { omitted, type FlowParameters } from '../../physics/runParameters';
import type { Launch, Run } from '../view';

/** The run of these engines at `point`, or null if none is left to run. */
export function plannedRun(point: ModelPoint, { chsck, flow }: Launch, slot: number): Run | null {
  const planned = flow && plannedFlow(point, flow);
  const possible = planned && flowRefusal(point, planned) === null ? planned : null;
  return chsck === null && possible === null ? null : { slot, point, chsck, flow: possible };
}

/** The finite-N part of a run: dense as far as that goes, diluted beyond. */
export function plannedFlow(point: ModelPoint, asked: FlowParameters): FlowParameters {
  const isDiluted = needsDilution(point, asked.dimension);
  return { ...asked, degree: isDiluted ? (asked.degree ?? chosenDegree(point)) : null };
}

/** Why no finite-N instance can flow with these settings, or null if one can. */
export function flowUnavailable(point: ModelPoint, asked: FlowParameters): string | null {
  return flowRefusal(point, plannedFlow(point, asked));
}

/** Why `flow` cannot be run at `point`, naming field, value and what is allowed; null if it can. */
export function flowRefusal(point: ModelPoint, flow: FlowParameters): string | null {
  return flowProblem(memberProblem(point, flow, 0));
}

/** Whether N is beyond any dense tensor of this order. */
export function needsDilution(point: ModelPoint, dimension: number): boolean {
  return dimension > denseLimit(point);
}

/** What leaving out couplings does to the energy: how much lower it lies, as a share of |e_th|. */
export interface Dilution {
  readonly degree: number;
  readonly bias: number;
  /** What is taken for small. */
  readonly accuracy: number;
  /** The smallest degree whose bias is small, or the largest there is; with its bias. */
  readonly sufficient: { readonly degree: number; readonly bias: number };
}

export function dilutionOf(point: ModelPoint, degree: number): Dilution {
  const enough = sufficientDegree(point);
  return {
    degree,
    bias: dilutionBias(point, degree),
    accuracy: dilutionAccuracy,
    sufficient: { degree: enough, bias: dilutionBias(point, enough) },
  };
}

/** The degree that is taken at the current point where none is given. */
export function selectChosenDegree({
  view: { point },
}: {
  readonly view: { readonly point: ModelPoint };
}): number {
  return chosenDegree(point);
}

/** Memory that one instance takes, in megabytes. */
export function megabytesOf(point: ModelPoint, flow: FlowParameters): number {
  return flowMegabytes(memberProblem(point, flow, 0));
}

/** The largest N of dense instances. */
export function denseLimit(point: ModelPoint): number {
  return flowLimits(point, { kind: 'dense' }).dimension.max;
}

/** Seed of one instance of a run, counted from 0; seeds start again from 0 at the end of their range. */
export function memberSeed(first: number, member: number): number {
  return (first + member) % (parameters.seed.max + 1);
}

/** One instance of a run, counted from 0. */
export function memberProblem(
  point: ModelPoint,
  flow: FlowParameters,
  member: number,
): FlowProblem {
  return flowInstance(point, {
    ...omitted(flow, 'members'),
    seed: memberSeed(flow.seed, member),
  });
}
