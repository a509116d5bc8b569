/**
 * Many finite-N runs of one problem with different seeds: what they have in common and how much they
 * differ. A run is one job, so that a pool can share them out; here are the statistics, and nothing that computes a
 * run, which a page that draws them need not load.
 */
import { quantile } from 'd3-array';
import type { Columns } from '../computation';
import type { Mixture } from '../mixture';
import { momentsOf } from '../numerics/statistics';
import { outcomeCriterion, type Outcome } from './outcome';
import type { FlowColumn } from './problem';

/** Shares of the runs that lie below the quantiles. */
const quantileLevels = { q10: 0.1, q25: 0.25, median: 0.5, q75: 0.75, q90: 0.9 } as const;

export type DistributionColumn = 'mean' | 'standardError' | keyof typeof quantileLevels;

/** Statistics over the runs at every time. */
export interface Ensemble {
  readonly time: Float64Array<ArrayBuffer>;
  /** Runs that have reached each time. */
  readonly runs: Float64Array<ArrayBuffer>;
  readonly energy: Columns<DistributionColumn>;
  readonly mu: Columns<DistributionColumn>;
  readonly overlap: Columns<DistributionColumn>;
  /** Shares of the runs that have found the signal, or its opposite, at each time. */
  readonly found: Float64Array<ArrayBuffer>;
  readonly antiCorrelated: Float64Array<ArrayBuffer>;
}

/**
 * Statistics of runs that share their sample times; runs that are still under way count as far as
 * they have come.
 */
export function aggregateEnsemble(
  members: readonly Columns<FlowColumn>[],
  mixture: Mixture,
  temperature = 0,
): Ensemble {
  const longest = members.reduce(
    (time, member) => (member.time.length > time.length ? member.time : time),
    new Float64Array(0),
  );
  const time = longest.slice();
  const outcomeOf = outcomeCriterion(mixture, temperature);
  const valuesAt = (key: FlowColumn, index: number): Float64Array =>
    Float64Array.from(
      members.filter((member) => index < member.time.length),
      (member) => member[key][index],
    );
  const shareOf = (outcome: Outcome): Float64Array<ArrayBuffer> =>
    time.map((_, index) => {
      const overlaps = valuesAt('overlap', index);
      const such = overlaps.filter((overlap) => outcomeOf(overlap) === outcome);
      return such.length / overlaps.length;
    });
  const distributions = (key: FlowColumn): Columns<DistributionColumn> =>
    distributionColumns(Array.from(time, (_, index) => valuesAt(key, index)));
  return {
    time,
    runs: time.map((_, index) => valuesAt('time', index).length),
    energy: distributions('energy'),
    mu: distributions('mu'),
    overlap: distributions('overlap'),
    found: shareOf('signal'),
    antiCorrelated: shareOf('anti-correlated'),
  };
}

/** @param values one array for every time. */
function distributionColumns(values: readonly Float64Array[]): Columns<DistributionColumn> {
  const quantiles = (level: number): Float64Array<ArrayBuffer> =>
    Float64Array.from(values, (each) => quantile(each, level) ?? NaN);
  const moments = values.map(momentsOf);
  return {
    mean: Float64Array.from(moments, ({ mean }) => mean),
    standardError: Float64Array.from(moments, ({ standardError }) => standardError),
    q10: quantiles(quantileLevels.q10),
    q25: quantiles(quantileLevels.q25),
    median: quantiles(quantileLevels.median),
    q75: quantiles(quantileLevels.q75),
    q90: quantiles(quantileLevels.q90),
  };
}
