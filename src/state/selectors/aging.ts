/** How the flow ages: what is asked for, and what of it has arrived. */
import type { TwoTimeRequest } from '../../../workers/protocol/catalogue';
import type { TwoTimePicture } from '../../physics/chsck/longTime/twoTime';
import { localExponents } from '../../physics/chsck/localExponents';
import type { DynamicsObservable } from '../../physics/chsck/problem';
import { dynamicsObservables } from '../../physics/chsck/problem';
import { agingCurve, type AgingCurve } from '../../physics/chsck/agingCurve';
import type { Columns } from '../../physics/computation';
import type { Model } from '../../physics/model';
import { withSchedule } from '../../physics/runParameters';
import { isSameRequest } from '../points';
import { lastTemperature } from '../../physics/thermal/schedule';
import { modelAt } from '../../physics/spikedModel';
import { tabulate } from '../../physics/tabulate';
import type { ThermalAging } from '../../physics/thermal/thermalAging';
import { latestOf, type FinishedJob } from '../latest/results';
import { agingRun, waitingTime } from '../settings/aging';
import type { AppState } from '../store';
import type { Run } from '../view';
import { keptWhileSame, memoiseLast } from './memo';

export type { AgingCurve };

/** A flow counts as having left for the signal from this overlap on, or from twice that of its start... */
const leftOverlap = 0.05;
/** ...but no later than at this share of the signal state's. */
const foundShare = 0.5;
/** Waiting times begin at 1, or at this share of a short run; the last is half of a run. */
const earliestShare = 0.02;
const latestShare = 0.5;

export type ApproachColumn =
  | 'time'
  | 'edge'
  | 'edgeError'
  | 'edgeExponent'
  | 'edgeExponentError'
  | 'excess'
  | 'excessError'
  | 'excessExponent'
  | 'excessExponentError';

export interface Aging {
  readonly request: TwoTimeRequest;
  readonly model: Model;
  /** Where it goes while it is uncorrelated with the signal, at its last temperature. */
  readonly theory: ThermalAging;
  /** A first picture, of which nobody knows the error. */
  readonly isSketch: boolean;
  /** In words what the solver could not do; empty where it could. */
  readonly message: string;
  readonly samples: TwoTimePicture['samples'];
  /** As long as the samples; NaN where there is none. */
  readonly errors: Columns<DynamicsObservable>;
  /** When it leaves for the signal; the time of the first sample where it is near it from the start, null where it does not. */
  readonly left: number | null;
  /**
   * While it ages: `edge`, how far mu lies below its limit in units of sqrt(Q''(1)), 2 - mu/sqrt(Q''(1)) for gradient flow:
   * how far the lower edge of the spectrum is below zero; and `excess`, eps minus its limit, eps_th for gradient flow;
   * with their local exponents.
   */
  readonly approach: Columns<ApproachColumn>;
  /** Ascending in t_w; those without lags are left out. */
  readonly curves: readonly AgingCurve[];
}

/** 1, 2 and 5 times powers of ten. */
function waitingTimesTo(horizon: number): readonly number[] {
  const from = Math.min(1, earliestShare * horizon);
  const [low, high] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(horizon))];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i)
    .flatMap((exponent) => [1, 2, 5].map((factor) => Number(`${factor}e${exponent}`)))
    .filter((time) => time >= from && time <= latestShare * horizon);
}

const waitingTimesOf = memoiseLast(waitingTimesTo);
const kept = keptWhileSame<TwoTimeRequest>(isSameRequest);

/** The run that the view looks at; null for the current point, also where that run is gone. */
export function selectAgingRun({ view }: Pick<AppState, 'view'>): Run | null {
  const slot = agingRun.of(view);
  return view.runs.find((run) => run.slot === slot && run.chsck !== null) ?? null;
}

/** A run, or what one at the current point would be asked for; null on other pages. */
export function selectAgingRequest(state: AppState): TwoTimeRequest | null {
  const { view, runParts } = state;
  if (view.page !== 'aging') return null;
  const run = selectAgingRun(state);
  const asked = run?.chsck ?? runParts.chsck.asked.of(view);
  return kept({
    point: run?.point ?? view.point,
    ...withSchedule(asked),
    roughFirst: true,
    waitingTimes: waitingTimesOf(asked.horizon),
  });
}

const agingOf = memoiseLast(({ request, summary }: FinishedJob<'twoTime'>): Aging =>
  agingFrom(request, summary),
);

/** What a picture at two times says, or one of one time only, without curves. */
export function agingFrom(request: TwoTimeRequest, picture: TwoTimePicture): Aging {
  const { samples, curves, ended } = picture;
  const model = modelAt(request.point);
  const { aging: theory, signal } = model.thermal(lastTemperature(request));
  const known = picture.errors.energy.length;
  const errors = tabulate(dynamicsObservables, (key) => {
    const all = new Float64Array(samples.time.length).fill(NaN);
    all.set(picture.errors[key]);
    return all;
  });
  const departure = Math.min(
    Math.max(leftOverlap, 2 * request.initialOverlap),
    foundShare * (signal?.overlap ?? Infinity),
  );
  const first = samples.overlap.findIndex((m) => m > departure);
  const left = samples.time[first] ?? null;
  return {
    request,
    model,
    theory,
    isSketch: known === 0,
    message: ended?.message ?? '',
    samples,
    errors,
    left,
    approach: approachOf(model, theory, samples, errors, first < 0 ? samples.time.length : first),
    curves: curves
      .filter(({ values }) => values.lag.length > 1)
      .map((curve) => agingCurve(curve, theory.relation, left ?? Infinity)),
  };
}

function approachOf(
  { mixture }: Model,
  theory: ThermalAging,
  samples: TwoTimePicture['samples'],
  errors: Columns<DynamicsObservable>,
  count: number,
): Columns<ApproachColumn> {
  const scale = Math.sqrt(mixture.atOne.second);
  const time = samples.time.slice(0, count);
  const edge = samples.mu.slice(0, count).map((mu) => (theory.mu - mu) / scale);
  const edgeError = errors.mu.slice(0, count).map((error) => error / scale);
  const excess = samples.energy.slice(0, count).map((energy) => energy - theory.energy);
  const excessError = errors.energy.slice(0, count);
  const ofEdge = localExponents(time, edge, edgeError);
  const ofExcess = localExponents(time, excess, excessError);
  return {
    time,
    edge,
    edgeError,
    edgeExponent: ofEdge.exponent,
    edgeExponentError: ofEdge.error,
    excess,
    excessError,
    excessExponent: ofExcess.exponent,
    excessExponentError: ofExcess.error,
  };
}

/** The last picture, perhaps of a point that the hand has just left: its request says of which. */
export function selectAging(state: AppState): Aging | null {
  const { finished } = latestOf(state, 'twoTime');
  return finished === null ? null : agingOf(finished);
}

/** The curve whose waiting time is nearest to the one chosen; null while there is none. */
export function selectAgingCurve(state: AppState): AgingCurve | null {
  const wanted = Math.log(waitingTime.of(state.view));
  const far = ({ waitingTime: time }: AgingCurve): number => Math.abs(Math.log(time) - wanted);
  const curves = selectAging(state)?.curves ?? [];
  return curves.reduce<AgingCurve | null>(
    (best, curve) => (best === null || far(curve) < far(best) ? curve : best),
    null,
  );
}
