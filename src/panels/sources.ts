/** Where numbers came from, and how the command line prints them: the same for all panels. */
import { usualTolerance } from '../physics/flow/usualTolerance';
import type { ModelPoint } from '../physics/parameters';
import type { DynamicsResult, FlowResult } from '../state/runs/results';
import type { FlowLaunch, Run } from '../state/view';
import type { CommandLine, Source } from './panelData';
import { memberProblem } from '../state/runs/plan';

/** The large-N solution, with the largest error estimate of its energy and overlap once it is done. */
export function dynamicsSource(name: string, { request, summary, status }: DynamicsResult): Source {
  const { point, initialOverlap, horizon, tolerance } = request;
  return {
    name,
    method: `CHSCK equations for N = ∞${summary ? `, ${summary.method}` : ''}`,
    settings: { ...point, m0: initialOverlap, tMax: horizon, tolerance },
    outcome: {
      status,
      ...(summary && {
        ended: summary.reason,
        validUpTo: summary.validUpTo,
        largestEnergyError: summary.errorEstimate.energy,
        largestOverlapError: summary.errorEstimate.overlap,
      }),
    },
  };
}

/** The instances of finite N of a run; `results` are those that have begun. */
export function flowSource(
  name: string,
  { point }: Run,
  flow: FlowLaunch,
  results: readonly FlowResult[],
): Source {
  const { dimension, seed, members, degree, horizon, startOverlap } = flow;
  const done = results.filter(({ status }) => status === 'done');
  const largest = (key: 'energy' | 'overlap'): number =>
    Math.max(...done.map(({ summary }) => summary?.errorEstimate[key] ?? NaN));
  return {
    name,
    method: 'gradient flow of finite N, Runge-Kutta-Chebyshev of second order',
    settings: {
      ...point,
      N: dimension,
      couplings: degree === null ? 'dense' : `diluted, c = ${degree}`,
      firstSeed: seed,
      instances: members,
      start: startOverlap === null ? 'random' : `m(0) = ${startOverlap}`,
      tMax: horizon,
      tolerance: usualTolerance(memberProblem(point, flow, 0).couplings),
    },
    outcome: {
      instancesDone: done.length,
      ...(done.length > 0 && {
        largestEnergyError: largest('energy'),
        largestOverlapError: largest('overlap'),
      }),
    },
  };
}

/** Flags that name a point of the model. */
export function pointArguments({ p, deltaP, invDelta2 }: ModelPoint): readonly string[] {
  return flags({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2 });
}

/** The call that solves what a large-N result was asked for. */
export function dynamicsCommand({ request }: DynamicsResult): CommandLine {
  const { point, initialOverlap, horizon, tolerance } = request;
  return [
    'dynamics',
    ...pointArguments(point),
    ...flags({ m0: initialOverlap, 't-max': horizon, tolerance }),
  ];
}

/** The call that flows the instances of a run. */
export function flowCommand({ point }: Run, flow: FlowLaunch): CommandLine {
  const { dimension, seed, members, degree, horizon, startOverlap } = flow;
  return [
    'simulate',
    ...pointArguments(point),
    ...flags({ n: dimension, seed, 't-max': horizon }),
    ...flags({ tolerance: usualTolerance(memberProblem(point, flow, 0).couplings) }),
    ...(degree === null ? [] : flags({ dilution: degree })),
    ...(startOverlap === null ? [] : flags({ m0: startOverlap })),
    ...(members === 1 ? [] : flags({ ensemble: members })),
  ];
}

/** Numbers as the command line reads them back without loss. */
export function flags(values: Readonly<Record<string, number | readonly number[]>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);
}
