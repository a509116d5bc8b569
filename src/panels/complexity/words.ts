/** What the complexity panel says. */
import type { StationaryKind } from '../../physics/complexity/annealed';
import type { CurveLandmarks } from '../../physics/complexity/complexityCurve';
import { flowThresholdEnergy } from '../../physics/complexity/flowThreshold';
import { minimaSupport } from '../../physics/complexity/minimaSupport';
import { spikedMixture } from '../../physics/mixture';
import type { ModelPoint } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';

export const kindName: Readonly<Record<StationaryKind, string>> = {
  minima: 'a minimum',
  'index-one': 'a saddle with one way down',
  extensive: 'a saddle with many ways down',
};

export const kindShortName: Readonly<Record<StationaryKind, string>> = {
  minima: 'minimum',
  'index-one': 'index-1 saddle',
  extensive: 'many-index saddle',
};

export function complexityWords(point: ModelPoint, { minimaMerge }: CurveLandmarks): string {
  const { interval, sigma } = minimaSupport(spikedMixture(point));
  const counted =
    interval === null
      ? 'No energy has exponentially many minima: the landscape at m = 0 is trivial.'
      : `About exp(${formatNumber(sigma, 2)} N) minima between ε = ${formatNumber(interval.lo, 5)} and ${formatNumber(interval.hi, 5)}, many only for N ≫ ${formatNumber(Math.ceil(1 / sigma), 2)}.`;
  return `${counted} ${dominantWords(point, minimaMerge)}`;
}

function dominantWords(point: ModelPoint, minimaMerge: number | null): string {
  const threshold = flowThresholdEnergy(spikedMixture(point));
  if (threshold.scheme === 'multi-scale')
    return `Here annealed counts are only upper bounds, not what a typical landscape has: the flow ages on many time scales, towards εₜₕ = ${formatNumber(threshold.energy, 5)}.`;
  return minimaMerge === null
    ? 'Below εₜₕ the typical stationary point is a minimum.'
    : 'At and below εₜₕ the typical point has one way down.';
}
