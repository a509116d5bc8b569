/**
 * Real roots of sums of powers of x > 0, all of them and without a grid. Divided by its lowest power a sum
 * of n powers has a derivative of n - 1; between the roots of that it is monotone (Rolle), so that every
 * piece holds one root at most and shows it by its signs.
 */
import { findRoot } from './brent';

/** coefficient x^exponent. */
export interface Power {
  readonly coefficient: number;
  readonly exponent: number;
}

/** Every x in (lo, hi), lo >= 0, where the sum changes its sign, in ascending order. */
export function signChanges(powers: readonly Power[], lo: number, hi: number): number[] {
  const active = powers.filter(({ coefficient }) => coefficient !== 0);
  if (active.length < 2) return [];
  const lowest = Math.min(...active.map(({ exponent }) => exponent));
  const reduced = active.map(({ coefficient, exponent }) => ({
    coefficient,
    exponent: exponent - lowest,
  }));
  const derivative = reduced.map(({ coefficient, exponent }) => ({
    coefficient: coefficient * exponent,
    exponent: exponent - 1,
  }));
  const value = (x: number): number =>
    reduced.reduce((sum, { coefficient, exponent }) => sum + coefficient * x ** exponent, 0);
  return monotoneRoots(value, [lo, ...signChanges(derivative, lo, hi), hi]);
}

/** The sign changes of a function that is monotone between neighbouring ends. */
export function monotoneRoots(value: (x: number) => number, ends: readonly number[]): number[] {
  return ends
    .slice(1)
    .flatMap((hi, i) => (value(ends[i]) * value(hi) < 0 ? [findRoot(value, ends[i], hi)] : []));
}
