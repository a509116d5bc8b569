/**
 * Gradient flow of one finite-N instance as a streaming computation. Beside the run that is
 * reported goes a companion of ten times the tolerance on the same instance; the distance of the
 * two tells the error, including what saddles amplify on the way.
 */
import type { Computation } from '../computation';
import { spikedMixture } from '../mixture';
import { parameterProblem } from '../parameters';
import { sampleTimes } from '../sampleTimes';
import { createInstance, flowMegabytes, type FlowInstance } from './instance';
import { FlowIntegrator } from './integrator';
import type { FlowBatch, FlowOptions, FlowProblem, SimulateFlow } from './problem';

/** The only order whose dense tensor is stored. */
const TENSOR_ORDER = 3;

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

/** Share of the progress that drawing the couplings takes. */
const INSTANCE_SHARE = 0.1;

/**
 * @throws RangeError on an order other than 3, and on a dimension, seed, horizon, tolerance or time
 * out of range.
 */
export const simulateFlow: SimulateFlow = function* (problem, options) {
  validate(problem, options);
  const { point, dimension, seed, horizon } = problem;
  const times = sampleTimes(horizon, options.times);
  const instance = yield* drawInstance(problem);
  const mixture = spikedMixture(point);
  const run = new FlowIntegrator(mixture, instance, options.tolerance);
  const companion = new FlowIntegrator(mixture, instance, COMPANION_RATIO * options.tolerance);
  const initialOverlap = run.overlap;
  let energyError = ENERGY_ROUNDING;
  let fraction = INSTANCE_SHARE;
  for (const time of times) {
    for (const integrator of [run, companion]) {
      while (integrator.time < time && !isStationary(integrator)) {
        for (const step = integrator.advance(time); !step.next().done;) yield { fraction };
        fraction = Math.max(fraction, progress(integrator.time, horizon));
      }
    }
    energyError = Math.max(energyError, ERROR_SHARE * Math.abs(run.energy - companion.energy));
    fraction = Math.max(fraction, progress(time, horizon));
    yield { fraction, batch: sample(run, time) };
  }
  const stationary = run.time < horizon && isStationary(run);
  return {
    reason: stationary ? 'stationary' : 'horizon',
    message: stationary ? `a stationary point was reached at time ${run.time.toPrecision(3)}` : '',
    method: `dense tensor, N = ${dimension}, seed ${seed}, Runge-Kutta-Chebyshev of second order`,
    errorEstimate: { energy: energyError },
    initialOverlap,
    cost: { steps: run.steps + companion.steps, megabytes: flowMegabytes(dimension) },
  };
};

function isStationary(integrator: FlowIntegrator): boolean {
  return integrator.speed < STATIONARY_SPEED;
}

function* drawInstance({
  point,
  dimension,
  seed,
}: FlowProblem): Computation<FlowBatch, FlowInstance> {
  const drawing = createInstance(point, dimension, seed);
  let part = drawing.next();
  for (; !part.done; part = drawing.next()) yield { fraction: INSTANCE_SHARE * part.value };
  return part.value;
}

/** Steps grow with time, so the work done goes like the logarithm of time. */
function progress(time: number, horizon: number): number {
  return INSTANCE_SHARE + (1 - INSTANCE_SHARE) * (Math.log1p(time) / Math.log1p(horizon));
}

function sample({ energy, mu, overlap }: FlowIntegrator, time: number): FlowBatch {
  return {
    samples: {
      time: Float64Array.of(time),
      energy: Float64Array.of(energy),
      mu: Float64Array.of(mu),
      overlap: Float64Array.of(overlap),
    },
  };
}

function validate({ point, dimension, seed }: FlowProblem, { tolerance }: FlowOptions): void {
  if (point.p !== TENSOR_ORDER)
    throw new RangeError(
      `p = ${point.p} must be ${TENSOR_ORDER}: finite-N runs store the dense tensor of order ${TENSOR_ORDER} only`,
    );
  const problem = parameterProblem('dimension', dimension) ?? parameterProblem('seed', seed);
  if (problem !== null) throw new RangeError(problem);
  if (!(tolerance > 0)) throw new RangeError(`tolerance = ${tolerance} must be > 0`);
}
