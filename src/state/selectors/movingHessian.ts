/**
 * The spectrum along a run: the Hessian where the flow is at the time of the cursor. Its centre is
 * mu(t) / sqrt(Q''(1)) exactly, its isolated eigenvalue follows from m(t)
 * (docs/physics.md#hessian).
 */
import type { Hessian } from '../../physics/hessian/hessianAt';
import type { ModelPoint } from '../../physics/parameters';
import type { Model } from '../../physics/model';
import { lastTemperature, temperatureAt } from '../../physics/thermal/schedule';
import type { ThermalSignal } from '../../physics/thermal/thermalSignal';
import type { DynamicsResult, FlowResult } from '../runs/results';
import { noiseInMu } from '../runs/temperature';
import { valueAt } from '../runs/valueAt';
import { hessianSource } from '../settings/hessian';
import type { AppState } from '../store';
import { liveSlot, type Run } from '../view';
import { selectCursorTime, selectHessian, selectModel } from './landscape';
import { memoiseLast } from './memo';
import { selectRuns } from './runs';
import { isSamePoint } from '../points';

/** Where a run is at one time. */
export interface MovingPoint {
  /** Of the run; `liveSlot` where the current point is followed without one. */
  readonly slot: number;
  /** Whether the equations for N = infinity say so, or one instance of finite N. */
  readonly engine: 'chsck' | 'flow';
  readonly time: number;
  readonly energy: number;
  /** Without the part of the noise: the centre of the spectrum. */
  readonly mu: number;
  readonly overlap: number;
  /** Whether |m| is larger than at the sample before. */
  readonly isRising: boolean;
  /** T of the run at this time, whatever the next one is asked for. */
  readonly temperature: number;
  /** To which that tends. */
  readonly endTemperature: number;
}

/** The run that was launched at a point; undefined where none was. */
export function runAt(runs: readonly Run[], point: ModelPoint): Run | undefined {
  return runs.find((run) => isSamePoint(run.point, point));
}

/**
 * What has been computed of the current point: of the run there, N = infinity if that was asked for,
 * or what follows the point without a run.
 */
export function selectCurrentSamples(state: AppState): DynamicsResult | FlowResult | null {
  const run = runAt(state.view.runs, state.view.point);
  const results = selectRuns(state).find((candidate) => candidate.run === run);
  return results?.dynamics ?? results?.flow ?? liveSamples(state);
}

/** The large-N solution of the current point without a run, once it is that of this very point. */
function liveSamples({ live: { shown }, view: { point } }: AppState): DynamicsResult | null {
  return shown !== null && isSamePoint(shown.request.point, point) ? shown : null;
}

const movingPointOf = memoiseLast(
  (
    slot: number,
    engine: MovingPoint['engine'],
    time: number,
    energy: number,
    mu: number,
    overlap: number,
    isRising: boolean,
    temperature: number,
    endTemperature: number,
  ): MovingPoint => ({
    slot,
    engine,
    time,
    energy,
    mu,
    overlap,
    isRising,
    temperature,
    endTemperature,
  }),
);

/**
 * Where the flow of the current point is at the cursor's time, or at its last sample while there is
 * no time cursor; null before anything, or outside what has been computed.
 */
export function selectMovingPoint(state: AppState): MovingPoint | null {
  const run = runAt(state.view.runs, state.view.point);
  const result = selectCurrentSamples(state);
  if (result === null) return null;
  const time = result.samples.column('time');
  const at = selectCursorTime(state) ?? time.at(-1);
  if (at === undefined) return null;
  const read = (key: 'energy' | 'mu' | 'overlap'): number | null =>
    valueAt(time, result.samples.column(key), at);
  const [energy, mu, overlap] = [read('energy'), read('mu'), read('overlap')];
  if (energy === null || mu === null || overlap === null) return null;
  return movingPointOf(
    run?.slot ?? liveSlot,
    result.kind === 'dynamics' ? 'chsck' : 'flow',
    at,
    energy,
    mu - noiseInMu(result.request, at),
    overlap,
    isRisingAt(time, result.samples.column('overlap'), at),
    temperatureAt(result.request, at),
    lastTemperature(result.request),
  );
}

/** Between the samples about a time. */
function isRisingAt(time: Float64Array, overlap: Float64Array, at: number): boolean {
  const found = time.findIndex((t) => t >= at);
  const after = Math.max(1, found < 0 ? time.length - 1 : found);
  return Math.abs(overlap[after] ?? 0) > Math.abs(overlap[after - 1] ?? 0);
}

/** The same where the panels follow the flow, instead of showing stationary points at an energy. */
export function selectFollowedPoint(state: AppState): MovingPoint | null {
  return hessianSource.of(state.view) === 'run' ? selectMovingPoint(state) : null;
}

/** Where the flow ends once it has found the signal, at its temperature; null without such a state, or a flow. */
export function selectMovingSignal(state: AppState): ThermalSignal | null {
  const moving = selectMovingPoint(state);
  return moving && selectModel(state).thermal(moving.endTemperature).signal;
}

/** Overlap of the flow over that of its signal state; 0 where there is no such state or flow. */
export function selectMovingShare(state: AppState): number {
  const moving = selectMovingPoint(state);
  const signal = selectMovingSignal(state);
  if (moving === null || signal === null) return 0;
  const overlap = selectModel(state).isEven ? Math.abs(moving.overlap) : moving.overlap;
  return overlap / signal.overlap;
}

const hessianOf = memoiseLast((model: Model, mu: number, overlap: number) =>
  model.hessian(mu, overlap),
);

/** The Hessian where the flow is; null before anything. */
export function selectMovingHessian(state: AppState): Hessian | null {
  const moving = selectMovingPoint(state);
  return moving && hessianOf(selectModel(state), moving.mu, moving.overlap);
}

/** The Hessian that the panel shows: along the run where that is chosen and there is one. */
export function selectShownHessian(state: AppState): Hessian {
  const moving = selectFollowedPoint(state) && selectMovingHessian(state);
  return moving ?? selectHessian(state);
}

/** theta of the Hessian that is shown: all that a sampled spectrum depends on. */
export function selectSpectrumTheta(state: AppState): number {
  return selectShownHessian(state).theta;
}
