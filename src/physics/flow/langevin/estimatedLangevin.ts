/**
 * Langevin dynamics of one instance that knows the error of its steps (docs/numerics.md#langevin-dynamics). A step is half a
 * drift, the noise, half a drift (Strang), and the two halves between steps are one: weak order 2, and where the
 * loss is quadratic the spread at equilibrium is right to fourth order. A companion takes every two steps in one along
 * the same noise; the distance between the two is what is told.
 */
import { heatOver, temperatureAt, type TemperatureSchedule } from '../../thermal/schedule';
import type { Sampler } from '../randomStreams';
import type { Landscape, Sliced } from '../landscape';
import { flowObservables, type FlowObservable } from '../problem';
import { longestStep } from './longestStep';
import { angleLaw } from './sphericalNoise';
import { Walker } from './walker';

/** Pairs of steps between two looks at the run, which cost a drift each. */
const pairsPerLook = 25;

/** With T over time. */
interface Thermal extends TemperatureSchedule {
  /** As `longestStep` takes it. */
  readonly tolerance: number;
}

export class EstimatedLangevin {
  readonly run: Walker;
  private readonly schedule: TemperatureSchedule;
  private readonly tolerance: number;
  private readonly companion: Walker;
  private readonly first: Float64Array<ArrayBuffer>;
  private readonly second: Float64Array<ArrayBuffer>;
  private readonly largest: Record<FlowObservable, number> = { energy: 0, mu: 0, overlap: 0 };

  private constructor(
    private landscape: Landscape,
    { tolerance, ...schedule }: Thermal,
    private readonly normal: Sampler,
  ) {
    this.schedule = schedule;
    this.tolerance = tolerance;
    this.run = new Walker(landscape, schedule);
    this.companion = new Walker(landscape, schedule);
    this.first = new Float64Array(landscape.dimension);
    this.second = new Float64Array(landscape.dimension);
  }

  /** @param normal independent normal numbers, the noise. */
  static *begin(
    landscape: Landscape,
    thermal: Thermal,
    normal: Sampler,
  ): Sliced<EstimatedLangevin> {
    const langevin = new EstimatedLangevin(landscape, thermal, normal);
    yield* langevin.run.look();
    yield* langevin.companion.look();
    return langevin;
  }

  /** The companion is never behind. */
  get estimatedUntil(): number {
    return this.run.time;
  }

  /** Distance from the companion: the largest so far, since it may pass through zero. */
  get errors(): Readonly<Record<FlowObservable, number>> {
    return { ...this.largest };
  }

  get steps(): number {
    return this.run.steps + this.companion.steps;
  }

  /** Goes on in another landscape from `time` on, from where it stands. */
  *enter(landscape: Landscape, time: number): Sliced<void> {
    this.landscape = landscape;
    yield* this.run.enter(landscape, time);
    yield* this.companion.enter(landscape, time);
  }

  /** Some steps, all of one length, at most up to time `limit`. */
  *advance(limit: number): Sliced<void> {
    const { run, companion, schedule } = this;
    const hottest = Math.max(temperatureAt(schedule, run.time), temperatureAt(schedule, limit));
    const step = longestStep(this.landscape, hottest, this.tolerance, run.shift);
    const longest = 2 * step * pairsPerLook;
    const end = limit - run.time > longest ? run.time + longest : limit;
    const pairs = Math.ceil((end - run.time) / (2 * step));
    if (pairs > 0) yield* this.pairsOfSteps(pairs, (end - run.time) / (2 * pairs));
    yield* run.look();
    yield* companion.look();
    run.time = companion.time = end;
    for (const key of flowObservables) {
      const distance = Math.abs(run[key] - companion[key]);
      this.largest[key] = Math.max(this.largest[key], distance);
    }
  }

  *meet(): Sliced<void> {
    // The companion is always there.
  }

  private *pairsOfSteps(pairs: number, h: number): Sliced<void> {
    const { run, companion, first, second, schedule, landscape } = this;
    const begin = run.time;
    for (let pair = 0; pair < pairs; pair++) {
      for (const noise of [first, second])
        for (let i = 0; i < noise.length; i++) noise[i] = this.normal();
      const time = begin + 2 * pair * h;
      const [heat, later] = [heatOver(schedule, time, h), heatOver(schedule, time + h, h)];
      const share = Math.sqrt(heat / (heat + later));
      const rest = Math.sqrt(later / (heat + later));
      const both = first.map((value, i) => share * value + rest * second[i]);
      yield;
      yield* run.drift(pair === 0 ? h / 2 : h);
      run.kick(angleLaw(landscape.dimension, heat), first);
      yield* run.drift(h);
      run.kick(angleLaw(landscape.dimension, later), second);
      yield* companion.drift(pair === 0 ? h : 2 * h);
      companion.kick(angleLaw(landscape.dimension, heat + later), both);
    }
    yield* run.drift(h / 2);
    yield* companion.drift(h);
  }
}
