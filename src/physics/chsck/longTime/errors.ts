/**
 * The error estimate of a pass: how far it is from the pass before, which is several times less
 * accurate. The pointwise difference vanishes by accident where curves cross, so the largest one of
 * the recent past counts, forgotten row by row: rows follow the pace of the solution.
 */
import { dynamicsObservables, type DynamicsObservable } from '../problem';
import type { Series } from './observables';

/** A difference fades by this factor each row, or each sample along another axis. */
export const fading = 0.92;

/**
 * Passes share part of their error (the low-order first steps, the noise of the grid), which their
 * difference does not show: no estimate is smaller than this share of the error allowed a step.
 */
const floorShare = 0.3;
/**
 * After an escape C keeps a front at the time of the escape, which the grids of all passes resolve
 * about equally badly: their difference is then no bound, only a measure.
 */
const frontFactor = 4;
const frontKeys: ReadonlySet<DynamicsObservable> = new Set(['correlationHalf', 'correlationZero']);
/** Overlap from where on a run counts as escaped. */
const escapedOverlap = 0.1;

/**
 * What passes share, in units of that floor: mu is about twice as large as the fields whose error is
 * controlled, errors of ln m (here relative) add up while m grows, and values at fixed t' carry those
 * of every row in between.
 */
const sharedParts: Readonly<Record<DynamicsObservable, number>> = {
  energy: 1,
  mu: 2,
  overlap: 3,
  correlationHalf: 2,
  correlationZero: 2,
  chi: 2,
};

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
  private readonly floor: number;
  private row = 0;

  constructor(
    private readonly finer: Series,
    private readonly coarser: Series,
    stepTolerance: number,
  ) {
    this.floor = floorShare * stepTolerance;
  }

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
    const { finer, coarser, envelope, current, floor } = this;
    const time = finer.unit * Math.expm1(x);
    const hasFront = finer.at('overlap', time) > escapedOverlap;
    for (const key of dynamicsObservables) {
      const value = finer.at(key, time);
      const shared = floor * sharedParts[key] * (key === 'overlap' ? value : 1);
      const factor = hasFront && frontKeys.has(key) ? frontFactor : 1;
      current[key] = factor * Math.abs(value - coarser.at(key, time)) + shared;
      envelope[key] = Math.max(envelope[key] * fade, current[key]);
    }
  }
}
