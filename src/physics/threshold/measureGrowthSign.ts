/**
 * Below the threshold the overlap of an aging flow follows a power of time, and its exponent changes sign at some
 * place (docs/physics.md#lines has a conjecture for it). Measured like the threshold: the place where d ln m/d ln t
 * vanishes is found at times that rise by decades, and extrapolated. Nothing of the conjecture enters.
 */
import { solveGrowth, type GrowthAccuracy, type GrowthCurve } from '../chsck/longTime/growth';
import type { Computation } from '../computation';
import { inPart, rising } from '../inPart';
import type { Bracket } from './bisect';
import { exponentAt, type ExponentPoint } from './exponents';
import { fewestSignTimes, signOf, signTimes, type GrowthSign } from './growthSign';
import type { GrowthFamily } from './measureThreshold';
import { signPlaces } from './places';

/** What has been measured so far. */
export interface KnownExponents {
  /** Ends of the range that the search has found; the third place is its middle. */
  readonly range: Bracket;
  readonly points: readonly ExponentPoint[];
}

export interface GrowthSignBatch extends Pick<KnownExponents, 'range'> {
  readonly point: ExponentPoint;
  /** With the last place, if a limit shows. */
  readonly sign: GrowthSign | null;
}

export interface GrowthSignOptions {
  readonly accuracy?: GrowthAccuracy;
  /** Of an earlier measurement of the same family, which is continued. */
  readonly known?: KnownExponents | null;
}

/** Neither growth nor decay leaves the range of numbers from here. */
const initialOverlap = 1e-150;
const horizon = signTimes[signTimes.length - 1];
const leastHorizon = signTimes[fewestSignTimes - 1];
/** The search for three places close to each other: until when, and how close. */
const searchHorizon = 1e5;
const searchWidth = 0.1;
const searchShare = 0.25;
/** A range that is no wider, as a share of its upper end, is not halved. */
const narrowest = 2e-3;
/** Beyond the threshold exponents rise like t: a larger one than this is taken for one of these. */
const largestExponent = 0.3;

/**
 * Yields every place as it is measured.
 * @throws RangeError where the equations cannot be followed long enough, growth sets in too suddenly, or no limit shows.
 */
export function measureGrowthSign(
  family: GrowthFamily,
  options: GrowthSignOptions = {},
): Computation<GrowthSignBatch, GrowthSign> {
  return rising(measure(family, options));
}

function* measure(
  family: GrowthFamily,
  { accuracy = 'usual', known = null }: GrowthSignOptions,
): Computation<GrowthSignBatch, GrowthSign> {
  const range = known?.range ?? (yield* inPart(search(family), 0, searchShare));
  const { below, above } = range;
  const controls = [above, below, (above + below) / 2];
  const points = [...(known?.points ?? [])];
  while (points.length < signPlaces) {
    const control = controls[points.length];
    const share = (1 - searchShare) / signPlaces;
    const from = searchShare + points.length * share;
    const solving = followed(family, control, horizon, [accuracy, 'careful']);
    const curve = yield* inPart(solving, from, from + share);
    const times = signTimes.filter((time, i) => i < fewestSignTimes || time <= endOf(curve));
    const point = { control, exponents: times.map((time) => exponentAt(curve, time)) };
    points.push(point);
    const sign = points.length < signPlaces ? null : signOf(points);
    yield { fraction: from + share, batch: { range, point, sign } };
  }
  const sign = signOf(points);
  if (sign === null) throw new RangeError('the place where growth turns has no limit yet');
  return sign;
}

/** Where m turns from decay to a growth that is a power of time, so far. */
function* search(family: GrowthFamily): Computation<never, Bracket> {
  let [below, above] = [family.lo, family.hi];
  let isExponential = true;
  for (let fraction = 0; isExponential || above - below > searchWidth * above;) {
    if (above - below < narrowest * above)
      throw new RangeError('the overlap begins to grow too suddenly for a measurement');
    const middle = (below + above) / 2;
    const solving = followed(family, middle, searchHorizon, ['sketch', 'usual', 'careful']);
    const curve = yield* inPart(solving, fraction, fraction);
    const exponent = curve.isFelt ? Infinity : exponentAt(curve, searchHorizon).value;
    if (exponent > 0) {
      above = middle;
      isExponential = exponent > largestExponent;
    } else below = middle;
    // How many halvings it takes depends on where the change is.
    fraction += (1 - fraction) / 4;
  }
  return { below, above };
}

/** ln m(t) to `until`, or until m is felt: by the first of these that can follow the equations far enough. */
function* followed(
  { systemAt }: Pick<GrowthFamily, 'systemAt'>,
  control: number,
  until: number,
  [accuracy, ...others]: readonly GrowthAccuracy[],
): Computation<never, GrowthCurve> {
  const problem = { ...systemAt(control), initialOverlap, horizon: until };
  const curve = yield* solveGrowth(problem, accuracy);
  const isEnough = curve.isFelt || endOf(curve) >= Math.min(until, leastHorizon);
  return isEnough || others.length === 0
    ? curve
    : yield* followed({ systemAt }, control, until, others);
}

/** Up to rounding of its mesh. */
function endOf({ columns: { time } }: GrowthCurve): number {
  return time[time.length - 1] * (1 + 1e-9);
}
