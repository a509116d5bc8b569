/** Gradient flow or Langevin dynamics of one finite-N instance as a streaming computation, with its errors. */
import type { Computation } from '../computation';
import { sampleTimes } from '../sampleTimes';
import { createLandscape } from './createLandscape';
import { inSlices } from '../inSlices';
import { errorColumns, EstimatedFlow } from './estimatedFlow';
import type { FlowIntegrator } from './integrator';
import type { DrawnInSlices, Landscape, Sliced } from './landscape';
import { EstimatedLangevin } from './langevin/estimatedLangevin';
import type { Walker } from './langevin/walker';
import { checkInstance, flowMegabytes } from './limits';
import { FlowProgress } from './progress';
import type { FlowBatch, FlowOptions, FlowProblem, FlowSpectrum, SimulateFlow } from './problem';
import { noiseStream } from './randomStreams';
import { isMatrix } from '../mixture';
import { isCooled, isThermal, lastTemperature, scheduleOf } from '../thermal/schedule';

/**
 * @throws RangeError on parameters out of range, on an instance beyond the limits (`flowLimits`), and
 * on times that do not rise within the horizon.
 */
export const simulateFlow: SimulateFlow = function* (problem, options) {
  const { sampled, spectral, all } = plannedTimes(problem, options);
  const { tensorFrom = 0 } = problem;
  const progress = new FlowProgress(problem.horizon, spectral.size);
  const whole = yield* whileDrawing(createLandscape(problem), progress);
  let landscape = tensorFrom > 0 ? whole.only(isMatrix) : whole;
  const flow = yield* inSlices(beginRun(landscape, problem, options), progress.fraction);
  const { run } = flow;
  const initialOverlap = run.overlap;
  /** Samples whose errors are not known yet. */
  let waiting: FlowBatch['samples'][] = [];
  for (const time of all) {
    while (run.time < time && !run.isStationary) {
      yield* inSlices(flow.advance(time), progress.fraction);
      progress.reach(run.time);
    }
    progress.reach(time);
    if (sampled.has(time)) waiting.push(sample(run, [time]));
    if (spectral.has(time) || time === tensorFrom || time === all.at(-1))
      yield* inSlices(flow.meet(), progress.fraction);
    if (flow.estimatedUntil >= run.time) {
      for (const samples of waiting)
        yield {
          fraction: progress.fraction,
          batch: { samples, errors: errorColumns(flow.errors) },
        };
      waiting = [];
    }
    if (spectral.has(time)) {
      // After the sample: at large N it takes as long as a good part of the flow.
      const spectra = [yield* spectrumAt(landscape, run, time, progress)];
      yield { fraction: progress.fraction, batch: { samples: sample(run, []), spectra } };
    }
    if (time !== tensorFrom) continue;
    landscape = whole;
    yield* inSlices(flow.enter(whole, time), progress.fraction);
  }
  const stationary = run.time < problem.horizon && run.isStationary;
  return {
    reason: stationary ? 'stationary' : 'horizon',
    message: stationary ? `a stationary point was reached at time ${run.time.toPrecision(3)}` : '',
    method: `${whole.method}${tensorFrom > 0 ? ` from t = ${tensorFrom} on` : ''}, N = ${problem.dimension}, seed ${problem.seed}, ${schemeOf(problem)}`,
    errorEstimate: flow.errors,
    initialOverlap,
    cost: { steps: flow.steps, megabytes: flowMegabytes(problem) },
  };
};

/**
 * What `simulateFlow` refuses, said before anything is computed.
 * @throws RangeError as it does.
 */
export function checkFlow(problem: FlowProblem, options: FlowOptions): void {
  plannedTimes(problem, options);
  checkInstance(problem);
}

function beginRun(
  landscape: Landscape,
  problem: FlowProblem,
  { tolerance }: FlowOptions,
): Sliced<EstimatedFlow | EstimatedLangevin> {
  if (!isThermal(problem)) return EstimatedFlow.begin(landscape, tolerance);
  const { normal } = noiseStream(problem.seed, problem.noiseSeed ?? 0);
  return EstimatedLangevin.begin(landscape, { ...scheduleOf(problem), tolerance }, normal);
}

function schemeOf(problem: FlowProblem): string {
  const { temperature = 0, noiseSeed = 0 } = problem;
  const change = isCooled(problem) ? ` changing to ${lastTemperature(problem)}` : '';
  return isThermal(problem)
    ? `Langevin dynamics at T = ${temperature}${change}, noise seed ${noiseSeed}, splitting of weak order 2`
    : 'Runge-Kutta-Chebyshev of second order';
}

/** When samples and spectra are wanted, and both in one ascending list. */
function plannedTimes(
  { horizon, tensorFrom = 0 }: FlowProblem,
  { tolerance, times, spectrumTimes = [] }: FlowOptions,
): { sampled: Set<number>; spectral: Set<number>; all: number[] } {
  if (!(tolerance > 0)) throw new RangeError(`tolerance = ${tolerance} must be > 0`);
  const sampled = new Set(sampleTimes(horizon, times));
  const spectral = new Set(sampleTimes(horizon, spectrumTimes));
  const switched = tensorFrom > 0 && tensorFrom < horizon ? [tensorFrom] : [];
  const all = [...new Set([...sampled, ...spectral, ...switched])].sort((a, b) => a - b);
  return { sampled, spectral, all };
}

function* whileDrawing(
  drawing: DrawnInSlices<Landscape>,
  progress: FlowProgress,
): Computation<FlowBatch, Landscape> {
  let part = drawing.next();
  for (; !part.done; part = drawing.next()) {
    progress.draw(part.value);
    yield { fraction: progress.fraction };
  }
  progress.draw(1);
  return part.value;
}

function* spectrumAt(
  landscape: Landscape,
  { point, shift: mu, overlap }: FlowIntegrator | Walker,
  time: number,
  progress: FlowProgress,
): Computation<FlowBatch, FlowSpectrum> {
  const work = landscape.spectrum(point, mu);
  let part = work.next();
  for (; !part.done; part = work.next()) {
    progress.diagonalise(part.value);
    yield { fraction: progress.fraction };
  }
  progress.finishSpectrum();
  return { time, mu, overlap, ...part.value };
}

/** Where the run stands, at one time or none. */
function sample(
  { energy, mu, overlap }: FlowIntegrator | Walker,
  times: readonly number[],
): FlowBatch['samples'] {
  return {
    time: Float64Array.from(times),
    energy: Float64Array.from(times, () => energy),
    mu: Float64Array.from(times, () => mu),
    overlap: Float64Array.from(times, () => overlap),
  };
}
