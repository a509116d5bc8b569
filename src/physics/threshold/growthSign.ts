/** Where a power-law growth turns to decay, out of exponents at three places. */
import { aitkenLimit } from './aitken';
import type { ExponentPoint } from './exponents';

/** When exponents are read off, as far as the equations could be followed: two to a decade. */
export const signTimes: readonly number[] = Array.from({ length: 9 }, (_, i) => 10 ** (3 + i / 2));
/** Of these so many are enough: to t = 1e6. */
export const fewestSignTimes = 7;
/** How many times, a decade apart, are extrapolated; the last of them is the last that all solutions have reached. */
const extrapolated = 4;

/** Where d ln m/d ln t vanishes at one time. */
export interface SignPlace {
  readonly time: number;
  readonly control: number;
  /** What the errors of the exponents leave open. */
  readonly error: number;
}

export interface GrowthSign {
  /** Where growth and decay meet, as t tends to infinity. */
  readonly value: number;
  /**
   * The whole distance from the last of `places`, which is extrapolated; never less than the error of that one, nor
   * than what the limit moves by without it.
   */
  readonly error: number;
  readonly places: readonly SignPlace[];
  /** What they were found from, in ascending order of what is varied. */
  readonly points: readonly ExponentPoint[];
}

/** Null where the places do not tend to a limit: they go one way, by less from decade to decade, or show none yet. */
export function signOf(measured: readonly ExponentPoint[]): GrowthSign | null {
  const points = [...measured].sort((a, b) => a.control - b.control);
  const reached = Math.min(...points.map(({ exponents }) => exponents.length));
  const rows = Array.from({ length: extrapolated }, (_, i) => reached + 1 - 2 * (extrapolated - i));
  const controls = points.map(({ control }) => control);
  const extent = controls[controls.length - 1] - controls[0];
  const places = rows.map((i): SignPlace => {
    const exponents = points.map((point) => point.exponents[i]);
    const values = exponents.map(({ value }) => value);
    const slope = (values[values.length - 1] - values[0]) / extent;
    const error = Math.max(...exponents.map((exponent) => exponent.error)) / Math.abs(slope);
    return { time: signTimes[i], control: controlAt(controls, values, 0), error };
  });
  const found = places.map(({ control }) => control);
  const steps = found.slice(1).map((control, i) => control - found[i]);
  if (!steps.every((step, i) => i === 0 || (step / steps[i - 1] > 0 && step / steps[i - 1] < 1)))
    return null;
  const { value, change } = aitkenLimit(found);
  const last = places[places.length - 1];
  const error = Math.max(Math.abs(value - last.control), last.error, change);
  return { value, error, places, points };
}

/** What is varied as a polynomial of the exponent, which runs through all that was measured. */
export function controlAt(
  controls: readonly number[],
  exponents: readonly number[],
  exponent: number,
): number {
  return controls.reduce((sum, control, i) => {
    const weight = exponents.reduce(
      (product, other, j) =>
        j === i ? product : (product * (other - exponent)) / (other - exponents[i]),
      1,
    );
    return sum + weight * control;
  }, 0);
}

/**
 * The law that is extrapolated: from decade to decade the distance to the limit shrinks by one factor. It runs through
 * the last three places; what it misses of the first one tells how good it is.
 */
export function placeOnLaw({ value, places }: GrowthSign, time: number): number {
  const [before, last] = places.slice(-2);
  const factor = (last.control - value) / (before.control - value);
  return value + (last.control - value) * factor ** Math.log10(time / last.time);
}
