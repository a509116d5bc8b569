/**
 * Below the threshold the overlap of an aging flow follows a power of time, and its exponent changes sign at some
 * place (docs/physics.md#lines has a conjecture for it). Measured like the threshold: the place where d ln m/d ln t
 * vanishes is found at times that rise by decades, and extrapolated.
 */
import { solveGrowth, type GrowthAccuracy, type GrowthCurve } from '../chsck/longTime/growth';
import type { Computation } from '../computation';
import { aitkenLimit } from './aitken';
import { bisect } from './bisect';
import { inPart } from '../inPart';
import type { GrowthFamily } from './measureThreshold';

export interface GrowthSign {
  /** Where growth and decay meet, as t tends to infinity. */
  readonly value: number;
  /** The whole distance from the last of `places`, which is extrapolated; never less than the error of that one. */
  readonly error: number;
  /** Where d ln m/d ln t vanished at each time. */
  readonly places: readonly { readonly time: number; readonly control: number }[];
  /** What they were found from: d ln m/d ln t at these times, at three values of what is varied. */
  readonly exponents: readonly {
    readonly control: number;
    readonly exponents: readonly number[];
  }[];
}

/** Neither growth nor decay leaves the range of numbers from here. */
const initialOverlap = 1e-150;
const times = [1e4, 1e5, 1e6, 1e7] as const;
const horizon = times[times.length - 1];
/** An exponent is that of the time from t over this to t. */
const span = Math.sqrt(10);
/** The search for three places close to each other: until when, and how close. */
const searchHorizon = 1e5;
const searchWidth = 0.1;
const searchShare = 0.25;

/** @throws RangeError where the equations cannot be followed long enough, or no limit shows. */
export function* measureGrowthSign(
  { systemAt, lo, hi }: GrowthFamily,
  accuracy: GrowthAccuracy = 'usual',
): Computation<never, GrowthSign> {
  const curveAt = (
    control: number,
    until: number,
    how: GrowthAccuracy,
  ): Computation<never, GrowthCurve> =>
    solveGrowth({ ...systemAt(control), initialOverlap, horizon: until }, how);
  function* isGrowing(control: number): Computation<never, boolean> {
    const curve = yield* curveAt(control, searchHorizon, 'sketch');
    return curve.isFelt || exponentAt(curve, searchHorizon).value > 0;
  }
  const { below, above } = yield* inPart(
    bisect(isGrowing, { lo, hi }, searchWidth),
    0,
    searchShare,
  );
  const controls = [below, (below + above) / 2, above];
  const found: Exponent[][] = [];
  for (const [i, control] of controls.entries()) {
    const share = (1 - searchShare) / controls.length;
    const from = searchShare + i * share;
    const curve = yield* inPart(curveAt(control, horizon, accuracy), from, from + share);
    found.push(times.map((time) => exponentAt(curve, time)));
  }
  const zeros = times.map((_, i) =>
    zeroOf(
      controls,
      found.map((exponents) => exponents[i].value),
    ),
  );
  const limit = aitkenLimit(zeros).value;
  const last = zeros[zeros.length - 1];
  const slope =
    (found[2][times.length - 1].value - found[0][times.length - 1].value) / (above - below);
  const noise = Math.max(...found.map((exponents) => exponents[times.length - 1].error)) / slope;
  if (!Number.isFinite(limit))
    throw new RangeError('the place where growth turns has no limit yet');
  return {
    value: limit,
    error: Math.max(Math.abs(limit - last), noise),
    places: times.map((time, i) => ({ time, control: zeros[i] })),
    exponents: controls.map((control, i) => ({
      control,
      exponents: found[i].map(({ value }) => value),
    })),
  };
}

interface Exponent {
  readonly value: number;
  readonly error: number;
}

/** d ln m/d ln t up to `time`. */
function exponentAt({ columns }: GrowthCurve, time: number): Exponent {
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

/** Where the exponent vanishes: what is varied, as a polynomial of the exponent, at 0. */
function zeroOf(controls: readonly number[], exponents: readonly number[]): number {
  return controls.reduce((sum, control, i) => {
    const weight = exponents.reduce(
      (product, other, j) => (j === i ? product : (product * other) / (other - exponents[i])),
      1,
    );
    return sum + weight * control;
  }, 0);
}
