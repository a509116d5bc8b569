/**
 * The long-time solver of the CHSCK equations: implicit steps in ln t on a logarithmic lag grid, in
 * passes of rising accuracy. Cost grows with ln t only. See docs/numerics-long-time.md.
 */
import type { ComputationStep } from '../../computation';
import { checkDynamics } from '../legal';
import { MergedPasses } from '../mergedPasses';
import {
  lawsOf,
  microscopicTime,
  type DynamicsBatch,
  type DynamicsOptions,
  type DynamicsProblem,
  type DynamicsSummary,
  type EscapeError,
  type SolveDynamics,
} from '../problem';
import { PassDifference } from './report/errors';
import { escapeError } from './report/escapeError';
import { createFastestKernel } from './kernel/fastest';
import type { CreateKernel } from './kernel/kernel';
import { March, type PassEnd } from './run/march';
import { planLongTimePasses } from './run/passes';
import { Progress } from './run/progress';
import { coarse, rough, sketch, type Preset } from './scheme/presets';
import { SampleSchedule, LongTimeSampleWriter } from './report/samples';
import { judge, limitMessage, type Judged } from './report/verdict';

interface PassResult {
  readonly march: March;
  /** How well it timed an escape, if there was one and a pass before it. */
  readonly escape: EscapeError | undefined;
  readonly end: PassEnd;
  /** Up to where the next pass may be compared with it. */
  readonly reach: number;
  /** All samples with an estimate: of this pass, and beyond it of those before. */
  readonly judged: readonly Judged[];
}

/** A pass that has come to its end, with all that it knows, for what is read from a solution at two times. */
export interface EndedPass {
  readonly march: March;
  readonly preset: Preset;
  /** What its error is judged by; absent for the first one. */
  readonly before: March | undefined;
  /** How far both can be read; beyond the last row only if the run rests there. */
  readonly upTo: number;
  /** What all passes so far say. */
  readonly merged: MergedPasses;
}

export interface LongTimeStep extends ComputationStep<DynamicsBatch> {
  readonly ended?: EndedPass;
}

/** What all passes of a run share. */
interface Run {
  readonly problem: DynamicsProblem;
  readonly options: DynamicsOptions;
  readonly createKernel: CreateKernel;
  readonly schedule: SampleSchedule;
  readonly presets: readonly Preset[];
  readonly progress: Progress;
  /** What has been handed out: of it the run knows in the end what is valid. */
  readonly merged: MergedPasses;
}

/**
 * A finer lag grid may get further than the pass that failed; if it doesn't either, nothing will. That
 * a rough or a coarse pass fails says nothing.
 */
const failuresAllowed = 1;
const crude: readonly Preset[] = [rough, sketch, coarse];

/** @throws RangeError on an initial overlap, horizon, tolerance or time out of range. */
export const solveLongTime: SolveDynamics = longTimeSolver(createFastestKernel);

/** The solver whose memory integrals and factors `createKernel` computes. */
export function longTimeSolver(createKernel: CreateKernel): SolveDynamics {
  return (problem, options) => longTimePasses(problem, options, createKernel);
}

export interface PassesOptions extends DynamicsOptions {
  /**
   * Makes every planned pass, also where an earlier one holds the tolerance: what is read at two times is less
   * accurate than energy and mu.
   */
  readonly makesAllPlanned?: boolean;
}

/**
 * The same, which also shows every pass that has ended.
 * @throws RangeError on an initial overlap, horizon, tolerance or time out of range.
 */
export function* longTimePasses(
  problem: DynamicsProblem,
  options: PassesOptions,
  createKernel: CreateKernel = createFastestKernel,
): Generator<LongTimeStep, DynamicsSummary, void> {
  checkDynamics(problem, options);
  if ((problem.tensorFrom ?? 0) > 0)
    throw new RangeError(
      `tensorFrom = ${problem.tensorFrom} must be 0 for steps in ln t: take the uniform grid`,
    );
  const roughTo = options.roughFirst ? problem.horizon / microscopicTime(problem) : undefined;
  const { presets, expected } = planLongTimePasses(options.tolerance, roughTo);
  const run: Run = {
    problem: { ...problem, laws: lawsOf(problem) },
    options,
    createKernel,
    schedule: new SampleSchedule(problem.horizon, options.times),
    presets,
    progress: new Progress(presets, expected),
    merged: new MergedPasses(),
  };
  let result: PassResult | undefined;
  let failures = 0;
  for (let pass = 0; pass < presets.length && failures <= failuresAllowed; pass++) {
    result = yield* runPass(run, pass, result);
    const isDue = pass >= (options.makesAllPlanned ? expected - 1 : 1);
    if (isDue && !isCut(run) && judge(result.judged).holds) break;
    if (!crude.includes(presets[pass]) && isFailure(result.end)) failures++;
  }
  if (!result) throw new Error('no preset was planned');
  return summarise(run, result);
}

function* runPass(
  run: Run,
  pass: number,
  before: PassResult | undefined,
): Generator<LongTimeStep, PassResult, void> {
  const preset = run.presets[pass];
  const march = new March(run.problem, preset, run.createKernel);
  const difference =
    before && new PassDifference(march.series, before.march.series, preset.stepTolerance);
  const writer = new LongTimeSampleWriter(
    pass,
    march.series,
    difference,
    run.schedule,
    run.options.tolerance,
    lawsOf(run.problem),
  );
  const comparable = before?.reach ?? Infinity;
  const steps = march.run();
  let rows = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) {
    const fraction = run.progress.at(pass, march.progress);
    const grown = march.series.logTimes.length > rows;
    rows = march.series.logTimes.length;
    const upTo = Math.min(march.series.readableUpTo, comparable);
    yield handOut(run, fraction, grown ? writer.take(upTo) : undefined);
  }
  const end = next.value;
  const reach = isFailure(end) ? march.series.readableUpTo : run.problem.horizon;
  const upTo = Math.min(reach, comparable);
  yield {
    ...handOut(run, run.progress.at(pass, 1), writer.take(upTo)),
    ended: { march, preset, before: before?.march, upTo, merged: run.merged },
  };
  const escape =
    before &&
    difference &&
    escapeError(march.series, before.march.series, difference.growth.time, writer.besides);
  const judged = writer.judged();
  const judgedUpTo = judged.at(-1)?.time ?? 0;
  return {
    march,
    escape: escape ?? before?.escape,
    end,
    reach,
    judged: [...judged, ...(before?.judged.filter(({ time }) => time > judgedUpTo) ?? [])],
  };
}

/** Takes note of a batch, if there is one: whoever receives it may keep its arrays. */
function handOut(
  { merged }: Run,
  fraction: number,
  batch: DynamicsBatch | undefined,
): ComputationStep<DynamicsBatch> {
  if (!batch) return { fraction };
  merged.apply(batch);
  return { fraction, batch };
}

/** Time of the last valid sample. */
function validUpTo({ merged }: Run): number {
  return merged.samples.column('time')[merged.errors.length - 1] ?? 0;
}

/** Whether samples were asked for that are not there, or not valid. */
function isCut(run: Run): boolean {
  return run.schedule.between(validUpTo(run), run.problem.horizon).length > 0;
}

function isFailure(end: PassEnd): boolean {
  return end === 'rows' || end === 'unstable';
}

function summarise(run: Run, { march, escape, end, judged }: PassResult): DynamicsSummary {
  const { problem, options, merged } = run;
  const verdict = judge(judged);
  const ending = { verdict, valid: validUpTo(run), isCut: isCut(run) };
  const holds = verdict.holds && !ending.isCut;
  const isEscapeValid = escape !== undefined && escape.time <= ending.valid;
  return {
    validUpTo: ending.isCut ? ending.valid : problem.horizon,
    reason: !holds ? 'limit' : end === 'stationary' ? 'stationary' : 'horizon',
    message: holds
      ? ''
      : limitMessage({ ...ending, horizon: problem.horizon, tolerance: options.tolerance }),
    method: march.method,
    errorEstimate: merged.largestErrors(),
    ...(isEscapeValid && { escape }),
    cost: { rows: march.series.logTimes.length, megabytes: march.history.bytes / 1e6 },
  };
}
