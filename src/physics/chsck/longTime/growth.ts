/**
 * How the overlap grows from a start so small that nothing feels it: ln m(t) at the rows of a run, with an error
 * from two discretisations. The run ends where m begins to be felt, so that neither an escape nor what comes after
 * it is paid for. ln m is an unknown of the scheme: m(0) may be 1e-300.
 */
import type { Columns, Computation } from '../../computation';
import { lawsOf, type DynamicsProblem } from '../problem';
import { March } from './run/march';
import type { RowSeries } from './run/rowSeries';
import { coarse, fast, sketch, standard, type Preset } from './scheme/presets';

/** Up to here the equation of m is linear to one part in a million. */
const feltOverlap = 1e-3;

export interface GrowthCurve {
  /** Rows of the finer run, t > 0. `error` is that of ln m: the largest difference of the two runs so far. */
  readonly columns: Columns<'time' | 'logOverlap' | 'error'>;
  /** Whether m has reached `feltOverlap` before the horizon. */
  readonly isFelt: boolean;
}

/** What two discretisations a curve is computed with; `sketch` is several times faster and rougher, `careful` the opposite. */
export type GrowthAccuracy = 'sketch' | 'usual' | 'careful';

const presetsOf: Readonly<Record<GrowthAccuracy, readonly [Preset, Preset]>> = {
  sketch: [sketch, coarse],
  usual: [coarse, fast],
  careful: [fast, standard],
};

/** ln m(t) until m is felt, or to the horizon, or as far as both discretisations can follow the equations. */
export function* solveGrowth(
  problem: DynamicsProblem,
  accuracy: GrowthAccuracy = 'usual',
): Computation<never, GrowthCurve> {
  const [coarser, finer] = presetsOf[accuracy];
  const share = coarser.work / (coarser.work + finer.work);
  const first = yield* runUntilFelt(problem, coarser, 0, share);
  const second = yield* runUntilFelt(problem, finer, share, 1);
  const end = Math.min(endOf(first), endOf(second));
  const time = Float64Array.from(timesOf(second)).filter((t) => t <= end);
  const logOverlap = time.map((t) => logOverlapAt(second, t));
  let largest = 0;
  const error = time.map((t, i) => {
    largest = Math.max(largest, Math.abs(logOverlap[i] - logOverlapAt(first, t)));
    return largest + finer.stepTolerance;
  });
  return { columns: { time, logOverlap, error }, isFelt: isFelt(second) };
}

/** Whether m is felt before the horizon, by one rough run: to search with. */
export function* isFeltBefore(problem: DynamicsProblem): Computation<never, boolean> {
  return isFelt(yield* runUntilFelt(problem, sketch, 0, 1));
}

function* runUntilFelt(
  problem: DynamicsProblem,
  preset: Preset,
  from: number,
  to: number,
): Computation<never, RowSeries> {
  // Nothing that is known of the end is consulted: the run never gets there.
  const laws = { ...lawsOf(problem), finalState: null, signalFades: false };
  const march = new March({ ...problem, laws }, preset);
  for (const steps = march.run(); !steps.next().done && !isFelt(march.series);)
    yield { fraction: from + (to - from) * march.progress };
  return march.series;
}

function isFelt(series: RowSeries): boolean {
  return series.last('overlap') > feltOverlap;
}

/** Of the rows after t = 0. */
function timesOf({ logTimes, unit }: RowSeries): number[] {
  return logTimes.slice(1).map((logTime) => unit * Math.expm1(logTime));
}

function endOf({ logTimes, unit }: RowSeries): number {
  return unit * Math.expm1(logTimes[logTimes.length - 1]);
}

function logOverlapAt(series: RowSeries, time: number): number {
  return Math.log(series.at('overlap', time));
}
