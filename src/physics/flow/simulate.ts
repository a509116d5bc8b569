/**
 * Gradient flow of one finite-N instance as a streaming computation. Beside the run that is
 * reported goes a companion of ten times the tolerance on the same instance; the distance of the
 * two tells the error, including what saddles amplify on the way.
 */
import type { Computation } from '../computation';
import { sampleTimes } from '../sampleTimes';
import { createLandscape } from './createLandscape';
import { inSlices } from './inSlices';
import { FlowIntegrator } from './integrator';
import type { Drawing, Landscape } from './landscape';
import { flowMegabytes, flowProblem } from './limits';
import { FlowProgress } from './progress';
import type { FlowBatch, FlowOptions, FlowProblem, FlowSpectrum, SimulateFlow } from './problem';

/** Tolerance of the companion over that of the run. */
const COMPANION_RATIO = 10;

/**
 * The companion is farther off by the ratio of the tolerances, measured to hold within a factor of
 * two (docs/numerics.md#finite-n); a third of the distance leaves a safety factor of three.
 */
const ERROR_SHARE = 1 / 3;

/** Rounding of an energy: no estimate may claim more. */
const ENERGY_ROUNDING = 1e-14;

/** Below this root mean square of dx/dt nothing visible moves any more. */
const STATIONARY_SPEED = 1e-8;

/**
 * @throws RangeError on parameters out of range, on an instance beyond the limits (`flowLimits`), and
 * on times that do not rise within the horizon.
 */
export const simulateFlow: SimulateFlow = function* (problem, options) {
  const { sampled, spectral, all } = plannedTimes(problem, options);
  const progress = new FlowProgress(problem.horizon, spectral.size);
  const landscape = yield* whileDrawing(createLandscape(problem), progress);
  const run = yield* inSlices(
    FlowIntegrator.begin(landscape, options.tolerance),
    progress.fraction,
  );
  const companion = yield* inSlices(
    FlowIntegrator.begin(landscape, COMPANION_RATIO * options.tolerance),
    progress.fraction,
  );
  const initialOverlap = run.overlap;
  let energyError = ENERGY_ROUNDING;
  for (const time of all) {
    for (const integrator of [run, companion]) {
      while (integrator.time < time && !isStationary(integrator)) {
        yield* inSlices(integrator.advance(time), progress.fraction);
        progress.reach(integrator.time);
      }
    }
    energyError = Math.max(energyError, ERROR_SHARE * Math.abs(run.energy - companion.energy));
    progress.reach(time);
    if (sampled.has(time))
      yield { fraction: progress.fraction, batch: { samples: sample(run, [time]) } };
    if (!spectral.has(time)) continue;
    // After the sample: at large N it takes as long as a good part of the flow.
    const spectra = [yield* spectrumAt(landscape, run, time, progress)];
    yield { fraction: progress.fraction, batch: { samples: sample(run, []), spectra } };
  }
  const stationary = run.time < problem.horizon && isStationary(run);
  return {
    reason: stationary ? 'stationary' : 'horizon',
    message: stationary ? `a stationary point was reached at time ${run.time.toPrecision(3)}` : '',
    method: `${landscape.method}, N = ${problem.dimension}, seed ${problem.seed}, Runge-Kutta-Chebyshev of second order`,
    errorEstimate: { energy: energyError },
    initialOverlap,
    cost: { steps: run.steps + companion.steps, megabytes: flowMegabytes(problem) },
  };
};

/**
 * What `simulateFlow` refuses, said before anything is computed.
 * @throws RangeError as it does.
 */
export function checkFlow(problem: FlowProblem, options: FlowOptions): void {
  plannedTimes(problem, options);
  const illegal = flowProblem(problem);
  if (illegal !== null) throw new RangeError(illegal);
}

/** When samples and spectra are wanted, and both in one ascending list. */
function plannedTimes(
  { horizon }: FlowProblem,
  { tolerance, times, spectrumTimes = [] }: FlowOptions,
): { sampled: Set<number>; spectral: Set<number>; all: number[] } {
  if (!(tolerance > 0)) throw new RangeError(`tolerance = ${tolerance} must be > 0`);
  const sampled = new Set(sampleTimes(horizon, times));
  const spectral = new Set(sampleTimes(horizon, spectrumTimes));
  return { sampled, spectral, all: [...new Set([...sampled, ...spectral])].sort((a, b) => a - b) };
}

function isStationary(integrator: FlowIntegrator): boolean {
  return integrator.speed < STATIONARY_SPEED;
}

function* whileDrawing(
  drawing: Drawing<Landscape>,
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
  { point, mu, overlap }: FlowIntegrator,
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
  { energy, mu, overlap }: FlowIntegrator,
  times: readonly number[],
): FlowBatch['samples'] {
  return {
    time: Float64Array.from(times),
    energy: Float64Array.from(times, () => energy),
    mu: Float64Array.from(times, () => mu),
    overlap: Float64Array.from(times, () => overlap),
  };
}
