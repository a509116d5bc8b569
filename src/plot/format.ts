/** Numbers as people read them. */
import { format } from 'd3-format';
import { inReadersNumerals } from '../language/numerals';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number >= 0 as an exponent. */
export function superscript(exponent: number): string {
  return Array.from(String(exponent), (digit) => superscripts[Number(digit)]).join('');
}

/** 10^k as a label, with superscript digits; plain for 0.1, 1, 10 and 100. */
export function powerOfTen(exponent: number): string {
  if (exponent >= -1 && exponent <= 2) return inReadersNumerals(String(10 ** exponent));
  return `10${exponent < 0 ? '⁻' : ''}${superscript(Math.abs(exponent))}`;
}

const formatters = new Map<string, (value: number) => string>();

/** Each kind of format is made once: during a drag dozens of numbers are written in a frame. */
function formatter(specifier: string): (value: number) => string {
  const known = formatters.get(specifier) ?? format(specifier);
  formatters.set(specifier, known);
  return known;
}

/** A number for reading: up to `digits` significant digits, true minus sign, no trailing zeros. */
export function formatNumber(value: number, digits = 6): string {
  if (value === Infinity) return '∞';
  const magnitude = Math.abs(value);
  const scientific = magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e6);
  const text = inReadersNumerals(
    formatter(scientific ? `.${digits - 1}~e` : `.${digits}~r`)(value).replace('-', '−'),
  );
  const [mantissa = text, exponent] = text.split('e');
  if (exponent === undefined) return text;
  const power = powerOfTen(Number(exponent.replace('−', '-')));
  return mantissa === '1' ? power : `${mantissa}×${power}`;
}

/** A value with only the digits that its error estimate supports, and the estimate itself. */
export function formatWithError(value: number, error: number): string {
  if (!(error > 0)) return formatNumber(value);
  const largest = Math.max(Math.abs(value), error);
  if (largest >= 1e-3) return fixedWithError(value, error);
  const exponent = Math.floor(Math.log10(largest));
  const unit = 10 ** exponent;
  return `(${fixedWithError(value / unit, error / unit)})×${powerOfTen(exponent)}`;
}

/** Of a number that nobody has pointed at or pinned yet: the one place of that rule. */
export const digitsAtFirstSight = 3;

/**
 * With the digits of a first sight, and the error as far as it reaches into them. @param error null where
 * there is no estimate yet, absent where nothing was estimated.
 */
export function formatAtFirstSight(value: number, error?: number | null): string {
  if (error === undefined) return formatNumber(value, digitsAtFirstSight);
  // Of the rounded value: 0.9999 has the digits of 1.
  const rounded = Math.abs(Number(value.toPrecision(digitsAtFirstSight)));
  const lastDigit = 10 ** (Math.floor(Math.log10(rounded)) - digitsAtFirstSight + 1);
  return error !== null && error < lastDigit
    ? formatNumber(value, digitsAtFirstSight)
    : formatEstimate(value, error, digitsAtFirstSight);
}

/** The same for what a drag changes: with as many decimals for values of about one size, and at most `most` of them. */
export function formatSteadily(value: number, most: number): string {
  const decimals = digitsAtFirstSight - 1 - Math.floor(Math.log10(Math.abs(value)));
  return formatFixed(value, Math.max(0, Math.min(most, decimals)));
}

/** A value with its error where the estimate may not be there yet: then it is said that it is not. */
export function formatEstimate(value: number, error: number | null, digits: number): string {
  return error === null || Number.isNaN(error)
    ? `${formatNumber(value, digits)} (provisional)`
    : formatWithError(value, error);
}

function fixedWithError(value: number, error: number): string {
  const decimals = Math.min(12, Math.max(0, Math.ceil(-Math.log10(error))));
  const shown = Math.max(error, 0.5 * 10 ** -decimals);
  return `${formatFixed(value, decimals)} ± ${formatNumber(shown, 1)}`;
}

/** Always as many decimals, so that digits stay where they are; zero has no sign. */
export function formatFixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const sign = text.startsWith('-') && Number(text) !== 0 ? '−' : '';
  return `${sign}${inReadersNumerals(text.replace('-', ''))}`;
}
