/**
 * The error estimate of a pass: how far it is from the pass before, which is several times less
 * accurate. The pointwise difference vanishes by accident where curves cross, so the largest one of
 * the recent past counts, forgotten row by row: rows follow the pace of the solution.
 */
import { tabulate } from '../../../tabulate';
import { observableOf, observables, type DynamicsObservable } from '../../observables';
import { GrowthError } from './growthError';
import type { RowSeries } from '../run/rowSeries';

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
export const frontFactor = 4;
/** Overlap from where on a run counts as escaped. */
export const escapedOverlap = 0.1;
/** Overlap below which errors of ln m add up (see growthError.ts). */
const smallOverlap = 0.05;
/** Spacing in ln(1 + t/a) that rows would have at rest. */
const restSpacing = 0.2;
/** A larger error of the time, as a share of it, says nothing any more. */
const largestShift = 0.4;

type Estimates = Readonly<Record<DynamicsObservable, number>>;

export interface SampleEstimate {
  /** What is handed out. */
  readonly total: Estimates;
  /** The same without what the error of the time of an escape does. */
  readonly besides: Estimates;
  /** The same from here and now, without what is remembered. */
  readonly current: Estimates;
}

export class PassDifference {
  readonly growth: GrowthError;
  /** Beyond what a shift in time does, remembered. */
  private readonly envelope = zeros();
  private readonly shifted = zeros();
  private readonly current = zeros();
  private readonly floor: number;
  private row = 0;

  constructor(
    private readonly finer: RowSeries,
    private readonly coarser: RowSeries,
    stepTolerance: number,
  ) {
    this.floor = floorShare * stepTolerance;
    this.growth = new GrowthError(
      finer.at('overlap', 0),
      this.floor * observableOf.overlap.error.shared,
    );
  }

  /** Error estimates at `time`; times must not fall from call to call. */
  at(time: number): SampleEstimate {
    const { finer, growth, envelope, shifted, current } = this;
    const logTime = Math.log1p(time / finer.unit);
    // Rows between the samples count too, so that sparse sample times don't miss a difference.
    for (; this.rowLogTime() < logTime; this.row++) {
      const rowTime = finer.unit * Math.expm1(this.rowLogTime());
      this.growth.observe(rowTime, finer.at('overlap', rowTime), this.logRatio(rowTime));
      this.extend(rowTime, fading);
    }
    this.extend(time, 1);
    const besides = { ...envelope };
    const overlap = finer.at('overlap', time);
    const isForgotten = time >= Math.min(finer.forgottenFrom, this.coarser.forgottenFrom);
    if (isForgotten) besides.overlap = Math.max(besides.overlap, overlap);
    else if (overlap < smallOverlap)
      besides.overlap = Math.max(besides.overlap, overlap * growth.relative);
    const total = { ...besides };
    for (const { key } of observables) total[key] += shifted[key];
    return { total, besides, current: { ...current } };
  }

  /** ln(1 + t/a) of the next row; a system at rest needs none, but time goes on. */
  private rowLogTime(): number {
    const { logTimes, isAtRest } = this.finer;
    const beyond = this.row - logTimes.length + 1;
    if (beyond <= 0) return logTimes[this.row];
    return isAtRest ? logTimes[logTimes.length - 1] + beyond * restSpacing : Infinity;
  }

  /** Difference of ln m. */
  private logRatio(time: number): number {
    return Math.log(this.finer.at('overlap', time) / this.coarser.at('overlap', time));
  }

  private extend(time: number, fade: number): void {
    const { finer, coarser, envelope, shifted, current, floor, growth } = this;
    const hasFront = finer.at('overlap', time) > escapedOverlap;
    const shift = growth.time > 0 ? Math.min(largestShift, growth.time / time) : 0;
    for (const { key, spansDecades, error } of observables) {
      const value = finer.at(key, time);
      const shared = floor * error.shared * (spansDecades ? value : 1);
      const factor = hasFront && error.seesFront ? frontFactor : 1;
      current[key] = factor * Math.abs(value - coarser.at(key, time)) + shared;
      shifted[key] = shift > 0 ? finer.motion(key, time, (error.escapes ?? 1) * shift) : 0;
      envelope[key] = Math.max(envelope[key] * fade, current[key] - shifted[key], shared);
    }
  }
}

function zeros(): Record<DynamicsObservable, number> {
  return tabulate(
    observables.map(({ key }) => key),
    () => 0,
  );
}
