/** Places along an axis: rows and columns of maps, values of Δ_p along lines. */

/** `count` >= 2 places from `lo` to `hi`, both included. */
export interface Axis {
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
  /** Equal steps, or equal ratios (0 < lo < hi). */
  readonly spacing: 'linear' | 'log';
}

/**
 * The places of an axis.
 * @throws RangeError if it has fewer than two places, or its ends are no rising interval.
 */
export function axisPlaces(axis: Axis): Float64Array<ArrayBuffer> {
  checkAxis(axis);
  const { lo, hi, count, spacing } = axis;
  const places = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const share = index / (count - 1);
    places[index] = spacing === 'log' ? lo * (hi / lo) ** share : lo + (hi - lo) * share;
  }
  places[count - 1] = hi;
  return places;
}

function checkAxis({ lo, hi, count, spacing }: Axis): void {
  if (!(lo < hi && Number.isFinite(hi - lo)) || (spacing === 'log' && lo <= 0))
    throw new RangeError(`an axis from ${lo} to ${hi} has no ${spacing} places`);
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`count = ${count} must be a whole number >= 2`);
}
