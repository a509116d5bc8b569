/** Powers of time, read off a curve: d ln y / d ln t with what its error estimates leave open. */
import type { Columns } from '../computation';

/** The exponent at t is that between t/reach and t reach: over half a decade. */
const reach = 10 ** 0.25;

/**
 * Exponents at every time of a curve; NaN within `reach` of its ends, and where y is not positive. The error
 * is the largest that the estimates at both ends allow.
 * @param time ascending, > 0.
 * @param y the quantity, and `error` its estimate, NaN where there is none.
 */
export function localExponents(
  time: Float64Array,
  y: Float64Array,
  error: Float64Array,
): Columns<'exponent' | 'error'> {
  const logTime = time.map(Math.log);
  const log = y.map(Math.log);
  const relative = error.map((value, i) => value / y[i]);
  const span = 2 * Math.log(reach);
  const ends = logTime.map((at) => at - span / 2);
  const difference = (values: Float64Array, sign: 1 | -1): Float64Array<ArrayBuffer> =>
    Float64Array.from(
      ends,
      (from) =>
        (between(logTime, values, from + span) + sign * between(logTime, values, from)) / span,
    );
  return { exponent: difference(log, -1), error: difference(relative, 1) };
}

/** Linear between places, NaN outside of them. */
function between(x: Float64Array, y: Float64Array, at: number): number {
  const next = x.findIndex((place) => place >= at);
  if (next < 0) return NaN;
  if (x[next] === at) return y[next];
  if (next === 0) return NaN;
  const share = (at - x[next - 1]) / (x[next] - x[next - 1]);
  return y[next - 1] + share * (y[next] - y[next - 1]);
}
