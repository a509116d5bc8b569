/** What each step of the story shows and asks for, beside its words. */
import type { ComponentType } from 'react';
import { countOutcomes } from '../../panels/ensemble';
import { runViewsOf } from '../../panels/runViews';
import { selectModel } from '../../state/selectors/landscape';
import { selectMovingPoint } from '../../state/selectors/movingHessian';
import { balanceExponent, storyPanels } from '../../state/settings/story';
import type { AppState } from '../../state/store';
import {
  ExponentSlider,
  FineMatrixSlider,
  LaunchButton,
  MatrixSlider,
  NoiseSliders,
} from './StepControls';
import { Order } from '../../panels/controls/Controls';
import { BalanceLine } from './pictures/BalanceLine';
import { Observations } from './pictures/Observations';

export interface Step {
  /** The question comes first, and hides the picture until it is answered. */
  readonly asksFirst: boolean;
  /** Ids of the panels that are shown, or a picture of the story's own. */
  readonly panels: readonly string[];
  readonly Picture?: ComponentType;
  readonly Controls?: ComponentType;
  /** The surf is what is to be played. */
  readonly isPlayed?: boolean;
  /** Whether the state of the program is what the step asks for. */
  readonly isDone: (state: AppState) => boolean;
}

const seen = { asksFirst: false };
const guessed = { asksFirst: true };

const rows: readonly Omit<Step, 'panels'>[] = [
  {
    ...seen,
    Picture: Observations,
    Controls: NoiseSliders,
    isDone: ({ view: { point } }) => point.invDelta2 <= 2.1 && point.deltaP >= 0.95,
  },
  {
    ...guessed,
    Controls: LaunchButton,
    isDone: hasRunAll,
  },
  { ...guessed, isDone: isDeep },
  {
    ...seen,
    isPlayed: true,
    isDone: ({ view }) => view.time !== null && view.time >= lateTime,
  },
  {
    ...seen,
    Controls: MatrixSlider,
    isDone: isClearOfTheBulk,
  },
  {
    ...guessed,
    Controls: FineMatrixSlider,
    isDone: hasOpenedAtThresholdAlone,
  },
  {
    ...guessed,
    isPlayed: true,
    isDone: hasArrived,
  },
  {
    ...seen,
    Picture: BalanceLine,
    Controls: ExponentSlider,
    isDone: ({ view }) => Math.abs(balanceExponent.of(view) - 0.5) < 0.005,
  },
  {
    ...guessed,
    Controls: MatrixSlider,
    isDone: (state) => selectModel(state).region === 'trivial',
  },
  {
    ...seen,
    Controls: Order,
    isDone: ({ view }) => view.point.p === 4,
  },
];

export const steps: readonly Step[] = rows.map((row, i) => ({
  ...row,
  panels: storyPanels[i] ?? [],
}));

/** From then on the flow at 1/Δ₂ = 1.5 is within 0.01 of the threshold. */
const lateTime = 1000;

function hasRunAll(state: AppState): boolean {
  return runViewsOf(state).some((view) => {
    const { done, total } = countOutcomes(view);
    return total > 0 && done === total;
  });
}

/** An energy below the middle between the threshold and the deepest minima has been chosen. */
function isDeep(state: AppState): boolean {
  const { threshold, groundEnergy } = selectModel(state);
  const { energy } = state.view;
  return energy !== null && energy < (threshold.energy + groundEnergy) / 2;
}

/** The isolated eigenvalue is that of a push which no sampled matrix of N = 300 hides. */
function isClearOfTheBulk(state: AppState): boolean {
  const { flowLine, matrix } = selectModel(state);
  return flowLine !== null && matrix !== null && matrix > 1.1 * flowLine;
}

/** The typical points have lost their wall at the threshold, and not yet where they are deepest. */
function hasOpenedAtThresholdAlone(state: AppState): boolean {
  const model = selectModel(state);
  const lowest = (shift: number): number => model.hessianOfShift(shift).outlier ?? 0;
  const { shift } = model.complexity(model.groundEnergy);
  return lowest(2) < 0 && lowest(shift) >= 0;
}

/** The flow of the current point, at the time of the cursor, is at the signal. */
function hasArrived(state: AppState): boolean {
  const { signal } = selectModel(state);
  const point = state.view.time === null ? null : selectMovingPoint(state);
  return signal !== null && point !== null && point.overlap > 0.9 * signal.overlap;
}
