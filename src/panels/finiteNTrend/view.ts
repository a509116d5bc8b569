/** What the panel of finite-size trends draws: mean energies against 1/N, their fit and their limit. */
import type { EnergyLimit } from '../../physics/flow/energyLimit';
import {
  deviatesFromLine,
  fitSizeTrend,
  trendAt,
  type SizePoint,
  type SizeTrend,
} from '../../physics/flow/sizeTrend';
import { momentsOf } from '../../physics/numerics/statistics';
import type { Model } from '../../physics/model';
import { parameters } from '../../physics/parameters';
import type { TrendPlan } from '../../state/studies/trendPlan';
import type { TrendCell, TrendResult } from '../../state/studies/trendResults';

/** The mean energy of the instances of one N at one time. */
export interface TrendPoint extends SizePoint {
  readonly instances: number;
  /** Root of the mean of m^2 over the instances. */
  readonly overlap: number;
  /** Whether it can lie on the line; see `escapeShare`. */
  readonly isFitted: boolean;
}

export interface TrendFit extends SizeTrend {
  /** The points lie farther from the line than chance would put them. */
  readonly isRejected: boolean;
  readonly sizes: number;
  readonly instances: number;
  /** The line and its standard error, at every 1/N of `inverses`. */
  readonly line: { readonly value: Float64Array; readonly low: Float64Array; high: Float64Array };
}

export interface TrendSeries {
  readonly time: number;
  readonly points: readonly TrendPoint[];
  /** Null with fewer than two sizes to fit. */
  readonly fit: TrendFit | null;
  /** N = infinity with its error estimate; null until it is there, and where it is not known. */
  readonly limit: { readonly energy: number; readonly error: number } | null;
  readonly domain: readonly [number, number];
}

export interface TrendView {
  /** One a time, ascending. */
  readonly series: readonly TrendSeries[];
  readonly sizes: readonly number[];
  /** Where lines are drawn: 1/N from 0 to that of the smallest system. */
  readonly inverses: Float64Array;
}

/**
 * Overlaps of order 1/sqrt(N) lower the energy by a term of order 1/N, which a line describes, as long
 * as they are small. Once they are a good part of the signal state's the escape is under way, and
 * what the energy does then depends on ln N.
 */
const escapeShare = 0.5;

const lineSamples = 41;
/** Room about the smallest system and between the axis and N = infinity, as shares of its 1/N. */
const margins = { left: 0.06, right: 0.08 };
/** Room above and below what is drawn. */
const verticalMargin = 0.08;

export function trendView(
  { signal }: Model,
  { cells }: TrendPlan,
  result: TrendResult | null,
  limit: EnergyLimit | null,
): TrendView {
  const sizes = cells.map(({ dimension }) => dimension);
  const largest = 1 / Math.min(...sizes, parameters.dimension.max);
  const inverses = Float64Array.from(
    { length: lineSamples },
    (_, i) => (largest * i) / (lineSamples - 1),
  );
  const escaped = escapeShare * (signal?.overlap ?? Infinity);
  const bare = (cells[0]?.times ?? []).map((time) => {
    const points = (result?.cells ?? []).flatMap((cell) => pointOf(cell, time, escaped));
    return { time, points, fit: fitOf(points, inverses), limit: limitAt(limit, time) };
  });
  const extents = bare.map(extentOf);
  // The same scale in every picture, so that error bars can be compared.
  const span = Math.max(1e-3, ...extents.map(([lo, hi]) => hi - lo)) * (1 + 2 * verticalMargin);
  return {
    sizes,
    inverses,
    series: bare.map((one, i) => {
      const [lo, hi] = extents[i] ?? [0, 0];
      const middle = (lo + hi) / 2;
      return { ...one, domain: [middle - span / 2, middle + span / 2] as const };
    }),
  };
}

/** The axis of 1/N, with room for the marks at both ends. */
export function inverseDomain({ inverses }: TrendView): readonly [number, number] {
  const largest = inverses.at(-1) ?? 1;
  return [-margins.left * largest, (1 + margins.right) * largest];
}

/** A standard error needs two instances. */
function pointOf({ request, parts }: TrendCell, time: number, escaped: number): TrendPoint[] {
  const at = (key: 'energy' | 'overlap'): number[] =>
    parts.flatMap((rows) => Array.from(rows[key]).filter((_, i) => rows.time[i] === time));
  const energies = at('energy');
  if (energies.length < 2) return [];
  const { mean, standardError } = momentsOf(energies);
  const overlap = Math.sqrt(momentsOf(at('overlap').map((m) => m * m)).mean);
  return [
    {
      dimension: request.dimension,
      value: mean,
      standardError,
      instances: energies.length,
      overlap,
      isFitted: overlap < escaped,
    },
  ];
}

function fitOf(points: readonly TrendPoint[], inverses: Float64Array): TrendFit | null {
  const fitted = points.filter(({ isFitted }) => isFitted);
  if (fitted.length < 2) return null;
  const trend = fitSizeTrend(fitted);
  const along = Array.from(inverses, (inverse) => trendAt(trend, 1 / inverse));
  return {
    ...trend,
    isRejected: deviatesFromLine(trend),
    sizes: fitted.length,
    instances: fitted.reduce((sum, { instances }) => sum + instances, 0),
    line: {
      value: Float64Array.from(along, ({ value }) => value),
      low: Float64Array.from(along, ({ value, standardError }) => value - standardError),
      high: Float64Array.from(along, ({ value, standardError }) => value + standardError),
    },
  };
}

function limitAt(limit: EnergyLimit | null, time: number): TrendSeries['limit'] {
  const row = limit?.time.indexOf(time) ?? -1;
  const energy = limit?.energy[row] ?? NaN;
  return Number.isFinite(energy) ? { energy, error: limit?.error[row] ?? NaN } : null;
}

/** What has to be seen of one picture: points with their errors, the fit at N = infinity, the limit. */
function extentOf({
  points,
  fit,
  limit,
}: Pick<TrendSeries, 'points' | 'fit' | 'limit'>): readonly [number, number] {
  const values = [
    ...points.flatMap(({ value, standardError }) => [value - standardError, value + standardError]),
    ...(fit === null ? [] : [fit.line.low[0] ?? NaN, fit.line.high[0] ?? NaN]),
    ...(limit === null ? [] : [limit.energy]),
  ];
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}
