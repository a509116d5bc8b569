/** The complexity in the plane of the energies of tensor and matrix, at the current point. */
import { runKey } from '../../../workers/protocol/runKey';
import type { SpectralInterval } from '../../physics/hessian/bulk';
import { runToEnd } from '../../physics/computation';
import { marginalMeanEnergy, shiftComplexity } from '../../physics/complexity/curves';
import {
  splitComplexity,
  splitLandmarks,
  splitOf,
  splitOrders,
  type EnergySplit,
  type SplitComplexity,
  type SplitLandmarks,
  type SplitOrders,
} from '../../physics/complexity/split';
import { computeSplitMap, type SplitMapProblem } from '../../physics/maps/complexityMaps';
import type { ModelPoint } from '../../physics/parameters';
import type { Model } from '../../physics/model';
import { latestOf } from '../latest/results';
import type { AppState } from '../store';
import { energyWindow, type EnergyWindow } from '../settings/energyWindow';
import { bestMap, coarsePlaces, finePlaces, type HeatMap } from './heatMap';
import { selectCursorEnergy, selectModel, shownShift } from './landscape';
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
const planeOf = memoiseLast((model: Model, window: EnergyWindow): SplitPlaneView | null => {
  const orders = splitOrders(model.mixture);
  if (orders === null) return null;
  const landmarks = splitLandmarks(model.mixture, landmarkSamples);
  const margin = margins[window];
  const { tensor, matrix } =
    window === 'overview' ? landmarks.zero : capOf(model, orders, landmarks);
  return {
    tensor: withMargin(tensor, margin),
    matrix: withMargin(matrix, margin),
    landmarks,
  };
});

/** Corners of the part beyond t = 2 where stationary points exist, and the end of the ridge. */
function capOf(
  model: Model,
  orders: SplitOrders,
  { ridge }: SplitLandmarks,
): { tensor: ArrayLike<number>; matrix: ArrayLike<number> } {
  const { field } = model;
  const top = Math.max(0, shiftComplexity(field, 2));
  const middle = marginalMeanEnergy(field);
  const half = Math.sqrt((2 * field.determinant * top) / field.muVariance);
  const ends = [middle - half, middle + half].map((e) => splitOf(model.field, orders, e, 2));
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

/** Null unless the mixture has two orders: else there is nothing, or too much, to split. */
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

/** Not a number unless the mixture has two orders. */
export function splitAt(model: Model, energy: number, shift: number): EnergySplit {
  const orders = splitOrders(model.mixture);
  return orders === null
    ? { tensor: NaN, matrix: NaN }
    : splitOf(model.field, orders, energy, shift);
}

const cursorSplitOf = memoiseLast(splitAt);

/** The split of the points shown at the cursor's energy. */
export function selectCursorSplit(state: AppState): EnergySplit {
  const energy = selectCursorEnergy(state);
  return cursorSplitOf(selectModel(state), energy, shownShift(selectModel(state), energy));
}

const thresholdSplitOf = memoiseLast((model: Model) =>
  splitAt(model, model.threshold.energy, shownShift(model, model.threshold.energy)),
);

/** And of those at the threshold. */
export function selectThresholdSplit(state: AppState): EnergySplit {
  return thresholdSplitOf(selectModel(state));
}

/** Complexity at any split. */
export function complexityOfSplit(model: Model, split: EnergySplit): SplitComplexity {
  const orders = splitOrders(model.mixture);
  return orders === null
    ? { shift: NaN, sigma: NaN, sigmaMinima: NaN }
    : splitComplexity(model.field, orders, split);
}

/** What the two energies are called: by the order of their term, ₚ and ₂ for 2+p. */
export interface SplitNames {
  readonly tensor: string;
  readonly matrix: string;
  /** Of the axes. */
  readonly words: { readonly tensor: string; readonly matrix: string };
}

const spikedNames: SplitNames = {
  tensor: 'ₚ',
  matrix: '₂',
  words: { tensor: 'energy of the tensor', matrix: 'energy of the matrix' },
};

const namesOf = memoiseLast(({ mixture }: Model): SplitNames => {
  const orders = splitOrders(mixture);
  if (orders === null) return spikedNames;
  const subscript = (order: number): string =>
    Array.from(String(order), (digit) => String.fromCodePoint(0x2080 + Number(digit))).join('');
  const words = (order: number): string =>
    order === 2 ? 'energy of the matrix' : `energy of the tensor of order ${order}`;
  return {
    tensor: subscript(orders.tensor),
    matrix: subscript(orders.matrix),
    words: { tensor: words(orders.tensor), matrix: words(orders.matrix) },
  };
});

export function selectSplitNames(state: AppState): SplitNames {
  return state.view.point.terms === undefined ? spikedNames : namesOf(selectModel(state));
}
