/**
 * Globes along the run of an instance, as a computation of its own: it runs the same instance again, without the
 * companion that estimates errors, so that ordinary runs know nothing of it and cost what they did. At each moment it
 * finds the way down, the polynomials, and how place and way lie to those of the moments before.
 */
import type { Computation } from '../computation';
import { createLandscape } from '../flow/createLandscape';
import { inSlices } from '../inSlices';
import { FlowIntegrator } from '../flow/integrator';
import type { Landscape, Sliced } from '../flow/landscape';
import type { FlowProblem } from '../flow/problem';
import { pointOnSphere, randomStreams } from '../flow/randomStreams';
import type { LowestModeOptions } from '../flow/spectrum/lowestMode';
import { usualTolerance } from '../flow/usualTolerance';
import { sampleTimes } from '../sampleTimes';
import { modelAt } from '../spikedModel';
import type { TemperatureSchedule } from '../thermal/schedule';
import { createFit, type GlobeFit } from './fit';
import type { GlobeMoment, GlobeWay } from './globe';
import { instanceGlobe, type InstanceGlobe } from './instanceGlobe';
import { GlobeMemory } from './memory';
import { momentTimes } from './momentTimes';
import { modeKind, RandomWay, WayDown } from './ways';

/** An instance whose gradient flow is followed. */
export interface GlobeProblem extends Omit<
  FlowProblem,
  keyof TemperatureSchedule | 'noiseSeed' | 'tensorFrom'
> {
  /** Ascending moments in (0, horizon]; by default some forty, denser at first (`momentTimes`). */
  readonly times?: readonly number[];
}

/** A moment as seen with the way down, and with a random way. */
export type GlobeMoments = Readonly<Record<GlobeWay, GlobeMoment>>;

export interface GlobeBatch {
  readonly moments: readonly GlobeMoments[];
}

export interface GlobeSummary {
  /** `stationary`: the last moment holds for all later times. */
  readonly reason: 'horizon' | 'stationary';
  readonly method: string;
}

/** Share of the work that is done when the couplings are drawn. */
const drawingShare = 0.05;

/** How well the way is found, in units of s. Dense systems are small: there it costs next to nothing. */
const searches: Readonly<Record<'dense' | 'diluted', LowestModeOptions>> = {
  dense: { tolerance: 1e-6, maxSteps: 1000 },
  diluted: { tolerance: 1e-4, maxSteps: 60 },
};

/**
 * @param search how well the way down is found: tolerance in units of s.
 * @throws RangeError on parameters out of range, on an instance beyond the limits (`flowLimits`), and on times
 * that do not rise within the horizon.
 */
export function* flowGlobe(
  { times, ...problem }: GlobeProblem,
  search: LowestModeOptions = searches[problem.couplings?.kind ?? 'dense'],
): Computation<GlobeBatch, GlobeSummary> {
  const { horizon, dimension, couplings } = problem;
  const wanted = sampleTimes(horizon, times ?? momentTimes(horizon, dimension));
  const landscape = yield* inSlices(createLandscape(problem), 0);
  const flow = yield* inSlices(
    FlowIntegrator.begin(landscape, usualTolerance(couplings)),
    drawingShare,
  );
  const observer = new Observer(problem, landscape, search);
  const fractionOf = (done: number): number => 1 - (1 - drawingShare) * (1 - done / wanted.length);
  for (const [index, time] of wanted.entries()) {
    const fraction = fractionOf(index);
    while (flow.time < time && !flow.isStationary) yield* inSlices(flow.advance(time), fraction);
    const moments = [yield* inSlices(observer.look(flow, time), fraction)];
    const ended = flow.isStationary;
    yield { fraction: ended ? 1 : fractionOf(index + 1), batch: { moments } };
    if (ended) break;
  }
  return { reason: flow.isStationary ? 'stationary' : 'horizon', method: landscape.method };
}

/** What is carried from one moment to the next. */
class Observer {
  private readonly memory = new GlobeMemory();
  private readonly fit: GlobeFit;
  private readonly down: WayDown;
  private readonly random: RandomWay;

  constructor(
    private readonly problem: Omit<GlobeProblem, 'times'>,
    private readonly landscape: Landscape,
    { tolerance, maxSteps }: LowestModeOptions,
  ) {
    const { mixture, dimension, signal } = landscape;
    const scale = Math.sqrt(mixture.atOne.second);
    // The stream of the start is not read any more.
    const { start } = randomStreams(problem.seed);
    pointOnSphere(dimension, start);
    const direction = pointOnSphere(dimension, start);
    this.fit = createFit(mixture.terms.map(({ degree }) => degree));
    this.down = new WayDown(signal, direction, { tolerance: tolerance * scale, maxSteps });
    this.random = new RandomWay(direction);
  }

  *look({ point, mu, overlap }: FlowIntegrator, time: number): Sliced<GlobeMoments> {
    const { landscape, problem } = this;
    const { dimension, mixture } = landscape;
    const hessian = landscape.hessian(point, mu);
    const down = yield* this.down.at(point, hessian);
    const random = this.random.at(point);
    const lowest = yield* instanceGlobe(landscape, this.fit, point, down.vector, hessian);
    const other = yield* instanceGlobe(landscape, this.fit, point, random.vector, hessian);
    const before = this.memory.add(lowest.axes[0], { lowest: down.vector, random: random.vector });
    const lowestEigenvalue = lowest.frame.curvature;
    const frame = {
      lowestEigenvalue,
      mode: modeKind(mixture, { mu, overlap, dimension }, lowestEigenvalue),
      thresholdEnergy: modelAt(problem.point).threshold.energy,
    };
    const moment = (way: GlobeWay, globe: InstanceGlobe, carried: number): GlobeMoment => ({
      time,
      dimension,
      landscape: globe.landscape,
      frame: { way, ...globe.frame, ...frame },
      energy: globe.energy,
      mu: globe.mu,
      deviation: globe.deviation,
      residual: down.residual,
      carried,
      before: before[way],
    });
    return {
      lowest: moment('lowest', lowest, down.carried),
      random: moment('random', other, random.carried),
    };
  }
}
