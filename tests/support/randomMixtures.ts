/** Seeded random mixtures of up to four terms, over the orders and four decades of the weights; some hold no signal. */
import { mixtureOf, type Mixture } from '../../src/physics/mixture';
import { termSpecs } from '../../src/physics/mixtureTerms';
import { seededGenerator, uniformNumbers } from '../../src/physics/numerics/random';
import type { PointTerm } from '../../src/physics/parameters';

export function randomTerms(seed: number): readonly PointTerm[] {
  const uniform = uniformNumbers(seededGenerator(seed));
  const { min, max } = termSpecs.order;
  const count = 1 + Math.floor(4 * uniform());
  const orders = new Set<number>();
  while (orders.size < count) orders.add(min + Math.floor((max - min + 1) * uniform()));
  return [...orders]
    .sort((a, b) => a - b)
    .map((order): PointTerm => {
      const coefficient = 10 ** (4 * uniform() - 2) / order;
      return uniform() < 0.25 ? { order, coefficient, noiseOnly: true } : { order, coefficient };
    });
}

/** `count` of them with more than one order, so that there is something to split. */
export function randomMixtures(count: number, first = 1): readonly Mixture[] {
  const found: Mixture[] = [];
  for (let seed = first; found.length < count; seed++) {
    const terms = randomTerms(seed);
    if (terms.length > 1) found.push(mixtureOf(terms));
  }
  return found;
}
