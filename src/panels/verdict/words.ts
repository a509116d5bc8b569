/** The answer to the paper's question for one model, as a headline and a sentence of why. */
import type { FlowProspect } from '../../physics/flowProspect';
import type { Region } from '../../physics/lines/regions';
import type { Model } from '../../physics/model';
import { formatNumber } from '../../plot/format';
import { paperNotation, type NoiseNotation } from '../notation/quantities';

export interface PointVerdict {
  readonly region: Region;
  readonly prospect: FlowProspect;
  readonly headline: string;
  readonly why: string;
  /** A limit of the theory that holds at this point; empty where there is none. */
  readonly caveat: string;
}

const headlines: Readonly<Record<Region, string>> = {
  impossible: 'No algorithm can find the signal',
  hard: 'The signal is there, but no known fast algorithm finds it',
  'gradient-flow-fails': 'Gradient flow gets stuck on the threshold minima',
  surfing: 'Gradient flow finds the signal in spite of the spurious minima',
  trivial: 'Gradient flow finds the signal in a trivial landscape',
};

const marginalHeadline = 'Exactly on the line of gradient flow: marginal';

export function verdictOf(
  model: Model,
  initialOverlap: number,
  notation: NoiseNotation = paperNotation,
): PointVerdict {
  const { region, prospect, threshold } = model;
  return {
    region,
    prospect,
    headline: headlineOf(model),
    why:
      prospect === 'escapes'
        ? successWords(model, initialOverlap)
        : hasSignal(model)
          ? failureWords(region, prospect)
          : noSignal,
    caveat: threshold.scheme === 'multi-scale' ? caveatOf(model, notation) : '',
  };
}

/** Whether any term holds the signal. */
export function hasSignal({ mixture }: Model): boolean {
  return mixture.signal.terms.length > 0;
}

export const noSignal =
  'No term holds it: m is the overlap with a direction like any other, and nothing pulls there.';

function headlineOf(model: Model): string {
  if (!hasSignal(model)) return 'There is no signal to be found';
  return model.prospect === 'marginal' ? marginalHeadline : headlines[model.region];
}

function caveatOf(model: Model, { manyScales }: NoiseNotation): string {
  return model.isSpiked
    ? `Here ${manyScales('p')}: aging has a continuum of time scales, and εₜₕ is the multi-scale value.`
    : 'Here aging has more than one slow time scale, and εₜₕ is the multi-scale value.';
}

function successWords(model: Model, initialOverlap: number): string {
  const { sigma } = model.minima;
  const escape = model.escapeTime(initialOverlap);
  const minima =
    sigma > 0
      ? `There are about exp(${formatNumber(sigma, 2)} N) spurious minima, but those that would trap it, at εₜₕ, have become saddles.`
      : 'No exponentially many minima are left around m = 0.';
  const time =
    escape === null
      ? ''
      : ` The flow surfs down their one descending direction at rate Λ = ${formatNumber(model.growthRate, 3)}: from m₀ = ${formatNumber(initialOverlap, 2)} it escapes well before t = ln(1/m₀)/Λ = ${formatNumber(escape, 2)}.`;
  return minima + time;
}

const noWayDown = 'Minima at εₜₕ are marginal and have no direction down to the signal';

const agingWords: Readonly<Record<Exclude<FlowProspect, 'escapes'>, string>> = {
  marginal:
    'At εₜₕ the signal’s eigenvalue just touches zero (θ = 1, Λ = 0): m grows, but not exponentially.',
  grows: `${noWayDown}: as N → ∞ the flow stays. Conjectured, above the line of aging growth: m grows as a power of time, and finite N escapes, after a power of N.`,
  fades: `${noWayDown}, and m fades after a first rise (below the conjectured line of aging growth): as N → ∞ a random start never escapes.`,
  ages: `${noWayDown}: m does not grow exponentially.`,
};

function failureWords(region: Region, prospect: Exclude<FlowProspect, 'escapes'>): string {
  return regionWords(region) ?? agingWords[prospect];
}

/** Why nothing finds the signal in this region; null where that depends on the flow. */
export function regionWords(region: Region): string | null {
  switch (region) {
    case 'hard':
      return 'Even Bayes-optimal message passing fails here, though the signal could be told from noise by exhaustive search.';
    case 'impossible':
      return 'The noise hides the signal even from an exhaustive search.';
    default:
      return null;
  }
}
