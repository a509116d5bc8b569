/** Scales, ticks and tick labels of a figure's axes. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { powerOfTen } from './format';

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

function logTicks([lo, hi]: Interval, count: number): Tick[] {
  const first = Math.ceil(Math.log10(lo) - 1e-9);
  const last = Math.floor(Math.log10(hi) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / count));
  const ticks: Tick[] = [];
  for (let exponent = first; exponent <= last; exponent++)
    if (exponent % every === 0) ticks.push({ value: 10 ** exponent, label: powerOfTen(exponent) });
  return ticks;
}

/**
 * About `count` ticks. Linear labels carry just the digits that tell neighbours apart, divided by
 * `unit` (for axes labelled "x 10^-3").
 */
export function axisTicks(scale: Scale, count: number, unit = 1): Tick[] {
  if (scale.kind === 'log') return logTicks(scale.domain, count);
  const [lo, hi] = scale.domain;
  const inUnits = scaleLinear([lo / unit, hi / unit], [0, 1]);
  const label = inUnits.tickFormat(count);
  return inUnits.ticks(count).map((value) => ({ value: value * unit, label: label(value) }));
}
