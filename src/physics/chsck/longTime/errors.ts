/**
 * The error estimate of a pass: how far it is from the pass before, which is several times less
 * accurate. The pointwise difference vanishes by accident where curves cross, so the largest one of
 * the recent past counts, forgotten row by row: rows follow the pace of the solution.
 */
import type { DynamicsObservable } from '../problem';
import { observables, type Series } from './observables';

/** A difference fades by this factor each row. */
const fading = 0.85;

/** Passes can share part of their error (the low-order first steps): what is seen is not all. */
const safety = 1.5;

export class PassDifference {
  private readonly envelope: Record<DynamicsObservable, number> = {
    energy: 0,
    mu: 0,
    overlap: 0,
    correlationHalf: 0,
    correlationZero: 0,
    chi: 0,
  };
  /** The estimate from here and now, without what is remembered. */
  readonly current: Record<DynamicsObservable, number> = { ...this.envelope };
  private row = 0;

  constructor(
    private readonly finer: Series,
    private readonly coarser: Series,
  ) {}

  /** Error estimates at `time`; times must not fall from call to call. */
  at(time: number): Readonly<Record<DynamicsObservable, number>> {
    const { finer } = this;
    const x = Math.log1p(time / finer.unit);
    // Rows between the samples count too, so that sparse sample times don't miss a difference.
    for (; this.row < finer.x.length && finer.x[this.row] < x; this.row++)
      this.extend(finer.x[this.row], fading);
    this.extend(x, 1);
    return { ...this.envelope };
  }

  private extend(x: number, fade: number): void {
    const { finer, coarser, envelope, current } = this;
    const time = finer.unit * Math.expm1(x);
    for (const key of observables) {
      current[key] = safety * Math.abs(finer.at(key, time) - coarser.at(key, time));
      envelope[key] = Math.max(envelope[key] * fade, current[key]);
    }
  }
}
