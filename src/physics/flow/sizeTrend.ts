/** What runs at several N say about N -> infinity. */

/** A mean over runs of one N. */
export interface SizePoint {
  readonly dimension: number;
  readonly value: number;
  readonly standardError: number;
}

export interface SizeTrend {
  readonly limit: number;
  readonly limitError: number;
  readonly slope: number;
  readonly slopeError: number;
  /** Covariance of limit and slope. */
  readonly covariance: number;
  /** Sum of the squared distances of the points from the line in units of their errors. */
  readonly chiSquare: number;
  /** Points beyond the two that make a line. */
  readonly degreesOfFreedom: number;
}

/**
 * Weighted least squares of value = limit + slope/N; errors are those of the points, propagated.
 * @throws RangeError with fewer than two different N.
 */
export function fitSizeTrend(points: readonly SizePoint[]): SizeTrend {
  if (new Set(points.map(({ dimension }) => dimension)).size < 2)
    throw new RangeError('points must have at least two different dimensions (N)');
  let [s, sx, sxx, sy, sxy] = [0, 0, 0, 0, 0];
  for (const { dimension, value, standardError } of points) {
    const weight = 1 / standardError ** 2;
    const x = 1 / dimension;
    s += weight;
    sx += weight * x;
    sxx += weight * x * x;
    sy += weight * value;
    sxy += weight * x * value;
  }
  const determinant = s * sxx - sx * sx;
  const limit = (sxx * sy - sx * sxy) / determinant;
  const slope = (s * sxy - sx * sy) / determinant;
  return {
    limit,
    limitError: Math.sqrt(sxx / determinant),
    slope,
    slopeError: Math.sqrt(s / determinant),
    covariance: -sx / determinant,
    chiSquare: points.reduce(
      (sum, { dimension, value, standardError }) =>
        sum + ((value - limit - slope / dimension) / standardError) ** 2,
      0,
    ),
    degreesOfFreedom: points.length - 2,
  };
}

/** The line of a trend at one N (Infinity is the limit), with the standard error of the fit there. */
export function trendAt(
  { limit, limitError, slope, slopeError, covariance }: SizeTrend,
  dimension: number,
): { readonly value: number; readonly standardError: number } {
  const x = 1 / dimension;
  const variance = limitError ** 2 + 2 * x * covariance + (x * slopeError) ** 2;
  return { value: limit + slope * x, standardError: Math.sqrt(Math.max(0, variance)) };
}

/** Standard deviations above the mean that one in a hundred values of a normal law exceeds. */
const rareDeviation = 2.326;

/**
 * Whether the points lie farther from the line than chance would put them once in a hundred times
 * (chi-square law by the approximation of Wilson and Hilferty); never with two points.
 */
export function deviatesFromLine({ chiSquare, degreesOfFreedom: k }: SizeTrend): boolean {
  if (k === 0) return false;
  const width = 2 / (9 * k);
  return chiSquare > k * (1 - width + rareDeviation * Math.sqrt(width)) ** 3;
}
