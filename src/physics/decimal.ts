/** How a number is written in links and on the command line: one grammar, so that they agree. */

/**
 * Decimal notation with a point, as numbers are written here; no hexadecimal, blanks, separators or
 * words. Each character can be matched in one way only, so the time is linear in the length.
 */
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that `text` says, or null if it is none or beyond the range of doubles. Never -0. */
export function readDecimal(text: string): number | null {
  if (!decimal.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  // A sign of zero is written by programs, meant by nobody, and 1/Δ₂ = -0 has Δ₂ = -∞.
  return value === 0 ? 0 : value;
}
