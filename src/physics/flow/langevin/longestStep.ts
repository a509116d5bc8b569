/** Steps of Langevin dynamics (docs/numerics.md#langevin-dynamics). */
import type { Landscape } from '../landscape';

/** Step times rate at a tolerance of 1e-3: measured errors of the energy are then a third of that at most. */
const usualProduct = 0.5;

/** The companion's steps are twice as long, and Heun's method is stable up to 2. */
const largestProduct = 0.8;

/**
 * The longest step whose error of the energy is within the tolerance, as measured.
 * @param shift -x . grad E/N where the run stands; before it has fallen, what it will be where it ages.
 */
export function longestStep(
  { edge }: Pick<Landscape, 'edge'>,
  temperature: number,
  tolerance: number,
  shift = 0,
): number {
  const rate = Math.max(edge, Math.abs(shift)) + edge + temperature;
  return Math.min(largestProduct, usualProduct * Math.sqrt(tolerance / 1e-3)) / rate;
}
