/** Scales, ticks and tick labels of a figure's axes. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { inReadersNumerals } from '../language/numerals';
import { formatNumber, powerOfTen } from './format';

export type ScaleKind = 'linear' | 'log';
export type Interval = readonly [number, number];

export interface Scale {
  (value: number): number;
  readonly kind: ScaleKind;
  readonly domain: Interval;
  readonly range: Interval;
  invert(position: number): number;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Maps `domain` to `range` pixels; on a log scale the domain must be positive. */
export function createScale(kind: ScaleKind, domain: Interval, range: Interval): Scale {
  const base = kind === 'log' ? scaleLog(domain, range) : scaleLinear(domain, range);
  return Object.assign((value: number): number => base(value), {
    kind,
    domain,
    range,
    invert: (position: number): number => base.invert(position),
  });
}

/** The value at a position in as few decimals as tell tenths of a pixel apart. */
export function shortValueAt(scale: Scale, position: number): number {
  const value = scale.invert(position);
  const apart = Math.abs(scale.invert(position + 0.1) - value);
  return Number(value.toFixed(Math.min(15, Math.max(0, Math.ceil(-Math.log10(apart))))));
}

/** Fewer ticks than this do not tell how an axis runs; a very short one has room for two. */
function fewestOf(count: number): number {
  return count < 3 ? 2 : 3;
}

/**
 * Powers of ten, not all of them where they are many; on an axis that holds too few of them 2 and 5
 * times these too, and on one that is shorter still evenly spread values.
 */
function logTicks(domain: Interval, count: number): Tick[] {
  const powers = multiplesOfPowers(domain, [1]);
  if (powers.length >= fewestOf(count)) return thinned(powers, count);
  const multiples = multiplesOfPowers(domain, [1, 2, 5]);
  const values = multiples.length >= fewestOf(count) ? multiples : evenlySpread(domain, count);
  return values.map((value) => ({ value, label: formatNumber(value) }));
}

/** Every power of ten, or every second, third… so that no more than `count` are left, nor too few. */
function thinned(powers: readonly number[], count: number): Tick[] {
  const exponents = powers.map((value) => Math.round(Math.log10(value)));
  for (let every = Math.ceil(powers.length / count); ; every--) {
    const kept = exponents.filter((exponent) => exponent % every === 0);
    if (kept.length >= fewestOf(count))
      return kept.map((exponent) => ({ value: 10 ** exponent, label: powerOfTen(exponent) }));
  }
}

function multiplesOfPowers([lo, hi]: Interval, factors: readonly number[]): number[] {
  const [from, to] = [lo * (1 - 1e-9), hi * (1 + 1e-9)];
  const values: number[] = [];
  for (let exponent = Math.floor(Math.log10(from)); 10 ** exponent <= to; exponent++)
    for (const factor of factors) values.push(Number(`${factor}e${exponent}`));
  return values.filter((value) => value >= from && value <= to);
}

/** Round values, about `count` of them and never too few. */
function evenlySpread([lo, hi]: Interval, count: number): number[] {
  const scale = scaleLinear([lo, hi], [0, 1]);
  for (let wanted = Math.max(2, Math.floor(count)); ; wanted++) {
    const values = scale.ticks(wanted);
    if (values.length >= fewestOf(count)) return values;
  }
}

/**
 * About `count` ticks. Linear labels carry just the digits that tell neighbours apart, divided by
 * `unit` (for axes labelled "x 10^-3").
 */
export function axisTicks(scale: Scale, count: number, unit = 1): Tick[] {
  if (scale.kind === 'log') return logTicks(scale.domain, count);
  const [lo, hi] = scale.domain;
  const inUnits = scaleLinear([lo / unit, hi / unit], [0, 1]);
  const label = inUnits.tickFormat(count, 'f');
  return inUnits
    .ticks(count)
    .map((value) => ({ value: value * unit, label: inReadersNumerals(label(value)) }));
}
