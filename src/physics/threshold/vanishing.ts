/**
 * Where rates that were measured at several places vanish. The power with which they do is free, and so is its
 * first correction: ln rate = ln a + gamma ln(x - x0) + c (x - x0).
 */
import { fitLeastSquares, type DataPoint } from '../numerics/leastSquares';
import type { Rate } from './growthPoint';

export interface MeasuredRate {
  readonly control: number;
  readonly rate: Rate;
}

export interface Vanishing {
  /** x0. */
  readonly value: number;
  /** What the errors of the rates leave open, and what another form may change: see `formFactor`. */
  readonly error: number;
  /** gamma. */
  readonly exponent: number;
  readonly exponentError: number;
  /** ln a and c, with x - x0 as it is. */
  readonly logAmplitude: number;
  readonly curvature: number;
  /** ln of measured over fitted rate, in the order of the rates. */
  readonly residuals: readonly number[];
}

/** Unknowns of the fit: with one more rate there is something to judge it by, also when one is left out. */
const unknowns = 4;
export const fewestRates = unknowns + 1;

/** Of laws with other corrections (x^2/(1 + x/2), say) the fit is off by up to this many times that change. */
const formFactor = 3;

/** @throws RangeError with fewer than `fewestRates` rates. */
export function vanishingOf(rates: readonly MeasuredRate[]): Vanishing {
  if (rates.length < fewestRates)
    throw new RangeError(`${rates.length} rates are not enough: ${fewestRates} are needed`);
  const sorted = [...rates].sort((a, b) => a.control - b.control);
  const whole = fit(sorted);
  const without = fit(sorted.slice(0, -1));
  const fitted = { ...whole, residuals: [] };
  return {
    ...whole,
    error: Math.hypot(whole.error, formFactor * (whole.value - without.value)),
    residuals: rates.map(({ control, rate }) => Math.log(rate.value / rateOn(fitted, control))),
  };
}

/** The fitted rate at `control`; 0 up to where it vanishes. */
export function rateOn(
  { value, exponent, logAmplitude, curvature }: Vanishing,
  control: number,
): number {
  const distance = control - value;
  if (distance <= 0) return 0;
  return Math.exp(logAmplitude + exponent * Math.log(distance) + curvature * distance);
}

/** Distances of x0 from the nearest place, in units of the width of the data, that fits start from. */
const firstGaps = [0.03, 0.1, 0.3] as const;

function fit(sorted: readonly MeasuredRate[]): Omit<Vanishing, 'residuals'> {
  const nearest = sorted[0].control;
  const width = sorted[sorted.length - 1].control - nearest;
  const data: DataPoint[] = sorted.map(({ control, rate }) => ({
    x: (control - nearest) / width,
    y: Math.log(rate.value),
    error: rate.error / rate.value,
  }));
  // The gap to x0 is positive, hence its logarithm.
  const shape = (x: number, [level, logGap, exponent, curvature]: readonly number[]): number =>
    level + exponent * Math.log(x + Math.exp(logGap)) + curvature * x;
  const [best] = firstGaps
    .map((gap) => fitLeastSquares(shape, data, [data[data.length - 1].y, Math.log(gap), 1.5, 0]))
    .sort((a, b) => a.chiSquared - b.chiSquared);
  const [level, logGap, exponent, curvature] = best.parameters;
  const gap = width * Math.exp(logGap);
  const slope = curvature / width;
  return {
    value: nearest - gap,
    error: gap * best.errors[1],
    exponent,
    exponentError: best.errors[2],
    logAmplitude: level - exponent * Math.log(width) - slope * gap,
    curvature: slope,
  };
}
