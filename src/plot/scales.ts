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

/** In pixels: above the rounding errors of a narrow domain, and below all that is reckoned with. */
const finest = 2 ** -26;

/**
 * The same scale for what is drawn: what stands still on axes that move along with it keeps its number, to the last
 * digit, so that nothing of it is drawn again.
 */
export function drawingScale(scale: Scale): Scale {
  const rounded = (value: number): number => Math.round(scale(value) / finest) * finest;
  return Object.assign(rounded, { ...scale });
}

/** Of labels along a line, the weightiest first, those that touch none before them. */
export function apart<Label>(
  labels: readonly Label[],
  extentOf: (label: Label) => Interval,
): readonly Label[] {
  const taken: Interval[] = [];
  return labels.filter((label) => {
    const [lo, hi] = extentOf(label);
    if (taken.some(([from, to]) => lo < to && from < hi)) return false;
    taken.push([lo, hi]);
    return true;
  });
}

/** How an axis is written in another quantity than the one it is drawn in: a monotone function, and back. */
export interface ShownAs {
  readonly of: (value: number) => number;
  readonly back: (shown: number) => number;
}

/** The value at a position in as few decimals as tell tenths of a pixel apart. */
export function shortValueAt(scale: Scale, position: number): number {
  const value = scale.invert(position);
  const apart = Math.abs(scale.invert(position + 0.1) - value);
  return Number(value.toFixed(Math.min(15, Math.max(0, Math.ceil(-Math.log10(apart))))));
}

/** Fewer ticks than this do not tell how an axis runs; a very short one has room for two. */
function fewestOf(count: number): number {
  return count < 2.75 ? 2 : 3;
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

/** More round values than this are not looked through for places of ticks. */
const mostTried = 400;

/**
 * Ticks at round values of what is shown, the roundest first, none nearer to another than `count` evenly spread ones
 * would be. What is shown need not be finite at an end.
 */
export function ticksShownAs(scale: Scale, count: number, { of, back }: ShownAs): Tick[] {
  const [from, to] = [Math.min(...scale.range), Math.max(...scale.range)];
  const shownAt = (end: number, within: number): number => {
    const shown = of(scale.invert(end));
    return Number.isFinite(shown) ? shown : of(scale.invert(within));
  };
  const [a, b] = [shownAt(from, from + 1), shownAt(to, to - 1)];
  const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
  const apart = (to - from) / count;
  const places: number[] = [];
  const ticks: Tick[] = [];
  for (const step of roundSteps(hi)) {
    const [first, last] = [Math.ceil(lo / step - 1e-9), Math.floor(hi / step + 1e-9)];
    // Not for want of room is 1.05 a tick beside 1.5 and 2.
    const isEnough = places.length >= Math.max(fewestOf(count), count / 2);
    if (last - first > mostTried || isEnough) break;
    for (let k = first; k <= last; k++) {
      const shown = Number((k * step).toPrecision(12));
      const place = scale(back(shown));
      if (!(place >= from - 1e-6 && place <= to + 1e-6)) continue;
      if (places.some((other) => Math.abs(other - place) < apart)) continue;
      places.push(place);
      ticks.push({ value: back(shown), label: formatNumber(shown) });
    }
  }
  return ticks.sort((one, other) => one.value - other.value);
}

/** 10, 5, 2, 1, 0.5, …: from above `highest` down as far as ticks can tell. */
function* roundSteps(highest: number): Generator<number> {
  const top = Math.ceil(Math.log10(Math.max(highest, 1e-12)));
  for (let exponent = top; exponent > top - 9; exponent--)
    for (const factor of [5, 2, 1]) yield Number(`${factor}e${exponent}`);
}

/**
 * About `count` ticks. Linear labels carry just the digits that tell neighbours apart, counted from `origin` and
 * divided by `unit` (for axes labelled "x 10^-3").
 */
export function axisTicks(scale: Scale, count: number, unit = 1, origin = 0): Tick[] {
  if (scale.kind === 'log') return logTicks(scale.domain, count);
  const [lo, hi] = scale.domain;
  const inUnits = scaleLinear([(lo - origin) / unit, (hi - origin) / unit], [0, 1]);
  // One tick tells no scale: the next steps are half and a fifth as long.
  const wanted =
    [count, 2 * count, 5 * count].find((more) => inUnits.ticks(more).length > 1) ?? count;
  const label = inUnits.tickFormat(wanted, 'f');
  return inUnits
    .ticks(wanted)
    .map((value) => ({ value: origin + value * unit, label: inReadersNumerals(label(value)) }));
}
