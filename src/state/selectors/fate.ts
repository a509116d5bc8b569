/** What becomes of the spurious minima at the current point: the rows of the picture of their fate. */
import type { Interval } from '../../physics/hessian/bulk';
import { marginalMeanEnergy, shiftComplexity } from '../../physics/complexity/curves';
import { levelAt, type FateLevel } from '../../physics/complexity/fate';
import { fieldStatistics } from '../../physics/complexity/fieldStatistics';
import { flowThresholdEnergy } from '../../physics/complexity/flowThreshold';
import { groundOf } from '../../physics/complexity/groundEnergy';
import { minimaSupport } from '../../physics/complexity/minimaSupport';
import { gradientFlowLine } from '../../physics/lines/gradientFlow';
import { spikedMixture, type Mixture } from '../../physics/mixture';
import type { ModelPoint } from '../../physics/parameters';
import { signalState, type SignalState } from '../../physics/signalState';
import type { AppState } from '../store';
import { selectCursorEnergy, selectMixture } from './landscape';
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
  readonly minima: Interval | null;
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

const sceneOf = memoiseLast((point: ModelPoint): FateScene => {
  const mixture = spikedMixture(point);
  const field = fieldStatistics(mixture);
  const { energy: thresholdEnergy, scheme } = flowThresholdEnergy(mixture);
  const groundEnergy = groundOf(field);
  const room = Math.sqrt(
    (2 * field.determinant * Math.max(0, shiftComplexity(field, 2))) / field.muVariance,
  );
  const ceilingEnergy = Math.max(
    marginalMeanEnergy(field) + room,
    thresholdEnergy * (1 - leastRoom),
  );
  const above = upperShares.map((s) => thresholdEnergy + s * (ceilingEnergy - thresholdEnergy));
  const below = lowerShares.map((s) => thresholdEnergy + s * (groundEnergy - thresholdEnergy));
  const support = minimaSupport(mixture);
  return {
    levels: [...above, ...below].map((energy) => levelAt(field, energy)),
    thresholdRow: above.length,
    theta: field.theta,
    thresholdEnergy,
    isTypical: scheme === 'one-scale',
    groundEnergy,
    ceilingEnergy,
    signal: signalState(mixture),
    minima: support.interval,
    minimaComplexity: support.sigma,
    wellComplexity: wellComplexityOf(point.p, point.deltaP),
  };
});

const wellComplexityOf = memoiseLast((p: number, deltaP: number): number => {
  const invDelta2 = gradientFlowLine(p, deltaP);
  const field = fieldStatistics(spikedMixture({ p, deltaP, invDelta2 }));
  return shiftComplexity(field, 2) / wellsOnFlowLine;
});

export function selectFate({ view }: AppState): FateScene {
  return sceneOf(view.point);
}

const levelOf = memoiseLast((mixture: Mixture, energy: number) =>
  levelAt(fieldStatistics(mixture), energy),
);

/** The stationary points that dominate at the cursor's energy. */
export function selectCursorLevel(state: AppState): FateLevel {
  return levelOf(selectMixture(state), selectCursorEnergy(state));
}
