/**
 * Two-time data on request: C(t_w + tau, t_w), R(t_w + tau, t_w) and the integrated response
 * chi(t_w + tau, t_w) = int_{t_w}^{t_w + tau} R(t_w + tau, s) ds at chosen waiting times. Pairs
 * (C, chi) of one waiting time are the fluctuation-dissipation plot.
 */
import type { Columns, Computation } from '../../computation';
import { checkWaitingTimes } from '../legal';
import type { DynamicsProblem } from '../problem';
import { fading } from './report/errors';
import type { LagHistory } from './scheme/history';
import { HistoryReader } from './scheme/historyReader';
import { March } from './run/march';
import { planLongTimePasses } from './run/passes';
import type { Preset } from './scheme/presets';

export interface TwoTimeOptions {
  /** Error allowed in energy and mu; sets the discretisation. */
  readonly tolerance: number;
  /** t_w > 0. */
  readonly waitingTimes: readonly number[];
}

export type TwoTimeColumn = 'lag' | 'correlation' | 'response' | 'integratedResponse';

/** Data of one waiting time: log-spaced lags up to the horizon, or to where the run came to rest. */
export interface TwoTimeCurve {
  readonly waitingTime: number;
  readonly values: Columns<TwoTimeColumn>;
  /** Error estimates: the largest recent difference of two discretisations, and what they share. */
  readonly errors: Columns<Exclude<TwoTimeColumn, 'lag'>>;
}

const lagsPerDecade = 12;
/** First lag, in units of the microscopic time. */
const firstLag = 0.03;
/** Error that both discretisations may share, in units of the error allowed a step. */
const sharedError = 2;

/**
 * Runs two discretisations and reads both.
 * @throws RangeError if a waiting time does not lie in (0, horizon).
 */
export function* solveTwoTime(
  problem: DynamicsProblem,
  { tolerance, waitingTimes }: TwoTimeOptions,
): Computation<never, readonly TwoTimeCurve[]> {
  checkWaitingTimes(problem, waitingTimes);
  const { presets, expected } = planLongTimePasses(tolerance);
  const [coarser, finer] = presets.slice(expected - 2, expected);
  const total = coarser.work + finer.work;
  const coarseRun = yield* runTo(problem, coarser, 0, coarser.work / total);
  const fineRun = yield* runTo(problem, finer, coarser.work / total, 1);
  const curves: TwoTimeCurve[] = [];
  for (const waitingTime of waitingTimes) {
    const end = Math.min(coarseRun.history.end, fineRun.history.end);
    const lags = logLags(fineRun.series.unit * firstLag, end - waitingTime);
    const fine = readCurve(fineRun.history, waitingTime, lags);
    const coarse = readCurve(coarseRun.history, waitingTime, lags);
    const difference = (key: Exclude<TwoTimeColumn, 'lag'>): Float64Array<ArrayBuffer> => {
      let recent = 0;
      return fine[key].map((value, i) => {
        recent = Math.max(fading * recent, Math.abs(value - coarse[key][i]));
        return recent + sharedError * finer.stepTolerance;
      });
    };
    curves.push({
      waitingTime,
      values: fine,
      errors: {
        correlation: difference('correlation'),
        response: difference('response'),
        integratedResponse: difference('integratedResponse'),
      },
    });
    yield { fraction: 1 };
  }
  return curves;
}

function* runTo(
  problem: DynamicsProblem,
  preset: Preset,
  from: number,
  to: number,
): Computation<never, March> {
  const march = new March(problem, preset);
  for (const steps = march.run(); !steps.next().done;)
    yield { fraction: from + (to - from) * march.progress };
  return march;
}

function logLags(first: number, last: number): Float64Array<ArrayBuffer> {
  if (!(last > first)) return new Float64Array(0);
  const intervals = Math.max(1, Math.ceil(lagsPerDecade * Math.log10(last / first)));
  return Float64Array.from({ length: intervals + 1 }, (_, i) =>
    i === intervals ? last : first * (last / first) ** (i / intervals),
  );
}

function readCurve(
  history: LagHistory,
  waitingTime: number,
  lag: Float64Array<ArrayBuffer>,
): Columns<TwoTimeColumn> {
  const reader = new HistoryReader(history);
  const column = (read: (lag: number) => number): Float64Array<ArrayBuffer> =>
    lag.map((value) => {
      reader.moveTo(waitingTime + value);
      return read(value);
    });
  return {
    lag,
    correlation: column((value) => reader.correlation(value, waitingTime)),
    response: column((value) => reader.response(value, waitingTime)),
    integratedResponse: column((value) => reader.integratedResponse(value, waitingTime)),
  };
}
