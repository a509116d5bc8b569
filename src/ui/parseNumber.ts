const DECIMAL = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const QUOTIENT = new RegExp(`^(${DECIMAL})(?:/(${DECIMAL}))?$`, 'i');
const INFINITY = /^([+-]?)(?:∞|inf(?:inity)?)$/i;

/**
 * The number a person typed, or null if the text is none: a decimal (`0.4`, `.4`, `4e-1`), a
 * quotient of two (`1/2.5`) or infinity (`∞`, `inf`). Spaces and the typographic minus are
 * accepted, a comma is not: `1,500` means different numbers in different countries.
 */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/\s+/g, '').replace(/−/g, '-');
  const infinity = INFINITY.exec(plain);
  if (infinity) return infinity[1] === '-' ? -Infinity : Infinity;

  const [, numerator, denominator] = QUOTIENT.exec(plain) ?? [];
  if (numerator === undefined) return null;
  const value = Number(numerator) / Number(denominator ?? 1);
  // A division by zero or an exponent beyond the range of doubles is a slip, not a wish for ∞.
  return Number.isFinite(value) ? value : null;
}
