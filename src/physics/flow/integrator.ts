/**
 * Adaptive integration of dx/dt = -grad E + (x.grad E/|x|^2) x on the sphere: second-order
 * Runge-Kutta-Chebyshev steps, each retracted to |x|^2 = N. A step is proposed, checked (finite,
 * local error within the tolerance, energy not rising) and only then committed.
 */
import { chebyshevStages, reachOf, stagesFor, type ChebyshevStages } from './chebyshev';
import type { Landscape, Sliced } from './landscape';
import { dot, project, retract, rootMeanSquare } from './sphere';

/** More stages would gain little: rounding and the error control limit the step first. */
const maxStages = 20;
const safetyFactor = 0.8;
const growthLimit = 3;
const shrinkLimit = 0.2;
/** Rounding of the energy of one configuration, relative; measured below 1e-14 at N = 300. */
const energyRounding = 1e-13;

/** Rounding of a configuration, root mean square; a shorter step than it resolves has no other error. */
const pointRounding = 1e-15;

/** Below this root mean square of dx/dt nothing visible moves any more. */
const stationarySpeed = 1e-8;

/** Times closer than this, relative, are one: rounding would drown what happens between them. */
const timeRounding = 1e-14;

/** A configuration with everything known there. */
interface FlowState {
  readonly point: Float64Array<ArrayBuffer>;
  readonly velocity: Float64Array<ArrayBuffer>;
  energy: number;
  mu: number;
}

export class FlowIntegrator {
  time = 0;
  steps = 0;

  private landscape: Landscape;
  private readonly tolerance: number;
  private readonly stages = new Map<number, ChebyshevStages>();
  private readonly stageVelocity: Float64Array<ArrayBuffer>;
  private readonly localError: Float64Array<ArrayBuffer>;
  private spare: Float64Array<ArrayBuffer>;
  private state: FlowState;
  private proposal: FlowState;
  private step = 0;

  private constructor(landscape: Landscape, tolerance: number) {
    const vector = (): Float64Array<ArrayBuffer> => new Float64Array(landscape.dimension);
    this.landscape = landscape;
    this.tolerance = tolerance;
    this.stageVelocity = vector();
    this.localError = vector();
    this.spare = vector();
    this.state = { point: landscape.start.slice(), velocity: vector(), energy: 0, mu: 0 };
    this.proposal = { point: vector(), velocity: vector(), energy: 0, mu: 0 };
  }

  /**
   * An integrator that stands on the landscape's starting point.
   * @param tolerance local error allowed per unit time, root mean square over the components.
   */
  static *begin(landscape: Landscape, tolerance: number): Sliced<FlowIntegrator> {
    const integrator = new FlowIntegrator(landscape, tolerance);
    yield* integrator.enter(landscape, 0);
    return integrator;
  }

  /** Goes on in another landscape from `time` on, from where it stands. */
  *enter(landscape: Landscape, time: number): Sliced<void> {
    this.landscape = landscape;
    this.time = time;
    yield* this.evaluate(this.state);
    // Small against the first rates; the error control takes over from the next step on.
    this.step = 0.01 / this.stiffness;
  }

  /** Energy per degree of freedom. */
  get energy(): number {
    return this.state.energy;
  }

  get mu(): number {
    return this.state.mu;
  }

  /** Mean of the Hessian's eigenvalues. */
  get shift(): number {
    return this.state.mu;
  }

  /** Overlap m with the signal. */
  get overlap(): number {
    return dot(this.state.point, this.landscape.signal) / this.landscape.dimension;
  }

  /** The configuration x; valid until the next step. */
  get point(): Readonly<Float64Array<ArrayBuffer>> {
    return this.state.point;
  }

  /** Root mean square of dx/dt: zero at a stationary point. */
  get speed(): number {
    return rootMeanSquare(this.state.velocity);
  }

  get isStationary(): boolean {
    return this.speed < stationarySpeed;
  }

  /** One accepted step, at most up to time `limit`; yields within and after every gradient. */
  *advance(limit: number): Sliced<void> {
    for (;;) {
      const stiffness = this.stiffness;
      const longest = Math.min(this.step, reachOf(maxStages) / stiffness);
      const remaining = limit - this.time;
      if (remaining <= timeRounding * limit) {
        this.time = limit;
        return;
      }
      const h = longest < remaining ? longest : remaining;
      yield* this.propose(h, stagesFor(h * stiffness));
      const error = Math.max(0, this.estimateLocalError(h) - pointRounding);
      const change = safetyFactor / Math.sqrt(error / h / this.tolerance);
      if (this.acceptable(change)) {
        this.commit(h === remaining ? limit : this.time + h);
        // A step cut short by the limit says little about how long a step may be.
        const next = h * Math.min(growthLimit, Math.max(shrinkLimit, change));
        this.step = h < longest ? Math.max(longest, next) : next;
        return;
      }
      this.step = h * (change < 1 ? Math.max(shrinkLimit, change) : 0.5);
      if (!(this.step > 1e-14 * (1 + this.time)))
        throw new Error(`the step became ${this.step} at time ${this.time}`);
    }
  }

  /** One step up to a later time, whatever its error. */
  *leap(time: number): Sliced<void> {
    const h = time - this.time;
    if (h <= 0) return;
    yield* this.propose(h, stagesFor(h * this.stiffness));
    this.commit(time);
  }

  /** Spectral radius of the linearised flow: the Hessian is mu plus a random matrix. */
  private get stiffness(): number {
    return Math.abs(this.mu) + this.landscape.edge;
  }

  private *evaluate(state: FlowState): Sliced<void> {
    yield* this.velocityAt(state.point, state.velocity, state);
  }

  /** dx/dt at a point of any length, with energy and mu where they are wanted. */
  private *velocityAt(
    point: Float64Array<ArrayBuffer>,
    velocity: Float64Array<ArrayBuffer>,
    values?: { energy: number; mu: number },
  ): Sliced<void> {
    const energy = yield* this.landscape.gradient(point, velocity);
    const mu = -project(point, velocity);
    for (let i = 0; i < velocity.length; i++) velocity[i] = -velocity[i];
    if (values) Object.assign(values, { energy, mu });
  }

  /** A step of size h into the proposal, with its velocity and energy. */
  private *propose(h: number, stages: number): Sliced<void> {
    const { point: x, velocity: v } = this.state;
    const [first, ...later] = this.stagesOf(stages);
    let previous = this.spare;
    let current = this.proposal.point;
    previous.set(x);
    for (let i = 0; i < x.length; i++) current[i] = x[i] + h * first.velocity * v[i];
    const f = this.stageVelocity;
    for (const stage of later) {
      yield* this.velocityAt(current, f);
      yield;
      // Y_{j-2} is needed for the last time here: Y_j takes its place.
      for (let i = 0; i < x.length; i++)
        previous[i] =
          stage.origin * x[i] +
          stage.previous * current[i] +
          stage.beforePrevious * previous[i] +
          h * (stage.velocity * f[i] + stage.originVelocity * v[i]);
      [previous, current] = [current, previous];
    }
    this.spare = previous;
    this.proposal = { ...this.proposal, point: current };
    retract(current);
    yield* this.evaluate(this.proposal);
    yield;
  }

  private stagesOf(count: number): ChebyshevStages {
    const known = this.stages.get(count) ?? chebyshevStages(count);
    this.stages.set(count, known);
    return known;
  }

  /** Root mean square of the method's own error estimate, tangent to the sphere. */
  private estimateLocalError(h: number): number {
    const { point: x, velocity: v } = this.state;
    const { point: y, velocity: w } = this.proposal;
    const error = this.localError;
    for (let i = 0; i < x.length; i++) error[i] = 0.8 * (x[i] - y[i]) + 0.4 * h * (v[i] + w[i]);
    project(y, error);
    return rootMeanSquare(error);
  }

  private acceptable(change: number): boolean {
    const { energy } = this.state;
    const proposed = this.proposal.energy;
    return change >= safetyFactor && proposed <= energy + energyRounding * Math.abs(energy);
  }

  private commit(time: number): void {
    [this.state, this.proposal] = [this.proposal, this.state];
    this.time = time;
    this.steps++;
  }
}
