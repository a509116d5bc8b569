/**
 * Closed forms at the current point, as panels read them. Each is computed once per change of what it
 * depends on and then shared, so that all panels of a frame together cost well below a millisecond.
 */
import type { ComplexityPoint } from '../../physics/complexity/annealed';
import { shiftComplexity } from '../../physics/complexity/curves';
import { complexityCurve, type ComplexityCurve } from '../../physics/complexity/complexityCurve';
import type { FlowThreshold } from '../../physics/complexity/flowThreshold';
import type { Hessian } from '../../physics/hessian/hessianAt';
import type { SpectralInterval } from '../../physics/hessian/bulk';
import type { FurtherLine, FurtherLines } from '../../physics/lines/furtherLines';
import { phaseLinesAt, type PhaseLine, type PhaseLines } from '../../physics/lines/phaseLines';
import type { Region } from '../../physics/lines/regions';
import type { ModelPoint } from '../../physics/parameters';
import type { SignalState } from '../../physics/signalState';
import type { Model } from '../../physics/model';
import { modelAt } from '../../physics/spikedModel';
import { latestOf } from '../latest/results';
import type { AppState } from '../store';
import type { EnergyWindow } from '../settings/energyWindow';
import { temperatureOf } from '../settings/launch';
import { furtherLines } from '../settings/phaseDiagram';
import { memoiseLast } from './memo';
import { steadyAbove } from '../steady';
import { steadyPoint } from './steadyPoint';

/** Samples of a complexity curve: more than its smooth closed form needs on any screen. */
const curveSamples = 160;

const complexityPointOf = memoiseLast((model: Model, energy: number) => model.complexity(energy));
const hessianOf = memoiseLast((model: Model, shift: number) => model.hessianOfShift(shift));
const linesAtOf = memoiseLast(phaseLinesAt);

/** The model of a run, of a request or of the view: what panels compute with in the place of points. */
export function modelOf({ point }: { readonly point: ModelPoint }): Model {
  return modelAt(point);
}

/** The model at the current point. */
export function selectModel({ view }: AppState): Model {
  return modelOf(view);
}

/**
 * Complexity of the richest minima on the line of gradient flow with the other terms as they are, a scale that
 * stands still; without such a line that of the richest minima here.
 */
export function richestOnFlowLine(model: Model): number {
  const { flowLine } = model;
  return shiftComplexity((flowLine === null ? model : model.withMatrix(flowLine)).field, 2);
}

/** θ at overlap 0: the Hessian's isolated eigenvalue exists above 1. */
export function selectTheta(state: AppState): number {
  return selectModel(state).field.theta;
}

/** ε_th, the energy that gradient flow tends to while it has not found the signal. */
export function selectThresholdEnergy(state: AppState): number {
  return selectFlowThreshold(state).energy;
}

/** The same with the scheme of aging that gives it. */
export function selectFlowThreshold(state: AppState): FlowThreshold {
  return selectModel(state).threshold;
}

/** Where the complexity vanishes. */
export function selectGroundEnergy(state: AppState): number {
  return selectModel(state).groundEnergy;
}

/** The energy that the view has pinned, else the threshold energy. */
export function selectPinnedEnergy(state: AppState): number {
  return state.view.energy ?? selectThresholdEnergy(state);
}

/** The energy under the cursor: hovered, else pinned, else the threshold energy. */
export function selectCursorEnergy(state: AppState): number {
  return state.hover.energy ?? selectPinnedEnergy(state);
}

/** The time under the cursor: hovered, else pinned, else none. */
export function selectCursorTime({ hover, view }: AppState): number | null {
  return hover.time ?? view.time;
}

/** Complexity and kind of the stationary points at the cursor's energy. */
export function selectCursorComplexity(state: AppState): ComplexityPoint {
  return complexityPointOf(selectModel(state), selectCursorEnergy(state));
}

/** Where the cursor's energy lies, seen from ε_th. */
export type ThresholdSide = 'threshold' | 'above' | 'below';

export function selectThresholdSide(state: AppState): ThresholdSide {
  const above = selectCursorEnergy(state) - selectThresholdEnergy(state);
  if (above === 0) return 'threshold';
  return above > 0 ? 'above' : 'below';
}

/**
 * Shift of the points that panels show at an energy: at the threshold that of the marginal states of the aging
 * flow, elsewhere that of the dominant stationary points. With one slow time scale these are the same there.
 */
export function shownShift(model: Model, energy: number): number {
  const isThreshold = energy === model.threshold.energy;
  return isThreshold ? marginalShift : model.complexity(energy).shift;
}

/** Spectrum of the Hessian at the points shown at the cursor's energy. */
export function selectHessian(state: AppState): Hessian {
  const model = selectModel(state);
  return hessianOf(model, shownShift(model, selectCursorEnergy(state)));
}

/** The bulk of the spectrum touches zero. */
const marginalShift = 2;

/** Memory for each window: the panel shows one and the other in its corner. */
const windowsOf: Readonly<Record<EnergyWindow, (model: Model) => SpectralInterval>> = {
  overview: memoiseLast(({ groundEnergy, threshold }: Model) => {
    const lowest = Math.min(groundEnergy, threshold.energy);
    const reach = steadyAbove(1.04 * Math.abs(lowest), 8);
    // A little beyond zero, where points are most numerous: that is the fourth sample from the end.
    return { lo: -reach, hi: (3 / (curveSamples - 4)) * reach };
  }),
  // All that happens below the threshold, and a little more above it where the curves part.
  threshold: memoiseLast((model: Model) => {
    const threshold = model.threshold.energy;
    const below = threshold - model.groundEnergy;
    const width = steadyAbove(Math.max(Math.abs(below), 1e-4 * Math.abs(threshold)), 4);
    const [lo, hi] = below > 0 ? [-1.45, 1.35] : [-0.45, 2.35];
    return { lo: threshold + lo * width, hi: threshold + hi * width };
  }),
};

const curveOf = (): ((model: Model, window: SpectralInterval) => ComplexityCurve) =>
  memoiseLast(({ mixture }: Model, { lo, hi }: SpectralInterval) =>
    complexityCurve(mixture, lo, hi, curveSamples),
  );
const curvesOf = { overview: curveOf(), threshold: curveOf() } as const;

/** Energies of a window of the complexity panel. */
export function selectEnergyWindow(state: AppState, window: EnergyWindow): SpectralInterval {
  return windowsOf[window](selectModel(state));
}

/** The complexity curves over a window. */
export function selectComplexityCurve(state: AppState, window: EnergyWindow): ComplexityCurve {
  return curvesOf[window](selectModel(state), selectEnergyWindow(state, window));
}

/** Where a successful flow ends; null if no such state exists. */
export function selectSignalState(state: AppState): SignalState | null {
  return selectModel(state).signal;
}

/** Λ, the growth rate of the overlap on the threshold; 0 where flow fails. */
export function selectGrowthRate(state: AppState): number {
  return selectModel(state).growthRate;
}

export function selectRegion(state: AppState): Region {
  return selectModel(state).region;
}

/** 1/Δ₂ on every line at the current Δ_p: where a slider of 1/Δ₂ crosses them. */
export function selectLinesAtPoint({ view }: AppState): Readonly<Record<PhaseLine, number>> {
  return linesAtOf(view.point.p, view.point.deltaP);
}

const matrixLinesOf = memoiseLast((point: ModelPoint) => {
  const { flowLine, trivialLine } = modelOf({ point });
  return { gradientFlow: flowLine ?? NaN, trivial: trivialLine ?? NaN };
});

/** 1/Δ₂ on the two lines that every mixture with a matrix has, all its other terms as they are; NaN without one. */
export function selectMatrixLines(
  state: AppState,
): Readonly<Record<'gradientFlow' | 'trivial', number>> {
  const { point } = state.view;
  return point.terms === undefined ? selectLinesAtPoint(state) : matrixLinesOf(steadyPoint(point));
}

/** The lines of the phase diagram for the current p; null until they are there. */
export function selectPhaseLines(state: AppState): PhaseLines | null {
  const lines = latestOf(state, 'phaseLines').finished?.summary;
  return lines?.p === state.view.point.p ? lines : null;
}

const wantedLines = memoiseLast(
  (shown: readonly FurtherLine[], isCold: boolean): readonly FurtherLine[] =>
    isCold ? shown : [...shown, 'langevin'],
);

/** The further lines that are drawn: those that were chosen, and with noise that of its temperature. */
export function selectWantedLines({ view }: AppState): readonly FurtherLine[] {
  return wantedLines(furtherLines.of(view), temperatureOf(view) === 0);
}

/** The further lines that are asked for; null until they are there. */
export function selectFurtherLines(state: AppState): FurtherLines | null {
  const lines = latestOf(state, 'furtherLines').finished?.summary;
  const isAskedFor = selectWantedLines(state).length > 0;
  return isAskedFor && lines?.p === state.view.point.p ? lines : null;
}

const langevinLineOf = memoiseLast((p: number, deltaP: number, temperature: number) =>
  modelAt({ p, deltaP, invDelta2: 0 }).langevinLine(temperature),
);

/** 1/Δ₂ on the line of the dynamics at a temperature, at the Δ_p of a point of 2+p: root finding, kept while 1/Δ₂ moves. */
export function langevinLineAt({ p, deltaP }: ModelPoint, temperature: number): number {
  return langevinLineOf(p, deltaP, temperature);
}
