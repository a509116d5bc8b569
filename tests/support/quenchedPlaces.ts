import { fieldStatistics } from '../../src/physics/complexity/fieldStatistics';
import { groundEnergy } from '../../src/physics/complexity/groundEnergy';
import { spikedMixture } from '../../src/physics/mixture';
import { seededGenerator, uniformNumbers } from '../../src/physics/numerics/random';
import type { ModelPoint } from '../../src/physics/parameters';

/** Where a complexity is asked for. */
export interface QuenchedPlace {
  readonly point: ModelPoint;
  readonly overlap: number;
  readonly energy: number;
}

/** Beyond the energies between which there are stationary points at overlap 0 by this share. */
const beyond = 1.25;

/**
 * Places drawn at random from all that page and command line accept: p = 3 to 10, Δ_p = 0.01 to 100 evenly
 * in its logarithm, 1/Δ₂ = 0 to 10, overlaps within ±0.95 and energies over the whole curve of that overlap.
 */
export function quenchedPlaces(count: number, seed: number): QuenchedPlace[] {
  const uniform = uniformNumbers(seededGenerator(seed));
  return Array.from({ length: count }, () => {
    const point = {
      p: 3 + Math.floor(8 * uniform()),
      deltaP: 10 ** (4 * uniform() - 2),
      invDelta2: 10 * uniform(),
    };
    const overlap = 0.95 * (2 * uniform() - 1);
    const mixture = spikedMixture(point);
    const depth = beyond * (2 * uniform() - 1) * groundEnergy(mixture);
    return { point, overlap, energy: depth + fieldStatistics(mixture, overlap).energyOffset };
  });
}
