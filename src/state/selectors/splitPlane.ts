/** The complexity in the plane of the energies of tensor and matrix, at the current point. */
import { runKey } from '../../../workers/protocol/runKey';
import type { SpectralInterval } from '../../physics/hessian/bulk';
import { runToEnd } from '../../physics/computation';
import type { ComplexityCurve } from '../../physics/complexity/complexityCurve';
import { marginalMeanEnergy, shiftComplexity } from '../../physics/complexity/curves';
import {
  splitComplexity,
  splitLandmarks,
  splitOf,
  type EnergySplit,
  type SplitComplexity,
  type SplitCurve,
  type SplitLandmarks,
} from '../../physics/complexity/split';
import { computeSplitMap, type SplitMapProblem } from '../../physics/maps/complexityMaps';
import type { ModelPoint } from '../../physics/parameters';
import type { SpikedModel } from '../../physics/spikedModel';
import { latestOf } from '../latest/results';
import type { AppState } from '../store';
import { energyWindow, type EnergyWindow } from '../settings/energyWindow';
import { bestMap, coarsePlaces, finePlaces, type HeatMap } from './heatMap';
import {
  selectComplexityCurve,
  selectCursorEnergy,
  selectModel,
  selectPinnedEnergy,
  shownShift,
} from './landscape';
import { memoiseLast } from './memo';

export interface SplitPlaneView {
  /** Energies of the tensor and of the matrix that are shown. */
  readonly tensor: SpectralInterval;
  readonly matrix: SpectralInterval;
  readonly landmarks: SplitLandmarks;
}

/** As many that the curve Sigma = 0 stays smooth in the close window, where it turns back. */
const landmarkSamples = 361;
/** Room around what must be seen, as a share of its extent. */
const margins: Readonly<Record<EnergyWindow, number>> = { threshold: 0.16, overview: 0.05 };
const planeOf = memoiseLast((model: SpikedModel, window: EnergyWindow): SplitPlaneView | null => {
  if (!(model.coordinates.invDelta2 > 0)) return null;
  const landmarks = splitLandmarks(model.coordinates, landmarkSamples);
  const margin = margins[window];
  const { tensor, matrix } = window === 'overview' ? landmarks.zero : capOf(model, landmarks);
  return {
    tensor: withMargin(tensor, margin),
    matrix: withMargin(matrix, margin),
    landmarks,
  };
});

/** Corners of the part beyond t = 2 where stationary points exist, and the end of the ridge. */
function capOf(
  model: SpikedModel,
  { ridge }: SplitLandmarks,
): { tensor: ArrayLike<number>; matrix: ArrayLike<number> } {
  const { field } = model;
  const top = Math.max(0, shiftComplexity(field, 2));
  const middle = marginalMeanEnergy(field);
  const half = Math.sqrt((2 * field.determinant * top) / field.muVariance);
  const ends = [middle - half, middle + half].map((e) => splitAt(model, e, 2));
  return {
    tensor: [...ends.map(({ tensor }) => tensor), ridge.tensor[0] ?? 0],
    matrix: [...ends.map(({ matrix }) => matrix), ridge.matrix[0] ?? 0],
  };
}

function withMargin(values: ArrayLike<number>, margin: number): SpectralInterval {
  const all = Array.from(values);
  const [lo, hi] = [Math.min(...all), Math.max(...all)];
  const room = margin * (hi - lo) || 1e-3 * Math.abs(lo);
  return { lo: lo - room, hi: hi + room };
}

/** Null without a matrix: then there is nothing to split. */
export function selectSplitPlane(state: AppState): SplitPlaneView | null {
  return planeOf(selectModel(state), energyWindow.of(state.view));
}

const problemOf = (places: typeof finePlaces | typeof coarsePlaces) =>
  memoiseLast((point: ModelPoint, plane: SplitPlaneView): SplitMapProblem => ({
    point,
    counted: 'all',
    tensorEnergy: { ...plane.tensor, count: places.columns, spacing: 'linear' },
    matrixEnergy: { ...plane.matrix, count: places.rows, spacing: 'linear' },
  }));
const coarseProblem = problemOf(coarsePlaces);
const fineProblem = problemOf(finePlaces);
const coarseMap = memoiseLast((problem: SplitMapProblem) => runToEnd(computeSplitMap(problem)));

/** The map to compute while its panel is shown. */
export function selectSplitMapRequest(state: AppState): SplitMapProblem | null {
  const plane = selectSplitPlane(state);
  return state.view.page === 'landscape' && plane !== null
    ? fineProblem(state.view.point, plane)
    : null;
}

const keyOf = memoiseLast(runKey<'splitMap'>);
const best = memoiseLast(bestMap);

export function selectSplitMap(state: AppState, plane: SplitPlaneView): HeatMap {
  const { point } = state.view;
  return best(
    coarseMap(coarseProblem(point, plane)),
    keyOf('splitMap', fineProblem(point, plane)),
    latestOf(state, 'splitMap').finished,
  );
}

/** The ridge: the splits of the samples of the whole complexity curve, all its kinks among them. */
export function selectRidge(state: AppState): SplitCurve {
  return ridgeOf(selectModel(state), selectComplexityCurve(state, 'overview'));
}

const ridgeOf = memoiseLast(
  (model: SpikedModel, { energy, shift }: ComplexityCurve): SplitCurve => {
    const splits = Array.from(energy, (e, i) => splitAt(model, e, shift[i] ?? 0));
    return {
      tensor: Float64Array.from(splits, ({ tensor }) => tensor),
      matrix: Float64Array.from(splits, ({ matrix }) => matrix),
    };
  },
);

function splitAt(model: SpikedModel, energy: number, shift: number): EnergySplit {
  return splitOf(model.field, model.coordinates.p, energy, shift);
}

const cursorSplitOf = memoiseLast(splitAt);
const pinnedSplitOf = memoiseLast(splitAt);

/** The split of the points shown at the cursor's energy. */
export function selectCursorSplit(state: AppState): EnergySplit {
  const energy = selectCursorEnergy(state);
  return cursorSplitOf(selectModel(state), energy, shownShift(selectModel(state), energy));
}

/** The same at the energy that the view has pinned, else at the threshold energy. */
export function selectPinnedSplit(state: AppState): EnergySplit {
  const energy = selectPinnedEnergy(state);
  return pinnedSplitOf(selectModel(state), energy, shownShift(selectModel(state), energy));
}

/** Complexity at any split. */
export function complexityOfSplit(model: SpikedModel, split: EnergySplit): SplitComplexity {
  return splitComplexity(model.field, model.coordinates.p, split);
}
