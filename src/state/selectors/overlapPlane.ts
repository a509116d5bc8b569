/** Minima away from overlap 0, at the current point: against the overlap, and with their energies. */
import { runKey } from '../../../workers/protocol/runKey';
import type { Axis } from '../../physics/axis';
import { runToEnd, type Columns } from '../../physics/computation';
import { marginalMeanEnergy, shiftComplexity } from '../../physics/complexity/curves';
import { fieldStatistics } from '../../physics/complexity/fieldStatistics';
import { minimaSupport } from '../../physics/complexity/minimaSupport';
import {
  minimaAgainstOverlap,
  minimaByOverlap,
  type MinimaByOverlap,
} from '../../physics/complexity/overlapBands';
import type { QuenchedCurveProblem } from '../../physics/complexity/quenchedCurve';
import type { SpectralInterval } from '../../physics/hessian/bulk';
import { computeOverlapMap, type OverlapMapProblem } from '../../physics/maps/complexityMaps';
import type { Mixture } from '../../physics/mixture';
import type { ModelPoint } from '../../physics/parameters';
import type { Model } from '../../physics/model';
import { latestOf } from '../latest/results';
import type { AppState } from '../store';
import { bestMap, coarsePlaces, finePlaces, type HeatMap } from './heatMap';
import { modelOf, richestOnFlowLine, selectModel } from './landscape';
import { memoiseLast } from './memo';

export interface BandOfMinima extends MinimaByOverlap {
  /** Largest complexity of minima over all energies, at overlaps over the whole range. */
  readonly minima: Columns<'overlap' | 'sigma' | 'energy' | 'shift'>;
  /** Annealed complexity of all stationary points of shift 2, at the same overlaps. */
  readonly marginal: Float64Array<ArrayBuffer>;
  /** Complexity that sets the scale: of the richest minima on the gradient-flow line. */
  readonly unit: number;
}

export interface OverlapPlane {
  readonly overlap: SpectralInterval;
  readonly energy: SpectralInterval;
  /** Of each band of overlaps. */
  readonly outlines: readonly BandOutline[];
}

/** Lowest and highest energy with exponentially many minima at each overlap of a band. */
export type BandOutline = Columns<'overlap' | 'low' | 'high'>;

const curveSamples = 121;
const outlineSamples = 41;
const quenchedSamples = 81;
/** Overlaps up to this are sampled: the complexity is -Infinity at 1. */
const outermost = 0.995;
/** Room around the band, as a share of its width. */
const margin = 0.2;

const overlaps = Float64Array.from(
  { length: curveSamples },
  (_, i) => outermost * ((2 * i) / (curveSamples - 1) - 1),
);

/** With those of the signal and of its opposite, where the complexity touches zero in a cusp that no grid meets. */
function overlapsOf({ signal }: Model): Float64Array<ArrayBuffer> {
  if (signal === null) return overlaps;
  return Float64Array.of(...overlaps, -signal.overlap, signal.overlap).sort();
}

const bandOf = memoiseLast((model: Model): BandOfMinima => {
  const { mixture } = model;
  const places = overlapsOf(model);
  return {
    minima: minimaAgainstOverlap(mixture, places),
    marginal: places.map((m) => shiftComplexity(fieldStatistics(mixture, m), 2)),
    ...minimaByOverlap(mixture),
    unit: richestOnFlowLine(model),
  };
});

export function selectOverlapBand(state: AppState): BandOfMinima {
  return bandOf(selectModel(state));
}

/** Around all overlaps and energies where points of shift 2 exist: minima cannot lie elsewhere. */
const planeOf = memoiseLast((model: Model): OverlapPlane => {
  const { mixture, groundEnergy } = model;
  const { minima, marginal, bands } = bandOf(model);
  const inside = minima.overlap.filter((_, i) => (marginal[i] ?? -1) > 0);
  const reach = inside.length === 0 ? Float64Array.of(0) : inside;
  const ends = Array.from(reach, (m) => {
    const field = fieldStatistics(mixture, m);
    const top = Math.max(0, shiftComplexity(field, 2));
    const half = Math.sqrt((2 * field.determinant * top) / field.muVariance);
    const middle = marginalMeanEnergy(field);
    return { lo: middle - half, hi: middle + half };
  });
  const overlap = widened(Math.min(...reach), Math.max(...reach), 0.05);
  return {
    overlap: { lo: Math.max(-outermost, overlap.lo), hi: Math.min(outermost, overlap.hi) },
    energy: widened(
      Math.min(groundEnergy, ...ends.map(({ lo }) => lo)),
      Math.max(...ends.map(({ hi }) => hi)),
      1e-3,
    ),
    outlines: bands.map((band) => outlineOf(mixture, band)),
  };
});

function widened(lo: number, hi: number, least: number): SpectralInterval {
  const room = Math.max(margin * (hi - lo), least);
  return { lo: lo - room, hi: hi + room };
}

/** Both energies of a band meet at its ends, where single minima are left. */
function outlineOf(mixture: Mixture, { lo, hi }: SpectralInterval): BandOutline {
  // Even in the angle, which makes the round ends smooth.
  const overlap = Float64Array.from(
    { length: outlineSamples },
    (_, i) => lo + ((hi - lo) * (1 - Math.cos((Math.PI * i) / (outlineSamples - 1)))) / 2,
  );
  const supports = Array.from(overlap, (m) => minimaSupport(mixture, m));
  return {
    overlap,
    low: Float64Array.from(supports, ({ interval, energy }) => interval?.lo ?? energy),
    high: Float64Array.from(supports, ({ interval, energy }) => interval?.hi ?? energy),
  };
}

export function selectOverlapPlane(state: AppState): OverlapPlane {
  return planeOf(selectModel(state));
}

const problemOf = (places: typeof finePlaces | typeof coarsePlaces) =>
  memoiseLast((point: ModelPoint, plane: OverlapPlane): OverlapMapProblem => ({
    point,
    counted: 'minima',
    overlap: { ...plane.overlap, count: places.rows, spacing: 'linear' },
    energy: { ...plane.energy, count: places.columns, spacing: 'linear' },
  }));
const coarseProblem = problemOf(coarsePlaces);
const fineProblem = problemOf(finePlaces);
const coarseMap = memoiseLast((problem: OverlapMapProblem) => runToEnd(computeOverlapMap(problem)));
const mapKeyOf = memoiseLast(runKey<'overlapMap'>);
const curveKeyOf = memoiseLast(runKey<'quenchedCurve'>);
const best = memoiseLast(bestMap);

export function selectOverlapMap(state: AppState): HeatMap {
  const { point } = state.view;
  const plane = selectOverlapPlane(state);
  return best(
    coarseMap(coarseProblem(point, plane)),
    mapKeyOf('overlapMap', fineProblem(point, plane)),
    latestOf(state, 'overlapMap').finished,
  );
}

const quenchedProblem = memoiseLast(
  (point: ModelPoint, { lo, hi }: SpectralInterval): QuenchedCurveProblem => {
    const overlap: Axis = { lo, hi, count: quenchedSamples, spacing: 'linear' };
    return { point, overlap, shift: 2 };
  },
);

/** The map to compute while its panel is shown. */
export function selectOverlapMapRequest({ view }: AppState): OverlapMapProblem | null {
  return view.page === 'landscape' ? fineProblem(view.point, planeOf(modelOf(view))) : null;
}

/** The quenched curve to compute while its panel is shown. */
export function selectQuenchedRequest({ view }: AppState): QuenchedCurveProblem | null {
  return view.page === 'landscape'
    ? quenchedProblem(view.point, planeOf(modelOf(view)).overlap)
    : null;
}

/** The quenched curve at the current point; null while it is computed. */
export function selectQuenchedCurve(state: AppState): Columns<'overlap' | 'sigma'> | null {
  const { finished } = latestOf(state, 'quenchedCurve');
  const request = quenchedProblem(state.view.point, selectOverlapPlane(state).overlap);
  return finished?.key === curveKeyOf('quenchedCurve', request) ? finished.summary : null;
}
