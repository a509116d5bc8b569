/**
 * The spectrum along a run: the Hessian where the flow is at the time of the cursor. Its centre is
 * mu(t) / sqrt(Q''(1)) exactly, its isolated eigenvalue follows from m(t)
 * (docs/physics.md#hessian).
 */
import type { Hessian } from '../../physics/hessian/hessianAt';
import type { ModelPoint } from '../../physics/parameters';
import type { Model } from '../../physics/model';
import { temperatureAt } from '../../physics/thermal/schedule';
import type { DynamicsResult, FlowResult } from '../runs/results';
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
  readonly mu: number;
  readonly overlap: number;
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
  ): MovingPoint => ({ slot, engine, time, energy, mu, overlap }),
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
  const engine = result.kind === 'dynamics' ? 'chsck' : 'flow';
  // The multiplier of the noise is none of the forces: the Hessian knows -x . grad E/N alone.
  const noise = noiseOf(result, at);
  return movingPointOf(run?.slot ?? liveSlot, engine, at, energy, mu - noise, overlap);
}

/** What the noise adds to mu. */
function noiseOf({ kind, request }: DynamicsResult | FlowResult, time: number): number {
  const temperature = temperatureAt(request, time);
  return kind === 'dynamics' ? temperature : temperature * (1 - 1 / request.dimension);
}

/** The same where the panels follow the flow, instead of showing stationary points at an energy. */
export function selectFollowedPoint(state: AppState): MovingPoint | null {
  return hessianSource.of(state.view) === 'run' ? selectMovingPoint(state) : null;
}

const hessianOf = memoiseLast((model: Model, mu: number, overlap: number) =>
  model.hessian(mu, overlap),
);

/** The Hessian that the panel shows: along the run where that is chosen and there is one. */
export function selectShownHessian(state: AppState): Hessian {
  const moving = selectFollowedPoint(state);
  if (moving === null) return selectHessian(state);
  return hessianOf(selectModel(state), moving.mu, moving.overlap);
}

/** theta of the Hessian that is shown: all that a sampled spectrum depends on. */
export function selectSpectrumTheta(state: AppState): number {
  return selectShownHessian(state).theta;
}
