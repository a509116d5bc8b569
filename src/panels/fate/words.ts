/** What the picture of the fate says. */
import type { FateLevel } from '../../physics/complexity/fate';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import type { FateScene } from '../../state/selectors/fate';
import { flowFirst, theFlow } from '../noiseWords';
import { rangeFromThreshold } from '../fromThreshold';
import { paperNotation, valueIn, type Quantity } from '../notation/quantities';
import { isManyIndex, isOpen } from './rows';

/** The regions of the paper's Fig. 1. */
export type FateRegion = 'stuck' | 'surfing' | 'trivial';

/** @param temperature of the dynamics: the regions are of gradient flow. */
export function regionLabels(
  temperature: number,
): Readonly<Record<FateRegion, { readonly short: string; readonly name: string }>> {
  const who = theFlow(temperature);
  return {
    stuck: { short: '(i) stuck', name: `(i): ${who} gets stuck` },
    surfing: { short: '(ii) surfs', name: `(ii): ${who} surfs past the spurious minima` },
    trivial: { short: '(iii) trivial', name: '(iii): no spurious minima are left' },
  };
}

/** Null exactly on the line between (i) and (ii). */
export function fateRegion({
  theta,
  minimaComplexity,
}: Pick<FateScene, 'theta' | 'minimaComplexity'>): FateRegion | null {
  if (theta === 1) return null;
  if (theta < 1) return 'stuck';
  return minimaComplexity > 0 ? 'surfing' : 'trivial';
}

/**
 * @param temperature of the dynamics: the picture is of gradient flow.
 * @param isDetailed with how points were counted.
 */
export function fateWords(
  scene: FateScene,
  temperature = 0,
  isDetailed = true,
  energy: Quantity = paperNotation.energy,
): string {
  const region = fateRegion(scene);
  if (!scene.isTypical)
    return `${manyScales(isDetailed)} ${region === null ? onTheLine : outcomeWords(region, temperature)}`;
  const at = `εₜₕ = ${valueIn(energy, scene.thresholdEnergy, digitsAtFirstSight)}`;
  switch (region) {
    case null:
      return `Between (i) and (ii). ${onTheLine}`;
    case 'stuck':
      return `(i) At ${at} the typical stationary points are marginal minima. ${flowFirst(temperature)} reaches their energy ever more slowly and finds no way down to the signal (θ = ${formatNumber(scene.theta, 3)} < 1).`;
    case 'surfing':
      return `(ii) At ${at} the typical points have lost their wall towards the signal: ${openedDownTo(scene, temperature)} ${remaining(scene, energy)}`;
    case 'trivial':
      return `(iii) Every typical point down to ε₀ has a way down to the signal, and no energy has exponentially many minima any more.`;
  }
}

const onTheLine =
  'Exactly on the line of gradient flow (θ = 1) the aging states are about to lose their wall towards the signal: m grows, but not exponentially.';

/** @param isDetailed with how the points were counted. */
function manyScales(isDetailed: boolean): string {
  return `Here aging has more than one slow time scale: the counts are ${isDetailed ? 'annealed ' : ''}upper bounds, and the rows at and below εₜₕ are not what a typical landscape has.`;
}

/** What holds whatever the counts, since only the marginality of the aging states is used. */
function outcomeWords(region: FateRegion, temperature: number): string {
  switch (region) {
    case 'stuck':
      return `${flowFirst(temperature)} ages towards εₜₕ and stays: θ < 1.`;
    case 'surfing':
      return `The aging states have one way down to the signal (θ > 1): ${theFlow(temperature)} surfs on it.`;
    case 'trivial':
      return 'The aging states have one way down to the signal, and no minima abound any more.';
  }
}

function openedDownTo({ levels, thresholdRow }: FateScene, temperature: number): string {
  const below = levels.slice(thresholdRow);
  const lambda = formatNumber(levels[thresholdRow]?.lowestCurvature ?? 0, 3);
  return below.every(isOpen)
    ? `one negative eigenvalue, λ = ${lambda}, and so down to ε₀. ${flowFirst(temperature)} surfs on it.`
    : `one negative eigenvalue, λ = ${lambda}. Lower ones are still closed, but ${theFlow(temperature)} never gets there.`;
}

function remaining(
  { minima, minimaComplexity, thresholdEnergy }: FateScene,
  energy: Quantity,
): string {
  if (minima === null) return '';
  return `About exp(${formatNumber(minimaComplexity, 2)} N) spurious minima remain, rare at their energies, ${rangeFromThreshold(energy, minima, thresholdEnergy)}.`;
}

/** What the typical point of a level is, in a few words. */
export function levelName(level: FateLevel): string {
  if (isManyIndex(level)) return 'saddle, many ways down';
  return isOpen(level) ? 'saddle, one way down: to the signal' : 'minimum';
}
