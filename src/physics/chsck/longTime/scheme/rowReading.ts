/** A solved row as the observables see it. */
import type { RowReading } from '../../observables';
import { horner, type FieldLaw } from './fields';
import type { RowSystem } from './rowSystem';

/** The system's (refreshed) row as the observables see it. */
export function readingOf(
  { row, grid, values }: RowSystem,
  law: FieldLaw,
  value: (overlap: number) => number,
): RowReading {
  const { scaledResponse, correlation, weights } = row;
  const memory: RowReading['memory'] = (f) => {
    let sum = 0;
    for (let node = 0; node < scaledResponse.length; node++)
      sum += weights[node] * scaledResponse[node] * f(correlation[node]);
    return sum;
  };
  return {
    mixture: { signal: { value } },
    overlap: Math.exp(values.logOverlap),
    mu: values.mu,
    correlationZero: values.correlation[grid.unknowns],
    memory,
    work: memory((C) => horner(law.first, C)),
  };
}
