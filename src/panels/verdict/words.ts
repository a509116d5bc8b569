/** The answer to the paper's question at one point, as a headline and a sentence of why. */
import { minimaSupport } from '../../physics/complexity/minimaSupport';
import { flowThresholdEnergy } from '../../physics/complexity/flowThreshold';
import { escapeTime, growthRate } from '../../physics/growthRate';
import { regionOf } from '../../physics/lines/regions';
import type { Region } from '../../physics/lines/regions';
import { spikedMixture } from '../../physics/mixture';
import type { ModelPoint } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';

export interface Verdict {
  readonly region: Region;
  readonly succeeds: boolean;
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

export function verdictAt(point: ModelPoint, initialOverlap: number): Verdict {
  const mixture = spikedMixture(point);
  const region = regionOf(point);
  const succeeds = region === 'surfing' || region === 'trivial';
  return {
    region,
    succeeds,
    headline: headlines[region],
    why: succeeds ? successWords(point, initialOverlap) : failureWords(region),
    caveat:
      flowThresholdEnergy(mixture).scheme === 'multi-scale'
        ? 'Here Δ₂ < (p − 3) Δₚ: aging has a continuum of time scales, and εₜₕ is the multi-scale value.'
        : '',
  };
}

function successWords(point: ModelPoint, initialOverlap: number): string {
  const mixture = spikedMixture(point);
  const { sigma } = minimaSupport(mixture);
  const escape = escapeTime(mixture, initialOverlap);
  const minima =
    sigma > 0
      ? `There are about exp(${formatNumber(sigma, 2)} N) spurious minima, but those that would trap it, at εₜₕ, have become saddles.`
      : 'No exponentially many minima are left around m = 0.';
  const time =
    escape === null
      ? ''
      : ` The flow surfs down their one descending direction at rate Λ = ${formatNumber(growthRate(mixture), 3)}: from m₀ = ${formatNumber(initialOverlap, 2)} it escapes before t ≈ ln(1/m₀)/Λ = ${formatNumber(escape, 2)}.`;
  return minima + time;
}

function failureWords(region: Region): string {
  const stuck =
    'Minima at εₜₕ are marginal and have no direction down to the signal: m grows at most as a power of time, so the time to escape grows as a power of N.';
  switch (region) {
    case 'gradient-flow-fails':
      return stuck;
    case 'hard':
      return 'Even Bayes-optimal message passing fails here, though the signal could be told from noise by exhaustive search.';
    default:
      return 'The noise hides the signal even from an exhaustive search.';
  }
}
