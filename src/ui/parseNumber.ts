import { inEnglishNumerals } from '../language/numerals';

const decimalPattern = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const quotientPattern = new RegExp(`^(${decimalPattern})(?:/(${decimalPattern}))?$`, 'i');
/** As the app writes powers of ten itself, with or without a factor before them. */
const powerOfTen = /(^|[+\-−/×])10([⁺⁻]?[⁰¹²³⁴-⁹]+)/g;
const infinityPattern = /^([+-]?)(?:∞|inf(?:inity)?)$/i;

/**
 * The number a person typed, or null if the text is none: a decimal (`0.4`, `.4`, `4e-1`), a
 * quotient of two (`1/2.5`), a power of ten (`4×10⁻¹`) or infinity (`∞`, `inf`). Spaces and the typographic minus are
 * accepted. A comma is a decimal mark where the reader's language has it for one, beside the point; elsewhere it is
 * none of a number: `1,500` means different numbers in different countries.
 */
export function parseNumber(text: string): number | null {
  const plain = inEnglishNumerals(text)
    .replace(/\s+/g, '')
    .replace(powerOfTen, (_, before: string, exponent: string) => {
      const factor = before === '×' ? '' : `${before}1`;
      return `${factor}e${exponent.normalize('NFKC')}`;
    })
    .replace(/−/g, '-');
  const infinity = infinityPattern.exec(plain);
  if (infinity) return infinity[1] === '-' ? -Infinity : Infinity;

  const [, numerator, denominator] = quotientPattern.exec(plain) ?? [];
  if (numerator === undefined) return null;
  const value = Number(numerator) / Number(denominator ?? 1);
  // A division by zero or an exponent beyond the range of doubles is a slip, not a wish for ∞.
  return Number.isFinite(value) ? value : null;
}
