/**
 * The way of the flow through the picture of the fate. Its height is always an energy: that of the
 * large-N solution where a run at this point has one, else the landmarks of the theory. Along the
 * horizontal axis the overlap with the signal is real, the wandering at overlap 0 is not.
 */
import { firstSampleTime } from '../../physics/sampleTimes';
import { isThermal } from '../../physics/thermal/schedule';
import type { DynamicsResult } from '../../state/runs/results';
import type { FateScene } from '../../state/selectors/fate';
import { selectCurrentSamples } from '../../state/selectors/movingHessian';
import type { AppState } from '../../state/store';
import { temperatureWords } from '../temperatureWords';
import type { EnergyScale } from './energyScale';
import { signalPlace } from './rows';

export interface Trajectory {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** `run`: energies and overlaps of a solution. `expected`: between what theory says of its ends. */
  readonly source: 'run' | 'expected';
}

/** What is drawn as a solution; null where what theory expects of gradient flow stands in for it. */
export function selectDrawnSamples(state: AppState): DynamicsResult | null {
  const current = selectCurrentSamples(state);
  return current?.kind === 'dynamics' && current.samples.length > 1 ? current : null;
}

/** Whose way it is. */
export function selectFlowName(state: AppState): string {
  const request = selectDrawnSamples(state)?.request ?? {};
  return isThermal(request) ? `Langevin dynamics, ${temperatureWords(request)}` : 'gradient flow';
}

/** Where a flow that starts far from the signal enters the picture, and how far it wanders. */
const entry = 0.1;
const wander = 0.3;
const samples = 160;

/** Columns of a large-N run: equally long, ascending in time. */
export interface FlowSamples {
  readonly time: Float64Array;
  readonly energy: Float64Array;
  readonly overlap: Float64Array;
}

export function runTrajectory(
  { time, energy, overlap }: FlowSamples,
  scene: FateScene,
  scale: EnergyScale,
): Trajectory {
  const end = time.at(-1) ?? 1;
  const places = evenInLogTime(time).map((i) =>
    placeAt(
      { time: time[i] ?? 0, energy: energy[i] ?? 0, overlap: overlap[i] ?? 0 },
      end,
      scene,
      scale,
    ),
  );
  return {
    source: 'run',
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
  };
}

/** Down to the threshold, and on to the signal where gradient flow succeeds. */
export function expectedTrajectory(scene: FateScene, scale: EnergyScale): Trajectory {
  const { signal, thresholdEnergy, theta } = scene;
  const arrival = scale.height(thresholdEnergy);
  const succeeds = theta > 1 && signal !== null;
  const shares = Float64Array.from({ length: samples }, (_, i) => i / (samples - 1));
  // The first half falls to the threshold as aging does, ever more slowly; the second half escapes.
  const fall = shares.map((s) => Math.min(1, succeeds ? 2 * s : s));
  const escape = shares.map((s) => (succeeds ? Math.max(0, 2 * s - 1) ** 2 : 0));
  const target = succeeds ? scale.height(signal.energy) : arrival;
  return {
    source: 'expected',
    x: shares.map((_, i) =>
      placeOf(fall[i] ?? 0, (escape[i] ?? 0) * (signal?.overlap ?? 0), scene),
    ),
    y: shares.map((_, i) => {
      const plateau = arrival + (1 - arrival) * (1 - (fall[i] ?? 0)) ** 3;
      const e = escape[i] ?? 0;
      return plateau + (target - plateau) * e ** 1.5;
    }),
  };
}

/** Where a flow is that has come to `time`, of a run that ends at `end`. */
export function placeAt(
  { time, energy, overlap }: Readonly<Record<'time' | 'energy' | 'overlap', number>>,
  end: number,
  scene: FateScene,
  scale: EnergyScale,
): { readonly x: number; readonly y: number } {
  const firstTime = firstSampleTime(end);
  const progress = Math.log1p(time / firstTime) / Math.log1p(end / firstTime);
  return { x: placeOf(progress, overlap, scene), y: Math.min(1, scale.height(energy)) };
}

function placeOf(progress: number, overlap: number, { signal }: FateScene): number {
  const resting = entry + wander * progress;
  const share = signal ? overlap / signal.overlap : 0;
  return resting + (signalPlace - resting) * Math.max(-0.5, share);
}

function evenInLogTime(time: Float64Array): number[] {
  const picked: number[] = [];
  const end = time.length - 1;
  const firstTime = firstSampleTime(time[end] ?? 1);
  const ratio = ((time[end] ?? 1) / firstTime) ** (1 / samples);
  let next = firstTime;
  for (let i = 0; i <= end; i++) {
    const t = time[i] ?? 0;
    if (i !== 0 && i !== end && t < next) continue;
    picked.push(i);
    while (next <= t) next *= ratio;
  }
  return picked;
}
