/** Where numbers came from, and how the command line prints them: the same for all panels. */
import { usualTolerance } from '../physics/flow/usualTolerance';
import { writeTerms, writtenPoint } from '../physics/mixtureTerms';
import type { ModelPoint } from '../physics/parameters';
import {
  omitted,
  valuesOf,
  type FlowParameters,
  type RunParameters,
  type Values,
} from '../physics/runParameters';
import { isThermal, scheduleKeys } from '../physics/thermal/schedule';
import type { DynamicsResult, FlowResult } from '../state/runs/results';
import type { RunParts } from '../state/settings/launch';
import type { Run } from '../state/view';
import type { CommandLine, Source } from './panelData';
import { memberProblem } from '../state/runs/plan';

/** The large-N solution, with the largest error estimate of its energy and overlap once it is done. */
export function dynamicsSource(
  { chsck }: RunParts,
  name: string,
  { request, summary, status }: DynamicsResult,
): Source {
  return {
    name,
    method: `CHSCK equations for N = ∞${summary ? `, ${summary.method}` : ''}`,
    settings: { ...pointSettings(request.point), ...askedWords(chsck.rows, request) },
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
  parts: RunParts,
  name: string,
  { point }: Run,
  flow: FlowParameters,
  results: readonly FlowResult[],
): Source {
  const done = results.filter(({ status }) => status === 'done');
  const largest = (key: 'energy' | 'overlap'): number =>
    Math.max(...done.map(({ summary }) => summary?.errorEstimate[key] ?? NaN));
  return {
    name,
    method: isThermal(flow)
      ? 'Langevin dynamics of finite N, splitting of weak order 2'
      : 'gradient flow of finite N, Runge-Kutta-Chebyshev of second order',
    settings: {
      ...pointSettings(point),
      ...askedWords(parts.flow.rows, flow),
      tolerance: toleranceOf(point, flow),
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

function toleranceOf(point: ModelPoint, flow: FlowParameters): number {
  const problem = memberProblem(point, flow, 0);
  return usualTolerance(problem.couplings, isThermal(problem));
}

/** Flags that name a point of the model. */
export function pointArguments({ p, deltaP, invDelta2, terms }: ModelPoint): readonly string[] {
  return terms === undefined
    ? flags({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2 })
    : ['--mixture', writeTerms(terms)];
}

/** A point as files say it. */
export function pointSettings(point: ModelPoint): Source['settings'] {
  return { ...writtenPoint(point) };
}

/** The call that solves what a large-N result was asked for. */
export function dynamicsCommand(
  { chsck }: RunParts,
  { request }: Pick<DynamicsResult, 'request'>,
): CommandLine {
  return ['dynamics', ...pointArguments(request.point), ...askedFlags(chsck.rows, request)];
}

/** The call that flows the instances of a run. */
export function flowCommand(parts: RunParts, { point }: Run, flow: FlowParameters): CommandLine {
  return [
    'simulate',
    ...pointArguments(point),
    ...askedFlags(parts.flow.rows, flow),
    ...flags({ tolerance: toleranceOf(point, flow) }),
  ];
}

/** The call that prints the globes along the first instance of a run. */
export function globeCommand(parts: RunParts, { point }: Run, flow: FlowParameters): CommandLine {
  return [
    'globe',
    ...pointArguments(point),
    ...askedFlags(parts.flow.rows, {
      ...omitted(flow, ...scheduleKeys),
      temperature: 0,
      members: 1,
      noiseSeed: 0,
    }),
  ];
}

/** What a part of a run was asked for, as files say it. */
export function askedWords<Asked extends Values<Asked>>(
  rows: RunParameters<Asked>,
  asked: Asked,
): Record<string, string | number> {
  return Object.fromEntries(
    valuesOf(rows, asked)
      .filter(([{ isQuiet = false, without }, value]) => !(isQuiet && value === without))
      .map(([row, value]) => [
        row.source ?? row.name,
        row.sourceWords?.(value) ?? value ?? row.left ?? '',
      ]),
  );
}

/** The same as flags; what a run without it means is left out. */
function askedFlags<Asked extends Values<Asked>>(
  rows: RunParameters<Asked>,
  asked: Asked,
): string[] {
  return valuesOf(rows, asked).flatMap(([row, value]) =>
    value === null || value === row.without ? [] : flags({ [row.flag]: value }),
  );
}

/** Numbers as the command line reads them back without loss. */
export function flags(values: Readonly<Record<string, number | readonly number[]>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);
}
