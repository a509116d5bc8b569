/**
 * Two-time data on request: C(t_w + tau, t_w), R(t_w + tau, t_w) and the integrated response
 * chi(t_w + tau, t_w) = int_{t_w}^{t_w + tau} R(t_w + tau, s) ds at chosen waiting times. Pairs
 * (C, chi) of one waiting time are the fluctuation-dissipation plot.
 */
import type { Columns, Computation } from '../../computation';
import { signalState } from '../../signalState';
import { checkWaitingTimes } from '../legal';
import type { DynamicsProblem } from '../problem';
import { fading } from './errors';
import type { History } from './history';
import { RowStencil } from './interpolation';
import { March } from './march';
import { planPasses, type Preset } from './presets';
import { LogPanels, stretchedGauss } from './quadrature';

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
/** Quadrature of the integrated response: as many points as a row has columns, or more. */
const panels = 16;
const gauss = 8;
const stencilRows = 6;
/** Error that both discretisations may share, in units of the error allowed a step. */
const sharedError = 2;

/** Reads the fields of a finished run at any two times. */
class HistoryReader {
  private readonly rule = stretchedGauss(panels, gauss);
  private readonly stencil = new RowStencil(stencilRows);
  private readonly panels: LogPanels;
  private source: History;
  private x = 0;

  constructor(private readonly history: History) {
    this.source = history;
    this.panels = new LogPanels(history.map.unit);
  }

  /** Moves to the row at `time`, which the run must have reached. */
  moveTo(time: number): void {
    const { before } = this.history;
    this.source = before && time <= before.end ? before : this.history;
    const { map, rows } = this.source;
    this.x = map.clock(time);
    this.stencil.setCentred(this.source.x, rows, this.x);
  }

  /** C(time, t'). */
  correlation(lag: number, earlier: number): number {
    return lag > 0 ? this.read(this.source.correlationModal, lag, earlier) : 1;
  }

  /** R(time, t'). */
  response(lag: number, earlier: number): number {
    const a = this.history.map.unit;
    const scaled = this.read(this.source.responseModal, lag, earlier);
    return (scaled * a * (lag + earlier + 2 * a)) / ((lag + a) * (earlier + a));
  }

  /** int over the last `lag` of R(time, s) ds. */
  integratedResponse(lag: number, earlier: number): number {
    const { rule, panels: map } = this;
    const a = this.history.map.unit;
    map.setInterval(lag);
    let sum = 0;
    for (let q = 0; q < rule.points.length; q++) {
      const ds = rule.weights[q] * map.setNode(rule.points[q]);
      sum += ds * this.response(map.fromHigh - a, earlier + map.fromLow - a);
    }
    return sum;
  }

  private read(modal: Float64Array, lag: number, earlier: number): number {
    const { source, stencil, x } = this;
    const { coefficients, grid, map } = source;
    const u = map.place(x, lag, earlier);
    let value = 0;
    for (let r = 0; r < stencil.count; r++) {
      const from = (stencil.start + r) * coefficients;
      value += stencil.weights[r] * grid.evaluate(modal.subarray(from, from + coefficients), u);
    }
    return value;
  }
}

/**
 * Runs two discretisations and reads both.
 * @throws RangeError if a waiting time does not lie in (0, horizon).
 */
export function* solveTwoTime(
  problem: DynamicsProblem,
  { tolerance, waitingTimes }: TwoTimeOptions,
): Computation<never, readonly TwoTimeCurve[]> {
  checkWaitingTimes(problem, waitingTimes);
  const { presets, expected } = planPasses(tolerance);
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
  const march = new March(problem, preset, signalState(problem.mixture));
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
  history: History,
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
