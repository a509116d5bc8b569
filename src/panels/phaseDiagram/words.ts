/** What the phase diagram says about a point. */
import type { PhaseLines } from '../../physics/lines/phaseLines';
import type { Region } from '../../physics/lines/regions';
import type { ModelPoint } from '../../physics/parameters';
import type { Model } from '../../physics/model';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import type { LatestStatus } from '../../state/latest/results';
import { langevinLineAt } from '../../state/selectors/landscape';
import { equation, paperNotation, valueIn, type NoiseNotation } from '../notation/quantities';
import { lineAt } from './view';

const names: Readonly<Record<Region, string>> = {
  impossible: 'impossible',
  hard: 'hard',
  'gradient-flow-fails': 'gradient flow fails',
  surfing: 'gradient flow succeeds, spurious minima exist',
  trivial: 'gradient flow succeeds, trivial landscape',
};

const shortNames: Readonly<Record<Region, string>> = {
  impossible: 'impossible',
  hard: 'hard',
  'gradient-flow-fails': 'flow fails',
  surfing: 'surfing',
  trivial: 'trivial',
};

/** The same of the dynamics with noise. */
const thermalNames: Readonly<Record<Region, string>> = {
  ...names,
  'gradient-flow-fails': 'Langevin dynamics fails',
  surfing: 'Langevin dynamics succeeds, spurious minima exist',
  trivial: 'Langevin dynamics succeeds, trivial landscape',
};

const thermalShortNames: Readonly<Record<Region, string>> = {
  ...shortNames,
  'gradient-flow-fails': 'Langevin fails',
  surfing: 'Langevin finds it',
};

/** Neither side's, where the point lies on the line between success and failure. */
function isOnLine(model: Model, temperature: number): boolean {
  return model.thermal(temperature).prospect === 'marginal';
}

/** @param temperature of the dynamics. */
export function regionShortName(model: Model, temperature: number): string {
  if (isOnLine(model, temperature)) return 'marginal';
  return (temperature === 0 ? shortNames : thermalShortNames)[model.regionAt(temperature)];
}

/** @param temperature of the dynamics. */
export function regionName(model: Model, temperature: number): string {
  if (isOnLine(model, temperature))
    return `exactly on the line of ${temperature === 0 ? 'gradient flow' : 'Langevin dynamics'}, marginal`;
  return (temperature === 0 ? names : thermalNames)[model.regionAt(temperature)];
}

/** @param status of the job that computes the lines; of a failure the panel says more. */
export function phaseWords(
  point: ModelPoint,
  lines: PhaseLines | null,
  status: LatestStatus,
  temperature = 0,
  notation: NoiseNotation = paperNotation,
): string {
  if (!lines) return status === 'failed' ? 'No lines are drawn.' : 'The lines are being computed.';
  const flow = lineAt(lines, 'gradientFlow', point.deltaP);
  const trivial = lineAt(lines, 'trivial', point.deltaP);
  return `${flowLineWords(flow, trivial, notation)}${temperature > 0 ? langevinWords(point, temperature, notation) : ''}`;
}

/** At one tensor. */
export function flowLineWords(
  flow: number,
  trivial: number,
  { matrix, tensor }: NoiseNotation = paperNotation,
): string {
  return `At this ${tensor.symbol}, for N → ∞, gradient flow finds the signal above ${equation(matrix, flow, digitsAtFirstSight)}, the spurious minima at m = 0 are gone only above ${valueIn(matrix, trivial, digitsAtFirstSight)}.`;
}

/** Formula and measurement apart: docs/numerics.md has the crosses. */
function langevinWords(point: ModelPoint, temperature: number, { matrix }: NoiseNotation): string {
  const line = valueIn(matrix, langevinLineAt(point, temperature), digitsAtFirstSight);
  const status =
    temperature < 1
      ? ', by a formula of ours that is not proved for 0 < T < 1; crosses measured at p = 3 agree with it within 0.2 %, their errors being up to 0.9 %'
      : '';
  return ` At T = ${formatNumber(temperature)} Langevin dynamics finds it above ${line}${status}.`;
}
