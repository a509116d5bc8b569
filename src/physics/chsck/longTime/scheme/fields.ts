/** The mixture as dense coefficients, for inner loops: Q', Q'' and Q''' by Horner's rule; and the temperature. */
import type { Mixture } from '../../../mixture';

export interface FieldLaw {
  /** Coefficients of Q', ascending. */
  readonly first: Float64Array;
  /** Coefficients of Q'', ascending. */
  readonly second: Float64Array;
  /** Coefficients of Q''', ascending. */
  readonly third: Float64Array;
  /** Coefficients of Q'(m)/m, ascending: finite however small m is. */
  readonly firstOverOverlap: Float64Array;
  /** T, which the constraint adds to mu. */
  readonly temperature: number;
}

/** Value of the polynomial with ascending coefficients `c`. */
export function horner(c: Float64Array, x: number): number {
  let value = 0;
  for (let j = c.length - 1; j >= 0; j--) value = value * x + c[j];
  return value;
}

function derivative(c: Float64Array): Float64Array {
  return c.length > 1
    ? Float64Array.from(c.slice(1), (value, j) => (j + 1) * value)
    : new Float64Array(1);
}

export function fieldLaw(mixture: Mixture, temperature = 0): FieldLaw {
  const highest = Math.max(...mixture.terms.map(({ degree }) => degree));
  const first = new Float64Array(highest);
  for (const { degree, weight } of mixture.terms) first[degree - 1] += weight;
  const second = derivative(first);
  const third = derivative(second);
  return { first, second, third, firstOverOverlap: first.slice(1), temperature };
}
