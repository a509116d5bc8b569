/** C, R and chi at two times as two passes have them, and how sure they are. */
import type { Columns } from '../../../computation';
import { tabulate } from '../../../tabulate';
import type { March } from '../run/march';
import { HistoryReader } from '../scheme/historyReader';
import type { Preset } from '../scheme/presets';
import { escapedOverlap, fading, frontFactor } from './errors';
import { densestSpacing } from './samples';

export type TwoTimeValue = 'correlation' | 'response' | 'integratedResponse';
export type TwoTimeColumn = 'lag' | TwoTimeValue;

const twoTimeValues: readonly TwoTimeValue[] = ['correlation', 'response', 'integratedResponse'];

/** Data of one waiting time: lags up to the horizon, or to where the run came to rest. */
export interface TwoTimeCurve {
  readonly waitingTime: number;
  readonly values: Columns<TwoTimeColumn>;
  /**
   * Error estimates: the largest recent difference of two discretisations, and what they share. NaN in a
   * first picture, of which nobody knows the error.
   */
  readonly errors: Columns<TwoTimeValue>;
}

const lagsPerDecade = 12;
/** First lag, in units of the microscopic time. */
const firstLag = 0.03;
/** Lags nearer to each other than this in ln tau are one. */
const nearestLags = 0.02;
/** Error that both discretisations may share, in units of the error allowed a step. */
const sharedError = 2;

/** What is read: a pass, the one that its error is judged by, and up to when. */
export interface ReadPasses {
  readonly march: March;
  readonly preset: Preset;
  readonly before: March | undefined;
  readonly upTo: number;
}

/**
 * Yields after each column read: all curves of a picture are a hundred milliseconds of work or more.
 * @param wanted lags that are read besides those for drawing.
 */
export function* twoTimeCurve(
  { march: finer, preset, before: coarser, upTo }: ReadPasses,
  waitingTime: number,
  wanted: readonly number[],
): Generator<void, TwoTimeCurve, void> {
  const end = Math.min(upTo, finer.history.end, coarser?.history.end ?? Infinity);
  const lags = lagsOf(finer, waitingTime, end - waitingTime, wanted);
  const values = yield* read(finer, waitingTime, lags);
  if (coarser === undefined)
    return {
      waitingTime,
      values,
      errors: tabulate(twoTimeValues, () => new Float64Array(lags.length).fill(NaN)),
    };
  const judge = yield* read(coarser, waitingTime, lags);
  const factors = lags.map((lag) =>
    finer.series.at('overlap', waitingTime + lag) > escapedOverlap ? frontFactor : 1,
  );
  const errors = tabulate(twoTimeValues, (key) => {
    let recent = 0;
    return values[key].map((value, i) => {
      recent = Math.max(fading * recent, factors[i] * Math.abs(value - judge[key][i]));
      return recent + sharedError * preset.stepTolerance;
    });
  });
  return { waitingTime, values, errors };
}

/** Evenly spread in ln tau, and the rows where these lie closer since the solution moves faster. */
function lagsOf(
  { series }: March,
  waitingTime: number,
  last: number,
  wanted: readonly number[],
): Float64Array<ArrayBuffer> {
  const first = series.unit * firstLag;
  if (!(last > first)) return new Float64Array(0);
  const intervals = Math.max(1, Math.ceil(lagsPerDecade * Math.log10(last / first)));
  const even = Array.from(
    { length: intervals },
    (_, i) => first * (last / first) ** (i / intervals),
  );
  const { logTimes, unit } = series;
  const rows = logTimes.flatMap((logTime, row) => {
    const lag = unit * Math.expm1(logTime) - waitingTime;
    const isClose = row > 0 && logTime - logTimes[row - 1] < densestSpacing;
    return isClose && lag > waitingTime && lag < last ? [lag] : [];
  });
  const fixed = [...wanted.filter((lag) => lag > 0 && lag <= last), last];
  const kept = [...even, ...rows].filter((lag) => fixed.every((one) => !isNear(lag, one)));
  const sorted = Float64Array.from(new Set([...kept, ...fixed])).sort();
  let previous = 0;
  return sorted.filter((lag) => {
    if (isNear(lag, previous) && !fixed.includes(lag)) return false;
    previous = lag;
    return true;
  });
}

function isNear(lag: number, other: number): boolean {
  return Math.abs(lag - other) < nearestLags * lag;
}

function* read(
  { history }: March,
  waitingTime: number,
  lag: Float64Array<ArrayBuffer>,
): Generator<void, Columns<TwoTimeColumn>, void> {
  const reader = new HistoryReader(history);
  const column = function* (value: (lag: number) => number): Generator<void, typeof lag, void> {
    const values = lag.map((tau) => {
      reader.moveTo(waitingTime + tau);
      return value(tau);
    });
    yield;
    return values;
  };
  return {
    lag,
    correlation: yield* column((tau) => reader.correlation(tau, waitingTime)),
    response: yield* column((tau) => reader.response(tau, waitingTime)),
    integratedResponse: yield* column((tau) => reader.integratedResponse(tau, waitingTime)),
  };
}
