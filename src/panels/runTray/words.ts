/** What the run tray says of one engine of one run. */
import type { ModelPoint } from '../../physics/parameters';
import {
  omitted,
  valuesOf,
  type ChsckParameters,
  type FlowParameters,
  type RunParameters,
  type Values,
} from '../../physics/runParameters';
import { inReadersNumerals } from '../../language/numerals';
import { formatAtFirstSight, formatFixed, formatNumber } from '../../plot/format';
import type { RunParts } from '../../state/settings/launch';
import type { DynamicsSummary } from '../../physics/chsck/problem';
import { dilutionOf } from '../../state/runs/plan';
import type { DynamicsResult, FlowResult } from '../../state/runs/results';
import type { RunView } from '../../state/selectors/runs';
import { dilutionBiasWords } from '../dilution';
import { countOutcomes, ensembleOf, foundShare } from '../ensemble';
import type { Quantity } from '../notation/quantities';

function seconds(value: number): string {
  return value < 10 ? `${formatFixed(value, 1)} s` : `${Math.round(value)} s`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** How far it is, how long it takes, and how accurate it is once known. */
export function dynamicsDetail(result: DynamicsResult): string {
  const { summary } = result;
  if (result.status !== 'done' || !summary) return progressDetail(result);
  return joined([
    accuracy(summary),
    endOf(summary.reason),
    seconds(result.elapsed),
    inReadersNumerals(summary.message),
  ]);
}

/**
 * The largest of the estimates that the readout gives time by time. During an escape an error of its
 * time is one of everything, so that is told apart.
 */
function accuracy({ errorEstimate, escape }: DynamicsSummary): string {
  const { energy, overlap } = escape?.besides ?? errorEstimate;
  const errors = `largest estimated error ${pairWords(formatNumber(energy, 2), formatNumber(overlap, 2))}`;
  return escape
    ? `${errors}; more during the escape, whose time is known to ${formatNumber(100 * escape.timeError, 2)} %`
    : errors;
}

/** No line ends between a symbol and its value. */
function pairWords(energy: string, overlap: string): string {
  return `ε\u00a0${energy}, m\u00a0${overlap}`;
}

/** Energy and overlap at which it ended; empty until then. */
export function endWords(result: DynamicsResult | FlowResult, energy: Quantity): string {
  const { status, samples, errors } = result;
  if (status !== 'done' || samples.length === 0) return '';
  const last = (key: 'energy' | 'overlap'): number => samples.column(key).at(-1) ?? NaN;
  const errorOf = (key: 'energy' | 'overlap'): number | null | undefined => {
    if (errors.length < samples.length) return null;
    const estimate = errors.column(key).at(-1) ?? NaN;
    return Number.isNaN(estimate) ? undefined : estimate;
  };
  const energyError = errorOf('energy');
  const shownError = energyError == null ? energyError : energy.shown(energyError);
  return `end: ${pairWords(
    `${formatAtFirstSight(energy.shown(last('energy')), shownError)}${energy.suffix}`,
    formatAtFirstSight(last('overlap'), errorOf('overlap')),
  )}`;
}

/** The same of the median of all instances, once they are at their end. */
export function ensembleEndWords(view: RunView, energy: Quantity): string {
  const ensemble = ensembleOf(view);
  if (ensemble === null || view.members.some(({ status }) => status !== 'done')) return '';
  const last = (key: 'energy' | 'overlap'): number => ensemble[key].median.at(-1) ?? NaN;
  return `median end: ${pairWords(
    `${formatAtFirstSight(energy.shown(last('energy')))}${energy.suffix}`,
    formatAtFirstSight(last('overlap')),
  )}`;
}

export function flowDetail(result: FlowResult): string {
  const { summary } = result;
  if (result.status !== 'done' || !summary) return progressDetail(result);
  return joined([
    `m(0) = ${formatNumber(summary.initialOverlap, 2)}`,
    `integration error ε\u00a0${formatNumber(summary.errorEstimate.energy, 2)}`,
    summary.message === '' ? endOf(summary.reason) : inReadersNumerals(summary.message),
    seconds(result.elapsed),
  ]);
}

/** Which instances flow, and what is known beforehand to be wrong with them. */
export function flowName(parts: RunParts, point: ModelPoint, flow: FlowParameters): string {
  const { dimension, seed, degree, members } = flow;
  const bias = degree === null ? '' : dilutionBiasWords(dilutionOf(point, degree)).toLowerCase();
  const couplings = degree === null ? '' : `, diluted to c = ${degree} (${bias})`;
  const seeds = members === 1 ? `seed ${seed}` : `${members} instances from seed ${seed}`;
  const besides = unusual(omitted(parts.flow.rows, 'degree', 'members'), flow);
  return [`N = ${dimension}${couplings}`, seeds, ...besides].join(', ');
}

/** What is solved at N = infinity. */
export function dynamicsName({ chsck }: RunParts, asked: ChsckParameters): string {
  return ['N = ∞', ...unusual(chsck.rows, asked)].join(', ');
}

/** What a run without it would not have. */
function unusual<Asked extends Values<Asked>>(
  rows: RunParameters<Partial<Asked>>,
  asked: Asked,
): readonly string[] {
  return valuesOf(rows, asked).flatMap(([{ spec, without }, value]) =>
    without === undefined || value === null || value === without
      ? []
      : [`${spec.symbol} = ${formatNumber(value)}`],
  );
}

/** How many instances of an ensemble are at their end, and how many of these found the signal. */
export function ensembleDetail(view: RunView): string {
  const count = countOutcomes(view);
  const share = foundShare(count);
  const failed = view.members.filter(({ status }) => status === 'failed').length;
  const percent = (value: number): string => `${Math.round(100 * value)}`;
  return joined([
    `${count.done} of ${count.total} done`,
    failed > 0 ? `${failed} failed` : '',
    view.members.some(({ status }) => status === 'cancelled')
      ? 'cancelled; what had arrived is kept'
      : '',
    share === null
      ? ''
      : `${count.found} of ${count.done} found the signal: ${percent(share.value)} % (95 %: ${percent(share.lo)} to ${percent(share.hi)} %)`,
  ]);
}

function endOf(reason: 'horizon' | 'stationary' | 'limit'): string {
  switch (reason) {
    case 'horizon':
      return 'reached its end';
    case 'stationary':
      return 'came to rest before its end';
    case 'limit':
      return 'stopped early';
  }
}

function progressDetail(result: DynamicsResult | FlowResult): string {
  const reached = `t = ${formatNumber(result.samples.column('time').at(-1) ?? 0, 3)}`;
  switch (result.status) {
    case 'waiting':
      return 'waiting for a worker';
    case 'paused':
      return hasBegun(result)
        ? `paused at ${reached}; it keeps its worker`
        : 'paused before it began';
    case 'failed':
      return result.failure?.message ?? 'failed';
    case 'cancelled':
      return hasBegun(result)
        ? `cancelled at ${reached}; what had arrived is kept`
        : 'cancelled before anything had arrived';
    default:
      return joined([
        hasReachedItsEnd(result) ? remainder(result) : reached,
        seconds(result.elapsed),
        result.timeLeft === null ? '' : `about ${seconds(result.timeLeft)} left`,
      ]);
  }
}

function hasBegun({ samples }: DynamicsResult | FlowResult): boolean {
  return samples.length > 0;
}

function hasReachedItsEnd({ samples, request }: DynamicsResult | FlowResult): boolean {
  return (samples.column('time').at(-1) ?? 0) >= request.horizon;
}

/** What is still computed when the curve is there. */
function remainder(result: DynamicsResult | FlowResult): string {
  return result.kind === 'flow'
    ? `t = ${formatNumber(result.request.horizon, 3)}, computing the Hessian there`
    : 'whole curve there, becoming more accurate';
}

/** Of a run that waits to be asked for. */
export const heldWords = 'Not computed: the link asks for much at once.';
