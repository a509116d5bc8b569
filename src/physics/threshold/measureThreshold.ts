/**
 * The threshold of gradient flow as a measurement (the crosses of paper Fig. 2, docs/physics.md#measured-threshold):
 * the equations are solved at several places, the growth rate of m is read off each solution, and where it vanishes is
 * extrapolated. Nothing that is known of the line enters, neither where it is nor with which power rates vanish on it:
 * the places are chosen by what was measured before.
 */
import { isFeltBefore, solveGrowth, type GrowthAccuracy } from '../chsck/longTime/growth';
import type { DynamicsProblem } from '../chsck/problem';
import type { Computation } from '../computation';
import { hessianScale } from '../hessian/bulk';
import { bisect } from './bisect';
import { growthPoint, type GrowthPoint } from './growthPoint';
import { inPart, rising } from '../inPart';
import { usualPlaces } from './places';
import { fewestRates, vanishingOf, type MeasuredRate, type Vanishing } from './vanishing';

/** A one-parameter family of systems: m grows exponentially above some value of the parameter, not below it. */
export interface GrowthFamily {
  /** The system at a value of what is varied; not its start and its horizon. */
  readonly systemAt: (control: number) => Omit<DynamicsProblem, 'initialOverlap' | 'horizon'>;
  /** What is varied lies between these; at `hi` m grows fast. */
  readonly lo: number;
  readonly hi: number;
}

/** Both extrapolations. */
export interface ThresholdFits {
  /** Where the fitted rates vanish. */
  readonly byRate: Vanishing;
  /** Where the escape times diverge. */
  readonly byEscape: Vanishing;
}

export interface ThresholdMeasurement extends ThresholdFits {
  readonly points: readonly GrowthPoint[];
}

/** A place that has been measured. */
export interface ThresholdBatch {
  readonly point: GrowthPoint;
  /** What all places so far say; null while they are too few. */
  readonly fits: ThresholdFits | null;
}

export interface ThresholdOptions {
  readonly accuracy?: GrowthAccuracy;
  /** Places at which rates are measured. */
  readonly places?: number;
  /** Places of an earlier measurement of the same family, which is continued. */
  readonly known?: readonly GrowthPoint[];
}

/** So small that m is felt by nothing for 690 e-folds. */
const smallestStart = 1e-300;
/** The first place is one where m is felt within so many microscopic times: a rate of about 0.05. */
const fastTimes = 14_000;
/** It is searched for until it is known to this share. */
const searchWidth = 0.1;
/** A run goes on for at most so many times as long as the one before, which was at a higher rate. */
const patience = 8;
/** The first of those. */
const firstPatience = 4;
/** Share of the work that the search for the first place is. */
const searchShare = 0.1;

/**
 * Yields every place as it is measured.
 * @throws RangeError where no growth is found between `lo` and `hi`, or the equations cannot be followed.
 */
export function measureThreshold(
  family: GrowthFamily,
  options: ThresholdOptions = {},
): Computation<ThresholdBatch, ThresholdMeasurement> {
  return rising(measure(family, options));
}

function* measure(
  { systemAt, lo, hi }: GrowthFamily,
  { accuracy = 'usual', places = usualPlaces, known = [] }: ThresholdOptions,
): Computation<ThresholdBatch, ThresholdMeasurement> {
  const horizonAt = (control: number): number =>
    fastTimes / hessianScale(systemAt(control).mixture);
  const isFast = (control: number): Computation<never, boolean> =>
    isFeltBefore({
      ...systemAt(control),
      initialOverlap: smallestStart,
      horizon: horizonAt(control),
    });
  const isContinued = known.length >= 2;
  const { below: slow, above: fast } = isContinued
    ? { below: lo, above: hi }
    : yield* inPart(bisect(isFast, { lo, hi }, searchWidth), 0, searchShare);
  // The second place needs what the search has found; from there on the last two say where to go.
  const points = isContinued ? [...known] : [];
  /** Highest place at which m was not felt in time. */
  let floor = lo;
  let next = points.length === 0 ? fast : nextPlace(points, slow, floor);
  while (points.length < places) {
    const before = points.at(-1);
    const horizon = before ? patience * before.time : firstPatience * horizonAt(next);
    const from = searchShare + ((1 - searchShare) * points.length) / places;
    const curve = yield* inPart(
      solveGrowth({ ...systemAt(next), initialOverlap: smallestStart, horizon }, accuracy),
      from,
      from + (1 - searchShare) / places,
    );
    if (curve.isFelt) {
      const point = growthPoint(next, curve);
      points.push(point);
      const fits = points.length < fewestRates ? null : fitsOf(points);
      yield { fraction: from + (1 - searchShare) / places, batch: { point, fits } };
      next = nextPlace(points, slow, floor);
    } else {
      if (!before) throw new RangeError(`no growth was found up to ${hi}`);
      floor = next;
      next = (next + before.control) / 2;
    }
    if (before && before.control - next < smallestStep * before.control)
      throw new RangeError('the overlap stops growing too suddenly for a measurement');
  }
  return { points, ...fitsOf(points) };
}

function fitsOf(points: readonly GrowthPoint[]): ThresholdFits {
  const escapes = points.map(({ control, escapeRate }) => ({ control, rate: escapeRate }));
  return { byRate: vanishingOf(points), byEscape: vanishingOf(escapes) };
}

/** Places closer than this share of what is varied are none. */
const smallestStep = 1e-4;

/**
 * The second place is where the search ended; after that, where a straight line through the last two rates vanishes:
 * rates that vanish with a power above 1 do so below that, and it is halfway to where they are known not to grow at
 * the latest.
 */
function nextPlace(points: readonly GrowthPoint[], slow: number, floor: number): number {
  const [a, b] = points.slice(-2);
  if (points.length === 1) return slow;
  const zero = zeroOfLine(a, b);
  return floor < zero ? zero : (floor + b.control) / 2;
}

function zeroOfLine(a: MeasuredRate, b: MeasuredRate): number {
  const slope = (a.rate.value - b.rate.value) / (a.control - b.control);
  return b.control - b.rate.value / slope;
}
