/**
 * The large-N dynamics (paper eqs 8-11, docs/physics.md#dynamics) as a problem to be solved, apart
 * from the engine that solves it. Engines implement `SolveDynamics`.
 */
import type { Columns, Computation } from '../computation';
import type { Mixture } from '../mixture';
import type { ChsckParameters } from '../runParameters';
import { signalState, type SignalState } from '../signalState';
import { tabulate } from '../tabulate';
import { plateauOverlap } from '../thermal/plateau';
import {
  isThermal,
  lastTemperature,
  temperatureAt,
  temperatureRange,
  type TemperatureSchedule,
} from '../thermal/schedule';
import { observables, type DynamicsObservable } from './observables';

export type { DynamicsObservable };

/** With the temperature of the Langevin noise over time; gradient flow if absent. */
export interface DynamicsProblem
  extends Omit<ChsckParameters, 'tolerance' | keyof TemperatureSchedule>, TemperatureSchedule {
  readonly mixture: Mixture;
  /** Time before which the loss is that of the matrix alone; 0 if absent. Solved by the uniform grid only. */
  readonly tensorFrom?: number;
  /** Those of its temperature if absent. */
  readonly laws?: DynamicsLaws;
}

/** What holds besides the equations. The problem knows, not its solver: at a temperature it is otherwise. */
export interface DynamicsLaws {
  /** The energy never rises. */
  readonly energyFalls: boolean;
  /** Where a flow that has found the signal comes to rest; null if nothing is known to. */
  readonly finalState: SignalState | null;
  /** In equilibrium, where the overlap falls exponentially for ever: once it is forgotten it need not be followed. */
  readonly signalFades?: boolean;
}

/**
 * Those of a problem. Noise lifts the energy again, and nothing comes to rest in it but correlations between
 * late times, which go on depending on their lag: both laws are those of gradient flow alone.
 */
export function lawsOf({ mixture, laws, ...schedule }: DynamicsProblem): DynamicsLaws {
  if (laws) return laws;
  return isThermal(schedule)
    ? {
        energyFalls: false,
        finalState: null,
        signalFades: doesSignalFade(mixture, lastTemperature(schedule)),
      }
    : { energyFalls: true, finalState: signalState(mixture) };
}

/** Whether it fades from now on, and not only once T has come to its last value: it does at every T between two at which it does. */
export function isSignalFading({ mixture, ...schedule }: DynamicsProblem, time: number): boolean {
  const coldest = Math.min(temperatureAt(schedule, time), lastTemperature(schedule));
  return doesSignalFade(mixture, coldest);
}

/** Above the dynamic transition, where Q_s''(0)/T < 1: m obeys a linear equation with the response of equilibrium. */
function doesSignalFade(mixture: Mixture, temperature: number): boolean {
  return mixture.signal.second(0) < temperature && plateauOverlap(mixture, temperature) === null;
}

/**
 * The microscopic time a: one over the rate at which a correlation begins to decay, up to a factor of two.
 * mu is 2 sqrt(Q''(1)) where gradient flow ages and T where the noise decides; the highest T counts.
 */
export function microscopicTime({ mixture, ...schedule }: DynamicsProblem): number {
  return 1 / Math.sqrt(mixture.atOne.second + (temperatureRange(schedule).max / 2) ** 2);
}

export interface DynamicsOptions {
  /** Error allowed in energy and mu (absolute). */
  readonly tolerance: number;
  /** Ascending sample times in (0, horizon]; by default log-spaced for drawing. */
  readonly times?: readonly number[];
  /** One more pass before all others, several times faster and rougher: for a picture under a drag. */
  readonly roughFirst?: boolean;
}

/** Time and what is read at it. */
export type DynamicsColumn = 'time' | DynamicsObservable;

/** Their names, in the order of the table. */
export const dynamicsObservables: readonly DynamicsObservable[] = observables.map(({ key }) => key);

/** Time and all of them. */
export const dynamicsColumns: readonly DynamicsColumn[] = ['time', ...dynamicsObservables];

/** A column of `length` zeros for every observable, to be filled in. */
export function emptyColumns(length: number): Columns<DynamicsObservable> {
  return tabulate(dynamicsObservables, () => new Float64Array(length));
}

/**
 * New samples. Engines work in passes of rising accuracy: pass 0 is a quick first picture without
 * error estimates; each later pass starts again from t = 0, replaces what it has reached and knows
 * its error from the difference between passes.
 */
export interface DynamicsBatch {
  readonly pass: number;
  readonly samples: Columns<DynamicsColumn>;
  /** Error estimate of every observable at every sample; absent in pass 0. */
  readonly errors?: Columns<DynamicsObservable>;
  /** At a temperature: that its energy rises is then no sign of an error. */
  readonly energyMayRise?: true;
}

/** What a batch says of the laws that its run obeys. */
export function lawOfBatches({
  energyFalls,
}: Pick<DynamicsLaws, 'energyFalls'>): Pick<DynamicsBatch, 'energyMayRise'> {
  return energyFalls ? {} : { energyMayRise: true };
}

export interface DynamicsSummary {
  /**
   * Why the run ended. `stationary`: it converged before the horizon and was extended by constants.
   * `limit`: it could not hold its tolerance, or could not go on at all (see `message`). What is valid
   * of its passes, with which error estimates, `MergedPasses` says.
   */
  readonly reason: 'horizon' | 'stationary' | 'limit';
  /** Time up to which the run is valid: the horizon unless it ended before. */
  readonly validUpTo: number;
  /** For people: what happened and what to try; empty when nothing is to be said. */
  readonly message: string;
  /** Method and discretisation in words, e.g. "uniform grid, h = 0.025". */
  readonly method: string;
  /** Largest error estimates of the samples that are valid, each of the pass that it comes from. */
  readonly errorEstimate: Readonly<Record<DynamicsObservable, number>>;
  /** Present if the run escaped towards the signal and the engine knows how well it timed that. */
  readonly escape?: EscapeError;
  readonly cost: { readonly rows: number; readonly megabytes: number };
}

/**
 * During an escape everything moves within the uncertainty of its time, and the estimates of the
 * samples there are as large as the motion: this tells the two apart.
 */
export interface EscapeError {
  /** When m passed half of its last value. */
  readonly time: number;
  /** Relative error of that time. */
  readonly timeError: number;
  /** Largest error estimates beyond what this error of the time does. */
  readonly besides: Readonly<Record<'energy' | 'overlap', number>>;
}

/** What every engine of the large-N equations is: passes of rising accuracy, then a summary. */
export type SolveDynamics = (
  problem: DynamicsProblem,
  options: DynamicsOptions,
) => Computation<DynamicsBatch, DynamicsSummary>;
