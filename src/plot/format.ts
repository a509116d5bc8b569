/** Numbers as people read them. */
import { format } from 'd3-format';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10^k as a label, with superscript digits; plain for 0.1, 1, 10 and 100. */
export function powerOfTen(exponent: number): string {
  if (exponent >= -1 && exponent <= 2) return String(10 ** exponent);
  const digits = Array.from(
    String(Math.abs(exponent)),
    (digit) => superscripts[Number(digit)],
  ).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
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

/** A value with only the digits that its error estimate supports, and the estimate itself. */
export function formatWithError(value: number, error: number): string {
  if (!(error > 0)) return formatNumber(value);
  const decimals = Math.min(12, Math.max(0, Math.ceil(-Math.log10(error))));
  const shown = Math.max(error, 0.5 * 10 ** -decimals);
  return `${value.toFixed(decimals).replace('-', '−')} ± ${formatNumber(shown, 1)}`;
}
