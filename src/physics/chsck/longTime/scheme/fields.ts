/** The mixture as dense coefficients, for inner loops: Q', Q'' and Q''' by Horner's rule; and the temperature. */
import type { Mixture, Series } from '../../../mixture';
import { temperatureAt, type TemperatureSchedule } from '../../../thermal/schedule';

export interface FieldLaw {
  /** Coefficients of Q', ascending. */
  readonly first: Float64Array;
  /** Coefficients of Q'', ascending. */
  readonly second: Float64Array;
  /** Coefficients of Q''', ascending. */
  readonly third: Float64Array;
  /** Degree of the pure mixture with memory kernels as sharp: 2 + Q'''(1)/Q''(1). */
  readonly degree: number;
  /** What the signal pulls with: coefficients of Q_s', of Q_s'', and of Q_s'(m)/m, which is finite however small m is. */
  readonly drive: {
    readonly first: Float64Array;
    readonly second: Float64Array;
    readonly overOverlap: Float64Array;
  };
  /** T(t), which the constraint adds to mu. */
  readonly temperatureAt: (time: number) => number;
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

export function fieldLaw(mixture: Mixture, schedule: TemperatureSchedule = {}): FieldLaw {
  const first = firstDerivative(mixture);
  const second = derivative(first);
  const drive = firstDerivative(mixture.signal);
  return {
    first,
    second,
    third: derivative(second),
    degree: 2 + mixture.third(1) / mixture.atOne.second,
    drive: { first: drive, second: derivative(drive), overOverlap: drive.slice(1) },
    temperatureAt: (time) => temperatureAt(schedule, time),
  };
}

/** Coefficients of the first derivative, ascending; at least two of them. */
function firstDerivative({ terms }: Pick<Series, 'terms'>): Float64Array {
  const first = new Float64Array(Math.max(2, ...terms.map(({ degree }) => degree)));
  for (const { degree, weight } of terms) first[degree - 1] += weight;
  return first;
}
