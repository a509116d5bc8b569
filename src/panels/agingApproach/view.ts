/** What the panel of the approach draws, in data units. */
import type { Aging, ApproachColumn } from '../../state/selectors/aging';

/** An exponent whose error is larger than this says nothing. */
const mostExponentError = 0.25;
/** First time worth seeing, and that of a short run as a share of its horizon. */
const firstTime = 0.1;
const shortShare = 0.01;

export interface Band {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface ApproachCurve {
  readonly name: 'edge' | 'excess';
  readonly time: Float64Array;
  readonly value: Float64Array;
  /** NaN where no error is known. */
  readonly band: Band;
  readonly exponent: Float64Array;
  readonly exponentBand: Band;
}

export function approachCurves({ approach, isSketch }: Aging): readonly ApproachCurve[] {
  const column = (name: ApproachColumn): Float64Array => approach[name];
  return (['edge', 'excess'] as const).map((name) => {
    const [value, error] = [column(name), column(`${name}Error`)];
    const exponentError = column(`${name}ExponentError`);
    const exponent = column(`${name}Exponent`).map((one, i) =>
      isSketch || (exponentError[i] ?? NaN) <= mostExponentError ? one : NaN,
    );
    return {
      name,
      time: approach.time,
      value: value.map((one) => (one > 0 ? one : NaN)),
      band: bandOf(value, error, leastDrawn),
      exponent,
      exponentBand: bandOf(exponent, exponentError),
    };
  });
}

/** Far below every axis: a logarithm of what may be zero. */
const leastDrawn = 1e-30;

function bandOf(value: Float64Array, error: Float64Array, least = -Infinity): Band {
  const at = (sign: 1 | -1): Float64Array =>
    value.map((one, i) => Math.max(least, one + sign * (error[i] ?? NaN)));
  return { low: at(-1), high: at(1) };
}

export function agingTimes({ request: { horizon } }: Aging): readonly [number, number] {
  return [Math.min(firstTime, shortShare * horizon), horizon];
}

/** Powers of ten about all that is drawn from the first time of the axis on. */
export function distanceDomain(
  curves: readonly ApproachCurve[],
  [first]: readonly [number, number],
): readonly [number, number] {
  const drawn = curves.flatMap(({ time, value }) =>
    Array.from(value).filter((one, i) => one > 0 && (time[i] ?? 0) >= first),
  );
  if (drawn.length === 0) return [0.1, 1];
  const decade = (value: number, round: (x: number) => number): number =>
    10 ** round(Math.log10(value));
  const [low, high] = [
    decade(Math.min(...drawn), Math.floor),
    decade(Math.max(...drawn), Math.ceil),
  ];
  return [low, high > low ? high : 10 * low];
}

/** The last sample at which exponents are known, which need times on both sides; of all without one. */
export function lastExponent({ approach }: Aging): number {
  const last = approach.edgeExponent.findLastIndex(Number.isFinite);
  return last < 0 ? approach.time.length - 1 : last;
}
