/** What the complexity panel says. */
import type { ComplexityPoint, StationaryKind } from '../../physics/complexity/annealed';
import type { CurveLandmarks } from '../../physics/complexity/complexityCurve';
import type { Model } from '../../physics/model';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import { rangeFromThreshold } from '../fromThreshold';
import { insteadWords, theFlow } from '../noiseWords';
import { sentences } from '../sentences';
import { paperNotation, valueIn, type Quantity } from '../notation/quantities';

const kindName: Readonly<Record<StationaryKind, string>> = {
  minima: 'a minimum',
  'index-one': 'a saddle with one way down',
  extensive: 'a saddle with many ways down',
};

const kindShortName: Readonly<Record<StationaryKind, string>> = {
  minima: 'minimum',
  'index-one': 'index-1 saddle',
  extensive: 'many-index saddle',
};

type Typical = Pick<ComplexityPoint, 'sigma' | 'kind'>;

/** Below the ground energy there are none; at it Σ is zero but for rounding. */
function isThere(sigma: number): boolean {
  return sigma > -1e-12;
}

/** What the typical stationary point of an energy is, to be spoken. */
export function typicalName({ sigma, kind }: Typical): string {
  return isThere(sigma) ? kindName[kind] : 'no stationary points, Σ < 0';
}

/** The same where there is little room. */
export function typicalShortName({ sigma, kind }: Typical): string {
  return isThere(sigma) ? kindShortName[kind] : 'none';
}

/** @param temperature of the dynamics; the landscape has none. */
export function complexityWords(
  model: Model,
  { minimaMerge }: CurveLandmarks,
  temperature = 0,
  energy: Quantity = paperNotation.energy,
): string {
  const { interval, sigma } = model.minima;
  const counted =
    interval === null
      ? 'No energy has exponentially many minima: the landscape at m = 0 is trivial.'
      : `About exp(${formatNumber(sigma, 2)} N) minima ${rangeFromThreshold(energy, interval, model.threshold.energy)}, many only for N ≫ ${formatNumber(Math.ceil(1 / sigma), 2)}.`;
  return sentences(
    counted,
    dominantWords(model, minimaMerge, 'annealed counts', temperature, energy),
    insteadWords(model, temperature, energy),
  );
}

/** The same without how many, and without how they are counted. */
export function plainComplexityWords(
  model: Model,
  { minimaMerge }: CurveLandmarks,
  temperature = 0,
  energy: Quantity = paperNotation.energy,
): string {
  const { interval } = model.minima;
  const where =
    interval === null
      ? 'No energy has exponentially many minima: the landscape is trivial where a random start lies.'
      : `Exponentially many minima lie ${rangeFromThreshold(energy, interval, model.threshold.energy)}.`;
  return sentences(
    where,
    dominantWords(model, minimaMerge, 'the counts', temperature, energy),
    insteadWords(model, temperature, energy),
  );
}

function dominantWords(
  { threshold }: Model,
  minimaMerge: number | null,
  counts: string,
  temperature: number,
  energy: Quantity,
): string {
  if (threshold.scheme === 'multi-scale')
    return `Here ${counts} are only upper bounds, not what a typical landscape has: ${theFlow(temperature)} ages on more than one slow time scale, towards εₜₕ = ${valueIn(energy, threshold.energy, digitsAtFirstSight)}.`;
  return minimaMerge === null
    ? 'Below εₜₕ the typical stationary point is a minimum.'
    : 'At and below εₜₕ the typical point has one way down.';
}
