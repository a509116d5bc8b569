/**
 * The CHSCK equations on uniform grids: passes with steps h, 2h/3, 4h/9, ... until passes agree to
 * the tolerance. Second order in the step and extrapolated; a pass of n rows costs n^3 in time and
 * n^2 in memory. See docs/numerics.md#uniform-grid.
 */
import type { Computation } from '../../computation';
import { sampleTimes } from '../../sampleTimes';
import { isThermal } from '../../thermal/schedule';
import { checkDynamics } from '../legal';
import {
  lawsOf,
  type DynamicsBatch,
  type DynamicsOptions,
  type DynamicsProblem,
  type DynamicsSummary,
  type SolveDynamics,
} from '../problem';
import { historyMegabytes } from './history';
import { PassComparison } from './passComparison';
import { PassSeries } from './passSeries';
import { gridOf, maxRows, passesToCompare, planUniformPasses, refinedRows } from './plan';
import { ProgressEstimate } from './progress';
import { RowStepper } from './rowStepper';
import { UniformSampleWriter, type ErrorMaxima } from './sampleWriter';

/** What one pass needs to know. */
interface Pass {
  readonly problem: DynamicsProblem;
  readonly number: number;
  /** Last time of interest, reached with `rows` steps of size `step`. */
  readonly end: number;
  readonly rows: number;
  readonly step: number;
  readonly switchRow: number;
  /** The stable passes before this one, coarsest first. */
  readonly earlier: readonly PassSeries[];
  readonly times: Float64Array<ArrayBuffer>;
  readonly progress: ProgressEstimate;
}

interface PassResult {
  readonly series: PassSeries;
  readonly maxima: ErrorMaxima;
}

/** @throws RangeError on an initial overlap, horizon, tolerance or time out of range. */
export const solveUniform: SolveDynamics = function* (problem, options) {
  checkDynamics(problem, options);
  const times = sampleTimes(problem.horizon, options.times);
  const { end, rows: firstRows } = planUniformPasses(problem);
  const reachable = times.filter((time) => time <= end);
  const progress = new ProgressEstimate(firstRows, options.tolerance);
  const stable: PassSeries[] = [];
  for (let number = 0, rows = firstRows; ; number++, rows = refinedRows(rows)) {
    progress.startPass(rows);
    const grid = gridOf(problem, end, rows);
    const pass = { problem, number, end, ...grid, earlier: stable, times: reachable, progress };
    const result = yield* runPass(pass);
    const last = refinedRows(rows) > maxRows;
    if (!result) {
      if (last) throw new Error(`the uniform grid is unstable even with ${rows} rows`);
      stable.length = 0;
      continue;
    }
    stable.push(result.series);
    const complete = stable.length >= passesToCompare;
    if (last || (complete && worst(result.maxima) <= options.tolerance))
      return summary(problem, options, pass, result.maxima);
  }
};

/** Runs a pass to its end; undefined if its step turned out to be too large. */
function* runPass(pass: Pass): Computation<DynamicsBatch, PassResult | undefined> {
  const { problem, rows, step, switchRow, progress, times } = pass;
  const stepper = new RowStepper(problem, problem.initialOverlap, step, rows, switchRow);
  const series = new PassSeries(step, rows, switchRow);
  const finer = pass.earlier.at(-1);
  const comparison =
    finer &&
    new PassComparison(series, finer, pass.earlier.at(-2), isThermal(problem) || switchRow > 0);
  const writer = new UniformSampleWriter(pass.number, series, comparison, times, lawsOf(problem));
  series.record(stepper);
  while (stepper.row.last < rows) {
    if (stepper.row.last === switchRow && switchRow > 0) {
      stepper.bringInTensor();
      series.record(stepper);
    }
    const advance = stepper.advance();
    let part = advance.next();
    for (; !part.done; part = advance.next()) {
      const batch = writer.take();
      const fraction = progress.fraction(stepper.row.last);
      yield batch ? { fraction, batch } : { fraction };
    }
    if (!part.value) return undefined;
    series.record(stepper);
  }
  const batch = writer.take();
  if (batch) yield { fraction: progress.fraction(rows), batch };
  return { series, maxima: writer.maxima };
}

function worst({ energy, mu }: ErrorMaxima): number {
  return Math.max(energy, mu);
}

function summary(
  { horizon }: DynamicsProblem,
  { tolerance }: DynamicsOptions,
  { end, step, rows }: Pass,
  maxima: ErrorMaxima,
): DynamicsSummary {
  const problems: string[] = [];
  if (end < horizon)
    problems.push(
      `stopped at time ${end.toPrecision(4)} of ${horizon}, the most ${maxRows} rows reach`,
    );
  if (worst(maxima) > tolerance)
    problems.push(
      `energy and μ are known to ${worst(maxima).toPrecision(2)} only, not to ${tolerance}, with at most ${maxRows} rows; try a shorter run or a larger tolerance`,
    );
  return {
    reason: problems.length === 0 ? 'horizon' : 'limit',
    validUpTo: end,
    message: problems.join('; '),
    method: `uniform grid, h = ${step.toPrecision(3)}, extrapolated in h`,
    errorEstimate: maxima,
    cost: { rows, megabytes: historyMegabytes(rows) },
  };
}
