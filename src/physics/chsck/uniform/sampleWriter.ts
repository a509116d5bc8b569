/** Turns a running pass into batches of samples: each wanted time once, as soon as it is known. */
import type { Columns } from '../../computation';
import { tabulate } from '../../tabulate';
import {
  emptyColumns,
  dynamicsObservables,
  lawOfBatches,
  type DynamicsBatch,
  type DynamicsColumn,
  type DynamicsLaws,
  type DynamicsObservable,
} from '../problem';
import type { PassComparison } from './passComparison';
import type { PassSeries } from './passSeries';

export type ErrorMaxima = Record<DynamicsObservable, number>;

export class UniformSampleWriter {
  /** Largest error estimate so far of every observable; infinite while nothing is known. */
  readonly maxima: ErrorMaxima;
  private readonly pass: number;
  private readonly series: PassSeries;
  private readonly comparison: PassComparison | undefined;
  private readonly times: Float64Array;
  private readonly law: Pick<DynamicsBatch, 'energyMayRise'>;
  private next = 0;

  /** @param comparison with the passes before; undefined in pass 0, which has no estimates. */
  constructor(
    pass: number,
    series: PassSeries,
    comparison: PassComparison | undefined,
    times: Float64Array,
    laws: Pick<DynamicsLaws, 'energyFalls'>,
  ) {
    this.pass = pass;
    this.series = series;
    this.comparison = comparison;
    this.times = times;
    this.law = lawOfBatches(laws);
    const unknown = comparison ? 0 : Infinity;
    this.maxima = tabulate(dynamicsObservables, () => unknown);
  }

  /** The samples that became known since the last call; undefined if there is none. */
  take(): DynamicsBatch | undefined {
    const from = this.next;
    const readable = this.comparison ?? this.series;
    while (this.next < this.times.length && readable.covers(this.times[this.next])) this.next++;
    if (this.next === from) return undefined;
    const times = this.times.slice(from, this.next);
    const values = emptyColumns(times.length);
    if (!this.comparison) {
      for (const key of dynamicsObservables)
        times.forEach((time, i) => (values[key][i] = this.series.at(key, time)));
      return { pass: this.pass, samples: withTime(times, values), ...this.law };
    }
    const errors = this.compare(this.comparison, times, values);
    return { pass: this.pass, samples: withTime(times, values), errors, ...this.law };
  }

  private compare(
    comparison: PassComparison,
    times: Float64Array,
    values: Columns<DynamicsObservable>,
  ): Columns<DynamicsObservable> {
    const errors = emptyColumns(times.length);
    times.forEach((time, i) => {
      for (const key of dynamicsObservables) {
        const { value, error } = comparison.at(key, time);
        values[key][i] = value;
        errors[key][i] = error;
        this.maxima[key] = Math.max(this.maxima[key], error);
      }
    });
    return errors;
  }
}

function withTime(
  time: Float64Array<ArrayBuffer>,
  values: Columns<DynamicsObservable>,
): Columns<DynamicsColumn> {
  return { time, ...values };
}
