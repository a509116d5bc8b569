/** What becomes of the spurious minima at the current point: the rows of the picture of their fate. */
import type { SpectralInterval } from '../../physics/hessian/bulk';
import { marginalMeanEnergy, shiftComplexity } from '../../physics/complexity/curves';
import { levelAt, type FateLevel } from '../../physics/complexity/fate';
import type { SignalState } from '../../physics/signalState';
import type { Model } from '../../physics/model';
import type { AppState } from '../store';
import { richestOnFlowLine, selectCursorEnergy, selectModel } from './landscape';
import { memoiseLast } from './memo';

export interface FateScene {
  /** From the highest energy to the lowest. */
  readonly levels: readonly FateLevel[];
  /** Where in `levels` the flow arrives. */
  readonly thresholdRow: number;
  readonly theta: number;
  /** The energy that gradient flow tends to at overlap 0. */
  readonly thresholdEnergy: number;
  /**
   * Whether the annealed counts describe the points where the flow arrives; with aging on many time
   * scales they are upper bounds that say nothing of typical points.
   */
  readonly isTypical: boolean;
  /** e_0: below it there are no spurious points. */
  readonly groundEnergy: number;
  /** Above it there would be no minimum even if the signal did not push any of them over. */
  readonly ceilingEnergy: number;
  readonly signal: SignalState | null;
  /** Energies with exponentially many minima, typical or not; null in the trivial phase. */
  readonly minima: SpectralInterval | null;
  /** Largest complexity of minima; negative in the trivial phase. */
  readonly minimaComplexity: number;
  /** Complexity that one drawn well stands for: the same for all 1/Δ₂ at one p and Δ_p. */
  readonly wellComplexity: number;
}

/** Places of the rows between e_th (0) and the ceiling (1), from the top down. */
const upperShares = [0.82, 0.56, 0.36, 0.18] as const;
/** Places of the rows between e_th (0) and e_0 (1), from the top down; the first is the threshold. */
const lowerShares = [0, 0.25, 0.5, 0.75, 1] as const;
/** Wells at the richest energy on the gradient-flow line. */
const wellsOnFlowLine = 14;
/** With one degree alone no room is left above the threshold: then this share of its own depth. */
const leastRoom = 0.02;

const sceneOf = memoiseLast((model: Model): FateScene => {
  const { field, groundEnergy, minima, signal } = model;
  const { energy: thresholdEnergy, scheme } = model.threshold;
  const room = Math.sqrt(
    (2 * field.determinant * Math.max(0, shiftComplexity(field, 2))) / field.muVariance,
  );
  const ceilingEnergy = Math.max(
    marginalMeanEnergy(field) + room,
    thresholdEnergy * (1 - leastRoom),
  );
  const above = upperShares.map((s) => thresholdEnergy + s * (ceilingEnergy - thresholdEnergy));
  const below = lowerShares.map((s) => thresholdEnergy + s * (groundEnergy - thresholdEnergy));
  return {
    levels: [...above, ...below].map((energy) => levelAt(field, energy)),
    thresholdRow: above.length,
    theta: field.theta,
    thresholdEnergy,
    isTypical: scheme === 'one-scale',
    groundEnergy,
    ceilingEnergy,
    signal,
    minima: minima.interval,
    minimaComplexity: minima.sigma,
    wellComplexity: richestOnFlowLine(model) / wellsOnFlowLine,
  };
});

export function selectFate(state: AppState): FateScene {
  return sceneOf(selectModel(state));
}

const levelOf = memoiseLast(({ field }: Model, energy: number) => levelAt(field, energy));

/** The stationary points that dominate at the cursor's energy. */
export function selectCursorLevel(state: AppState): FateLevel {
  return levelOf(selectModel(state), selectCursorEnergy(state));
}
