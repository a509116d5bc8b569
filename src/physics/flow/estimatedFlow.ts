/**
 * A run that knows its error. Beside it goes a companion on the same instance that takes every two of
 * its steps in one, whatever limited them: the tolerance, the stability or a wanted time. The method is of
 * second order, so the companion has four times the error of the run, whose own is a third of the
 * distance between them. The whole of it is what is told: it includes what saddles amplify on the way.
 */
import type { Columns } from '../computation';
import { FlowIntegrator } from './integrator';
import type { Landscape, Sliced } from './landscape';
import { flowObservables, type FlowObservable } from './problem';

/** Rounding of energy, mu and overlap: no estimate may claim more. */
const roundingError = 1e-13;

/** Length of a leap over the longest step of the run in it: about two steps if they are equal. */
const leapFactor = 1.8;

/**
 * A run is never held to less: with longer steps the fast directions are only damped, by the same
 * factor at any step, and the distance tells nothing.
 */
const loosestTolerance = 1e-3;

export class EstimatedFlow {
  /** The longest step since the companion was last met. */
  private longest = 0;
  private readonly largest: Record<FlowObservable, number> = {
    energy: roundingError,
    mu: roundingError,
    overlap: roundingError,
  };

  private constructor(
    /** The run itself. */
    readonly run: FlowIntegrator,
    private readonly companion: FlowIntegrator,
  ) {}

  /** @param tolerance of the run, as `FlowIntegrator.begin` takes it. */
  static *begin(landscape: Landscape, tolerance: number): Sliced<EstimatedFlow> {
    const used = Math.min(tolerance, loosestTolerance);
    const run = yield* FlowIntegrator.begin(landscape, used);
    return new EstimatedFlow(run, yield* FlowIntegrator.begin(landscape, used));
  }

  /** Up to when the errors are estimated: they lag behind the run by a step or a few. */
  get estimatedUntil(): number {
    return this.companion.time;
  }

  /** Estimated errors of the run: the largest so far, since a distance may pass through zero. */
  get errors(): Readonly<Record<FlowObservable, number>> {
    return { ...this.largest };
  }

  /** Steps of both. */
  get steps(): number {
    return this.run.steps + this.companion.steps;
  }

  /** Goes on in another landscape from `time` on, from where it stands. */
  *enter(landscape: Landscape, time: number): Sliced<void> {
    yield* this.meet();
    yield* this.run.enter(landscape, time);
    yield* this.companion.enter(landscape, time);
  }

  /** One step of the run, at most up to time `limit`. */
  *advance(limit: number): Sliced<void> {
    const { run, companion } = this;
    const before = run.time;
    yield* run.advance(limit);
    this.longest = Math.max(this.longest, run.time - before);
    if (run.time - companion.time >= leapFactor * this.longest) yield* this.meet();
  }

  /** Lets the companion catch up. */
  *meet(): Sliced<void> {
    const { run, companion } = this;
    yield* companion.leap(run.time);
    this.longest = 0;
    for (const key of flowObservables) {
      const distance = Math.abs(run[key] - companion[key]);
      this.largest[key] = Math.max(this.largest[key], distance);
    }
  }
}

/** Errors as columns of one row. */
export function errorColumns({
  energy,
  mu,
  overlap,
}: Readonly<Record<FlowObservable, number>>): Columns<FlowObservable> {
  return {
    energy: Float64Array.of(energy),
    mu: Float64Array.of(mu),
    overlap: Float64Array.of(overlap),
  };
}
