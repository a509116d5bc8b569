import type { Model } from '../physics/model';
import { digitsAtFirstSight } from '../plot/format';
import { paperNotation, valueIn, type NoiseNotation } from './notation/quantities';

/** Where the flow begins to find the signal as the matrix of a mixture grows. */
export function linesOfMixture(
  model: Model,
  { matrix: quantity, ofCoefficient }: NoiseNotation = paperNotation,
): string {
  const { flowLine, trivialLine, matrix } = model;
  if (flowLine === null || trivialLine === null || matrix === null)
    return 'No quadratic term holds the signal: θ(0) = 0, and there is no line of gradient flow.';
  return `With the other terms as they are, for N → ∞, gradient flow finds the signal above ${quantity.symbol} = ${ofCoefficient} = ${valueIn(quantity, flowLine, digitsAtFirstSight)}, and the spurious minima at m = 0 are gone above ${valueIn(quantity, trivialLine, digitsAtFirstSight)}; here it is ${valueIn(quantity, matrix, 4)}.`;
}
