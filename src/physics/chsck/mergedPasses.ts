/**
 * The passes of a run as one series, for page and command line alike: at every time what the newest
 * pass that got there says, with the error estimate of that very pass.
 *
 * Samples with an estimate come first. Those after them are provisional: of a first pass, or of one
 * that has been caught breaking a law; the end of the run drops them.
 */
import type { Columns } from '../computation';
import { columnsFrom, Series } from '../series';
import { tabulate } from '../tabulate';
import { countLawful } from './laws';
import {
  dynamicsColumns,
  dynamicsObservables,
  type DynamicsBatch,
  type DynamicsColumn,
  type DynamicsObservable,
} from './problem';

/** Samples and the error estimates of the first ones of them, or of all. */
export interface EstimatedSamples {
  readonly samples: Columns<DynamicsColumn>;
  readonly errors: Columns<DynamicsObservable>;
}

export class MergedPasses {
  readonly samples = new Series(dynamicsColumns);
  /** Entry i is the error estimate of sample i; shorter than the samples while some have none. */
  readonly errors = new Series(dynamicsObservables);
  private pass = 0;
  /** Samples of the present pass, and of the earlier run where a first pass does not replace it. */
  private settled = 0;

  /** @param earlier samples of another run for the same curve, kept until this run has something better. */
  constructor(earlier?: EstimatedSamples) {
    if (!earlier) return;
    this.samples.replace(0, 0, earlier.samples);
    this.errors.replace(0, 0, earlier.errors);
  }

  /** Takes the next batch: it replaces what was there up to the last time it has reached. */
  apply(batch: DynamicsBatch): void {
    const { samples, errors } = this;
    if (batch.pass > this.pass) this.settled = 0;
    this.pass = batch.pass;
    let fresh = batch.samples;
    if (batch.errors === undefined) {
      // A first pass never replaces samples that have an estimate.
      this.settled = Math.max(this.settled, errors.length);
      const lastEstimated = samples.column('time')[errors.length - 1] ?? -Infinity;
      fresh = columnsFrom(fresh, countUpTo(fresh.time, lastEstimated));
    }
    const start = this.settled;
    const reached = countUpTo(samples.column('time'), fresh.time.at(-1) ?? -Infinity);
    const end = Math.max(start, reached);
    samples.replace(start, end, fresh);
    this.settled += fresh.time.length;
    if (batch.errors === undefined) return;
    // A pass that broke a law before this time has no estimates to be continued.
    if (errors.length < start) return;
    errors.replace(start, Math.max(start, Math.min(end, errors.length)), batch.errors);
    const valid = this.valid();
    errors.shorten(countLawful(valid.samples, valid.errors, { energyFalls: !batch.energyMayRise }));
  }

  /** Largest error estimate of every observable; infinite while there is none. */
  largestErrors(): Readonly<Record<DynamicsObservable, number>> {
    const { errors } = this;
    const largest = (key: DynamicsObservable): number =>
      errors.length === 0 ? Infinity : errors.column(key).reduce((a, b) => Math.max(a, b), 0);
    return tabulate(dynamicsObservables, largest);
  }

  /** Drops what is provisional: the run has ended and nothing will confirm it. */
  end(): void {
    this.samples.shorten(this.errors.length);
  }

  /** A copy of what is valid, each sample with its estimate. */
  valid(): EstimatedSamples {
    const { length } = this.errors;
    return { samples: this.samples.head(length), errors: this.errors.head(length) };
  }
}

/** Number of leading entries of ascending times that are not later than `last`. */
export function countUpTo(times: Float64Array, last: number): number {
  const index = times.findIndex((time) => time > last);
  return index === -1 ? times.length : index;
}
