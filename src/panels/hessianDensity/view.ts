/**
 * What the Hessian panel draws, in units of s = sqrt(Q''(1)). In these the bulk is 4 wide and the way of
 * the isolated eigenvalue out of it the same for every point of the model, so that all axes stand still
 * while a parameter moves (docs/physics.md#hessian, eqs 5 to 7).
 */
import { scaleLinear } from 'd3-scale';
import { semicircleDensity } from '../../physics/hessian/bulk';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { outlierDistance, outlierOverlap } from '../../physics/hessian/outlier';
import type { ModelPoint } from '../../physics/parameters';
import type { Model } from '../../physics/model';
import { modelOf } from '../../state/selectors/landscape';
import { memoiseLast } from '../../state/selectors/memo';
import { shownRuns } from '../../state/runs/notebook';
import { runAt, selectFollowedPoint } from '../../state/selectors/movingHessian';
import { steadyPoint } from '../../state/selectors/steadyPoint';
import type { AppState } from '../../state/store';
import type { Run } from '../../state/view';

export interface DensityView {
  readonly lambda: Float64Array;
  readonly density: Float64Array;
  readonly zeros: Float64Array;
}

const samples = 241;

/** The density sampled evenly in the angle, which makes its square-root edges smooth. */
export function densityView({ shift, scale }: Pick<Hessian, 'shift' | 'scale'>): DensityView {
  const lambda = Float64Array.from(
    { length: samples },
    (_, i) => scale * (shift - 2 * Math.cos((Math.PI * i) / (samples - 1))),
  );
  return {
    lambda,
    density: lambda.map((value) => semicircleDensity(value, shift, scale)),
    zeros: new Float64Array(samples),
  };
}

/** Eigenvalues from here to there, in units of s. */
type Window = readonly [number, number];

/**
 * From energy 0, whose bulk is centred at zero, to the minima below the threshold; to the left as much again
 * where the lens stands beside the bulk.
 */
const usualWindows = {
  above: [-3, 4.5],
  beside: [-4.6, 4.4],
} as const satisfies Record<string, Window>;

/** Where the lens stands: seen from the bulk. */
export type LensPlace = keyof typeof usualWindows;

/** Room to the right of a bulk's centre. */
const reach = 2.3;

/**
 * The eigenvalues in the main picture; zero has the same place in every one with the same lens.
 * @param furthest largest shift that is to be seen whole, in units of s.
 */
export function spectrumWindow(furthest: number, lens: LensPlace): Window {
  const [lo, hi] = usualWindows[lens];
  const stretch = Math.max(1, (furthest + reach) / hi);
  return [lo * stretch, hi * stretch];
}

/** Density times s, up to a little above the semicircle's top at 1/pi. */
export const densityTop = 0.36;

/** What the lens shows: up to half as far again beyond the gradient-flow line, 1/Δ₂ = 3.5 for p = 3, Δ₃ = 1. */
export const lensWindow: Window = [-0.15, 0.03];
/** With room above the way of the isolated eigenvalue for the values of 1/Δ₂. */
export const lensTop = 0.095;

/** Height of the isolated eigenvalue at overlap 1, on the axis of the density. */
const overlapUnit = 0.12;

/** Where the isolated eigenvalue is drawn: its height is its squared overlap with the signal. */
export interface IsolatedPlace {
  /** In units of s. */
  readonly x: number;
  readonly y: number;
}

/** Null while it is inside the bulk. */
export function isolatedPlace({
  shift,
  theta,
}: Pick<Hessian, 'shift' | 'theta'>): IsolatedPlace | null {
  const [distance, overlap] = [outlierDistance(theta), outlierOverlap(theta)];
  if (distance === null || overlap === null) return null;
  return { x: shift - 2 - distance, y: overlapUnit * overlap };
}

export interface EigenvalueTrack {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const trackSamples = 49;
/** Where the track ends: far beyond the picture. */
const trackEnd = 8;

/** The way of the isolated eigenvalue out of the bulk, from theta = 1 to `theta`. */
export function trackTo(shift: number, theta: number): EigenvalueTrack {
  const end = outlierOverlap(theta) ?? 0;
  const y = Float64Array.from(
    { length: trackSamples },
    (_, i) => overlapUnit * end * (i / (trackSamples - 1)),
  );
  const distanceAt = (overlap: number): number =>
    outlierDistance(1 / Math.sqrt(1 - overlap / overlapUnit)) ?? 0;
  return { x: y.map((overlap) => shift - 2 - distanceAt(overlap)), y };
}

/** The whole way. */
export function wholeTrack(shift: number): EigenvalueTrack {
  return trackTo(shift, trackEnd);
}

/** Where on its way the isolated eigenvalue is at a value of 1/Δ₂. */
export interface Milestone extends IsolatedPlace {
  readonly invDelta2: number;
}

/** Round values of 1/Δ₂ along the track in the lens, at overlap 0. */
export function milestones(model: Model, shift: number): readonly Milestone[] {
  const { flowLine } = model;
  if (flowLine === null) return [];
  return scaleLinear([flowLine, 2 * flowLine], [0, 1])
    .ticks(4)
    .flatMap((invDelta2) => {
      const { theta } = model.withMatrix(invDelta2).field;
      const place = isolatedPlace({ shift, theta });
      return place === null ? [] : [{ invDelta2, ...place }];
    });
}

const milestonesOf = memoiseLast((point: ModelPoint, shift: number) =>
  milestones(modelOf({ point }), shift),
);
const noMilestones: readonly Milestone[] = [];

/** Where 1/Δ₂ is at its round values, at overlap 0 only: along a run θ changes with m as well. */
export function selectMilestones(state: AppState, shift: number): readonly Milestone[] {
  if (selectFollowedPoint(state) !== null) return noMilestones;
  return milestonesOf(steadyPoint(state.view.point), shift);
}

/** The isolated eigenvalue of another run's threshold states, for comparison. */
export interface ComparedPlace extends IsolatedPlace {
  readonly slot: number;
  readonly point: ModelPoint;
  /** In the units of the Hessian itself. */
  readonly outlier: number;
}

/** As in the paper's Fig. 4 left, of all runs but those at `current`. */
export function comparedPlaces(runs: readonly Run[], current: ModelPoint): ComparedPlace[] {
  const here = runAt(runs, current);
  return runs.flatMap((run) => {
    if (run === here) return [];
    const { slot, point } = run;
    const hessian = modelOf(run).hessianOfShift(thresholdShift);
    const place = isolatedPlace(hessian);
    return place === null ? [] : [{ slot, point, outlier: place.x * hessian.scale, ...place }];
  });
}

const placesOf = memoiseLast(comparedPlaces);
const noPlaces: readonly ComparedPlace[] = [];

/** Other runs' threshold states, while no other energy is looked at. */
export function selectComparedPlaces(state: AppState): readonly ComparedPlace[] {
  const { view, hover } = state;
  const isAtThreshold = (hover.energy ?? view.energy) === null;
  return isAtThreshold && selectFollowedPoint(state) === null
    ? placesOf(shownRuns(view), view.point)
    : noPlaces;
}

/** At the threshold energy the bulk touches zero. */
const thresholdShift = 2;
