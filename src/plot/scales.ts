/** Scales, ticks and tick labels of a figure's axes. */
import { format } from 'd3-format';
import { scaleLinear, scaleLog } from 'd3-scale';

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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10^k as a label, with superscript digits; plain for 0.1, 1, 10 and 100. */
export function powerOfTen(exponent: number): string {
  if (exponent >= -1 && exponent <= 2) return String(10 ** exponent);
  const digits = [...String(Math.abs(exponent))].map((d) => superscripts[Number(d)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
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

/** A number for reading: up to `digits` significant digits, true minus sign, no trailing zeros. */
export function formatNumber(value: number, digits = 6): string {
  if (value === Infinity) return '∞';
  const magnitude = Math.abs(value);
  const scientific = magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e6);
  const text = format(scientific ? `.${digits - 1}~e` : `.${digits}~r`)(value).replace('-', '−');
  const [mantissa = text, exponent] = text.split('e');
  if (exponent === undefined) return text;
  const power = powerOfTen(Number(exponent.replace('−', '-')));
  return mantissa === '1' ? power : `${mantissa}×${power}`;
}
