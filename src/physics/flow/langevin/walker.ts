/** A point that drifts down the loss and is kicked by noise (docs/numerics.md#langevin-dynamics). */
import { temperatureAt, type TemperatureSchedule } from '../../thermal/schedule';
import type { Landscape, Sliced } from '../landscape';
import { dot, project, retract } from '../sphere';
import { kick, type AngleLaw } from './sphericalNoise';

export class Walker {
  time = 0;
  steps = 0;
  /** Energy per degree of freedom where `look` was last called. */
  energy = NaN;
  /** -x . grad E/N there: the mean of the Hessian's eigenvalues, which is mu without its part T. */
  shift = NaN;

  readonly point: Float64Array<ArrayBuffer>;
  private readonly ahead: Float64Array<ArrayBuffer>;
  private readonly velocity: Float64Array<ArrayBuffer>;
  private readonly velocityAhead: Float64Array<ArrayBuffer>;

  constructor(
    private landscape: Landscape,
    private readonly schedule: TemperatureSchedule,
  ) {
    const vector = (): Float64Array<ArrayBuffer> => new Float64Array(landscape.dimension);
    this.point = landscape.start.slice();
    this.ahead = vector();
    this.velocity = vector();
    this.velocityAhead = vector();
  }

  /** The multiplier that keeps |x|^2 = N: T (1 - 1/N) of it is the noise's. */
  get mu(): number {
    return (
      this.shift + temperatureAt(this.schedule, this.time) * (1 - 1 / this.landscape.dimension)
    );
  }

  /** Overlap m with the signal. */
  get overlap(): number {
    return dot(this.point, this.landscape.signal) / this.landscape.dimension;
  }

  /** Thermal motion never comes to rest. */
  readonly isStationary = false;

  /** Goes on in another landscape from `time` on, from where it stands. */
  *enter(landscape: Landscape, time: number): Sliced<void> {
    this.landscape = landscape;
    this.time = time;
    yield* this.look();
  }

  /** Reads energy and shift at the present point. */
  *look(): Sliced<void> {
    yield* this.velocityAt(this.point, this.velocity);
  }

  /** Gradient flow for a time h, by Heun's method: of second order. */
  *drift(h: number): Sliced<void> {
    const { point: x, ahead, velocity: v, velocityAhead: w } = this;
    yield* this.velocityAt(x, v);
    yield;
    for (let i = 0; i < x.length; i++) ahead[i] = x[i] + h * v[i];
    yield* this.velocityAt(ahead, w);
    yield;
    for (let i = 0; i < x.length; i++) x[i] += (h / 2) * (v[i] + w[i]);
    retract(x);
  }

  /** Noise for one step, from independent normal numbers, which are used up. */
  kick(law: AngleLaw, normal: Float64Array): void {
    kick(law, this.point, normal);
    this.steps++;
  }

  private *velocityAt(x: Float64Array, velocity: Float64Array): Sliced<void> {
    this.energy = yield* this.landscape.gradient(x, velocity);
    this.shift = -project(x, velocity);
    for (let i = 0; i < velocity.length; i++) velocity[i] = -velocity[i];
  }
}
