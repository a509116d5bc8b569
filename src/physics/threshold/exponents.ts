/** The local exponent of the overlap: d ln m/d ln t, read off a solution. */
import type { GrowthCurve } from '../chsck/longTime/growth';

export interface Exponent {
  readonly value: number;
  /** Of two discretisations. */
  readonly error: number;
}

/** Exponents at one value of what is varied, at times that rise. */
export interface ExponentPoint {
  readonly control: number;
  readonly exponents: readonly Exponent[];
}

/** An exponent is that of the time from t over this to t. */
const span = Math.sqrt(10);

/** @throws RangeError where the solution does not reach `time`. */
export function exponentAt({ columns }: GrowthCurve, time: number): Exponent {
  const { time: rows, logOverlap, error } = columns;
  const end = rows[rows.length - 1];
  if (end < time * (1 - 1e-9))
    throw new RangeError(`the equations could be followed to t = ${end} only, not to ${time}`);
  const at = (t: number): number => {
    const found = rows.findIndex((row) => row >= t);
    const i = Math.max(1, found === -1 ? rows.length - 1 : found);
    const share = Math.log(t / rows[i - 1]) / Math.log(rows[i] / rows[i - 1]);
    return logOverlap[i - 1] + share * (logOverlap[i] - logOverlap[i - 1]);
  };
  const range = Math.log(span);
  return { value: (at(time) - at(time / span)) / range, error: error[error.length - 1] / range };
}
