/**
 * Two-time data on request: C(t_w + tau, t_w), R(t_w + tau, t_w) and the integrated response
 * chi(t_w + tau, t_w) = int_{t_w}^{t_w + tau} R(t_w + tau, s) ds at chosen waiting times. Pairs
 * (C, chi) of one waiting time are the fluctuation-dissipation plot.
 */
import type { Columns, Computation } from '../../computation';
import { inSlices } from '../../inSlices';
import { checkDynamics, checkWaitingTimes } from '../legal';
import {
  emptyColumns,
  type DynamicsColumn,
  type DynamicsObservable,
  type DynamicsOptions,
  type DynamicsProblem,
  type DynamicsSummary,
} from '../problem';
import {
  twoTimeCurve,
  type TwoTimeColumn,
  type TwoTimeCurve,
  type TwoTimeValue,
} from './report/twoTimeCurves';
import { longTimePasses, type EndedPass } from './solveLongTime';

export type { TwoTimeColumn, TwoTimeCurve, TwoTimeValue };

export interface TwoTimeOptions extends DynamicsOptions {
  /** t_w > 0. */
  readonly waitingTimes: readonly number[];
  /** Lags tau > 0 that are read besides those for drawing, where a run goes that far. */
  readonly lags?: readonly number[];
}

/** A whole picture of one run: that of its rows at one time, and of pairs of times. */
export interface TwoTimePicture {
  readonly samples: Columns<DynamicsColumn>;
  /** Error estimates of the samples; empty in a first picture, of which nobody knows the error. */
  readonly errors: Columns<DynamicsObservable>;
  /** One a waiting time, in the order asked for. */
  readonly curves: readonly TwoTimeCurve[];
  /** Once there is no better picture to come. */
  readonly ended?: DynamicsSummary;
}

export interface TwoTimeSummary extends TwoTimePicture {
  readonly ended: DynamicsSummary;
}

/**
 * Solves as every run is solved, in passes of rising accuracy until energy and mu hold the tolerance, and
 * reads each pass at two times once it has ended: a batch is a picture, which replaces the one before.
 * @throws RangeError if a waiting time does not lie in (0, horizon), and as every engine.
 */
export function* solveTwoTime(
  problem: DynamicsProblem,
  { waitingTimes, lags = [], ...options }: TwoTimeOptions,
): Computation<TwoTimePicture, TwoTimeSummary> {
  checkDynamics(problem, options);
  checkWaitingTimes(problem, waitingTimes);
  let picture: TwoTimePicture | undefined;
  const steps = longTimePasses(problem, { ...options, makesAllPlanned: true });
  let next = steps.next();
  for (; !next.done; next = steps.next()) {
    const { fraction, ended } = next.value;
    if (!ended) {
      yield { fraction };
      continue;
    }
    picture = yield* inSlices(pictureOf(ended, problem, waitingTimes, lags, picture), fraction);
    yield { fraction, batch: picture };
  }
  if (!picture) throw new Error('no pass has ended');
  return { ...picture, ended: next.value };
}

/** What a pass shows, in slices; where it broke down, curves of the pass before it stay. */
function* pictureOf(
  pass: EndedPass,
  { horizon }: DynamicsProblem,
  waitingTimes: readonly number[],
  lags: readonly number[],
  earlier: TwoTimePicture | undefined,
): Generator<void, TwoTimePicture, void> {
  const { before, merged, upTo } = pass;
  const isKept = earlier !== undefined && earlier.errors.energy.length > 0 && upTo < horizon;
  const shown =
    before === undefined
      ? { samples: merged.samples.head(merged.samples.length), errors: emptyColumns(0) }
      : merged.valid();
  if (isKept) return { ...shown, curves: earlier.curves };
  const curves: TwoTimeCurve[] = [];
  for (const waitingTime of waitingTimes) curves.push(yield* twoTimeCurve(pass, waitingTime, lags));
  return { ...shown, curves };
}
