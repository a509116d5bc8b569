/**
 * The growth of the overlap at one place of the phase diagram, read off a solution in two ways that share neither
 * a fit nor a window (docs/physics.md#measured-threshold). Both allow for aging: the rate comes down to its limit
 * as a power of time that nobody prescribes.
 */
import type { GrowthCurve } from '../chsck/longTime/growth';
import { fitLeastSquares, type DataPoint } from '../numerics/leastSquares';
import { aitkenLimit } from './aitken';

/** A rate per time, with the error estimate of this reading. */
export interface Rate {
  readonly value: number;
  readonly error: number;
}

export interface GrowthPoint {
  /** What is varied, 1/Δ₂ say. */
  readonly control: number;
  /** The limit of d ln m/dt, by a fit to ln m over late times. */
  readonly rate: Rate;
  /** One over the time that a start smaller by a factor e escapes later, from starts ever smaller. */
  readonly escapeRate: Rate;
  /** When m is felt. */
  readonly time: number;
  /** Of ln m, by two discretisations. */
  readonly solverError: number;
  /** Largest distance of ln m from its fit in the window of the rate. */
  readonly misfit: number;
}

/** The last part of the run, as the ratio of its last time to its first one: of the fit, and of those it is judged by. */
const [window, shorterWindow] = [30, 10];
/** alpha to begin with: of these the one that fits best. */
const firstPowers = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;
/** Powers of time in the approach: the first, its square, its cube. */
type Powers = 1 | 2 | 3;

/** @throws RangeError where the curve has too few rows, or its growth no limit. */
export function growthPoint(control: number, { columns }: GrowthCurve): GrowthPoint {
  const last = columns.time.length - 1;
  const time = columns.time[last];
  const fits = [
    lateRate(columns, window, 3),
    lateRate(columns, window, 2),
    lateRate(columns, shorterWindow, 2),
    lateRate(columns, shorterWindow, 1),
  ] as const;
  const [{ value, misfit }] = fits;
  const solverError = columns.error[last];
  const spread = Math.max(...fits.map((fit) => Math.abs(fit.value - value)));
  const growth = columns.logOverlap[last] - columns.logOverlap[0];
  const rate = { value, error: spread + (value * solverError) / growth };
  const escapeRate = rateOfEscapes(columns);
  if (!(value > 0 && escapeRate.value > 0))
    throw new RangeError(`no growth rate can be read at ${control}`);
  return { control, rate, escapeRate, time, solverError, misfit };
}

/**
 * Lambda of ln m = c + Lambda t + b t^(1 - alpha) + d t^(1 - 2 alpha) + ..., alpha free: d ln m/dt comes down to its
 * limit as a power of t, as everything does that ages.
 */
function lateRate(
  { time, logOverlap, error }: GrowthCurve['columns'],
  ratio: number,
  powers: Powers,
): { value: number; misfit: number } {
  const end = time[time.length - 1];
  const data: DataPoint[] = [];
  time.forEach((t, i) => {
    if (t >= end / ratio) data.push({ x: t / end, y: logOverlap[i], error: error[i] });
  });
  const shape = (x: number, [c, rate, ...further]: readonly number[], alpha: number): number =>
    further.reduce(
      (sum, factor, i) => sum + factor * powerOf(x, 1 - (i + 1) * alpha),
      c + rate * (x - 1),
    );
  const last = data[data.length - 1].y;
  const start = [last, last - data[0].y, ...new Array<number>(powers).fill(0)];
  // Linear in all else: the best of each alpha is found at once.
  const [best] = firstPowers
    .map((alpha) => ({ alpha, fit: fitLeastSquares((x, at) => shape(x, at, alpha), data, start) }))
    .sort((a, b) => a.fit.chiSquared - b.fit.chiSquared);
  const whole = (x: number, [alpha, ...linear]: readonly number[]): number =>
    shape(x, linear, alpha);
  const { parameters } = fitLeastSquares(whole, data, [best.alpha, ...best.fit.parameters]);
  const misfit = Math.max(...data.map(({ x, y }) => Math.abs(y - whole(x, parameters))));
  return { value: parameters[2] / end, misfit };
}

/** (x^k - 1)/k, which is ln x where k = 0: so that no power is a constant. */
function powerOf(x: number, k: number): number {
  return k === 0 ? Math.log(x) : Math.expm1(k * Math.log(x)) / k;
}

/** What is left of the way to the limit, in units of its last change: changes shrink by about 0.6 from limit to limit. */
const remaining = 1.5;
/** The share of all e-folds that the smallest of the starts climbs; each further one climbs twice as many. */
const firstShare = 1 / 16;

/**
 * While m is not felt its equation is linear: a start higher by a factor f takes the same way without its first ln f
 * e-folds. So one curve holds the escape times of all starts: how long a climb of L e-folds takes from t = 0. From
 * doubled L to doubled L the e-folds per time tend to a limit, by a factor that is read off them.
 */
function rateOfEscapes({ time, logOverlap }: GrowthCurve['columns']): Rate {
  const [first, last] = [logOverlap[0], logOverlap[logOverlap.length - 1]];
  const total = last - first;
  const shares = Array.from({ length: 5 }, (_, i) => firstShare * 2 ** i);
  const climbs = shares.map((share) => timeAt(time, logOverlap, first + share * total));
  const rates = climbs
    .slice(1)
    .map((climb, i) => ((shares[i + 1] - shares[i]) * total) / (climb - climbs[i]));
  const { value, change } = aitkenLimit(rates);
  return { value, error: remaining * change };
}

/** When ln m passed `level`, by the cubic through the rows about it. */
function timeAt(time: Float64Array, logOverlap: Float64Array, level: number): number {
  const above = logOverlap.findIndex((value) => value >= level);
  // At the very end rounding decides whether it was reached.
  const row = above === -1 ? time.length - 1 : above;
  const first = Math.min(Math.max(0, row - 2), time.length - 4);
  let sum = 0;
  for (let i = first; i < first + 4; i++) {
    let weight = time[i];
    for (let j = first; j < first + 4; j++)
      if (j !== i) weight *= (level - logOverlap[j]) / (logOverlap[i] - logOverlap[j]);
    sum += weight;
  }
  return sum;
}
