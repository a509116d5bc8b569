/** Turns a running pass into batches of samples, each time once, as soon as it can be read. */
import type { Columns } from '../../../computation';
import { sampleTimes } from '../../../sampleTimes';
import {
  dynamicsObservables,
  emptyColumns,
  lawOfBatches,
  type DynamicsBatch,
  type DynamicsColumn,
  type DynamicsLaws,
} from '../../problem';
import type { PassDifference } from './errors';
import type { RowSeries } from '../run/rowSeries';
import { escapingOverlap, expectedShare, timeShare, type Judged } from './verdict';

/** Rows closer than this in ln t are drawn too: there the solution moves faster than usual. */
export const densestSpacing = 0.06;
/** Of a time that was a logarithm, relative. */
const rounding = 1e-12;

/** Error of a sample by itself. */
type SampleError = Readonly<Record<'time' | 'energy' | 'mu', number>>;

/**
 * The wanted times, or default ones that the rows of the first pass refine where it moves fast. Later
 * passes keep these times, so that each of their samples replaces an earlier one.
 */
export class SampleSchedule {
  private times: Float64Array;
  private readonly canRefine: boolean;

  /** @throws RangeError unless the wanted times rise strictly within (0, horizon]. */
  constructor(horizon: number, wanted: readonly number[] | undefined) {
    this.times = sampleTimes(horizon, wanted);
    this.canRefine = wanted === undefined;
  }

  /** Sample times in (after, upTo], ascending. */
  between(after: number, upTo: number): number[] {
    return Array.from(this.times.filter((time) => time > after && time <= upTo));
  }

  /** Adds the times of the rows in (after, upTo] that lie closer than samples usually do. */
  refine({ logTimes, unit }: RowSeries, after: number, upTo: number): void {
    if (!this.canRefine) return;
    const added: number[] = [];
    for (let row = logTimes.length - 1; row > 0; row--) {
      const time = unit * Math.expm1(logTimes[row]);
      if (time <= Math.max(after, this.times[0])) break;
      // A row at `upTo` is a sample already, and its time is that but for rounding.
      if (time < upTo * (1 - rounding) && logTimes[row] - logTimes[row - 1] < densestSpacing)
        added.push(time);
    }
    if (added.length === 0) return;
    const times = new Float64Array(this.times.length + added.length);
    times.set(this.times);
    times.set(added, this.times.length);
    this.times = times.sort();
  }
}

export class LongTimeSampleWriter {
  /** Largest estimates besides what the error of the time of an escape does. */
  readonly besides = { energy: 0, overlap: 0 };
  /** Every sample with an estimate: its own, without what is remembered of earlier ones. */
  private readonly checked: SampleError[] = [];
  private readonly law: Pick<DynamicsBatch, 'energyMayRise'>;
  private written = 0;

  /** @param difference to the pass before; undefined in pass 0, which has no estimates. */
  constructor(
    private readonly pass: number,
    private readonly series: RowSeries,
    private readonly difference: PassDifference | undefined,
    private readonly schedule: SampleSchedule,
    private readonly tolerance: number,
    laws: Pick<DynamicsLaws, 'energyFalls'>,
  ) {
    this.law = lawOfBatches(laws);
  }

  /** The samples up to `upTo` that were not written yet; undefined if there is none. */
  take(upTo: number): DynamicsBatch | undefined {
    const { series, schedule, difference, pass, law } = this;
    if (pass === 0) schedule.refine(series, this.written, upTo);
    const times = schedule.between(this.written, upTo);
    if (times.length === 0) return undefined;
    this.written = times[times.length - 1];
    const samples: Columns<DynamicsColumn> = {
      time: Float64Array.from(times),
      ...emptyColumns(times.length),
    };
    for (const key of dynamicsObservables)
      times.forEach((t, i) => (samples[key][i] = series.at(key, t)));
    if (!difference) return { pass, samples, ...law };
    const errors = emptyColumns(times.length);
    times.forEach((time, i) => {
      const { total, besides, current } = difference.at(time);
      for (const key of dynamicsObservables) errors[key][i] = total[key];
      this.besides.energy = Math.max(this.besides.energy, besides.energy);
      this.besides.overlap = Math.max(this.besides.overlap, besides.overlap);
      this.checked.push({ time, energy: current.energy, mu: current.mu });
    });
    return { pass, samples, errors, ...law };
  }

  /**
   * How the samples written compare with the tolerance. To be asked at the end of the pass: what a
   * shift in time does to a sample shows in the rows on both sides of it.
   */
  judged(): readonly Judged[] {
    return this.checked.map((estimate) => ({
      time: estimate.time,
      excess: Math.max(this.excess('energy', estimate), this.excess('mu', estimate)),
    }));
  }

  /** The error of a sample in units of what is allowed at its time. */
  private excess(key: 'energy' | 'mu', estimate: SampleError): number {
    const { series, tolerance } = this;
    const { time } = estimate;
    const isEscaping =
      series.at('overlap', time) > Math.max(escapingOverlap, 2 * series.at('overlap', 0));
    const drift = isEscaping ? series.motion(key, time, timeShare * tolerance) : 0;
    return (expectedShare * estimate[key]) / (tolerance + drift);
  }
}
