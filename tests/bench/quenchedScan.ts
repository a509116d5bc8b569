/**
 * Seeded random scan of the quenched complexity over all that page and command line accept:
 * `npx tsx tests/bench/quenchedScan.ts` [count] [seed]. How often it is given, whether it is ever above the
 * annealed one, whether another way to the same place (energy and overlap grown together from the most
 * numerous points of overlap 0) ends at the same saddle point, and where a saddle point that ends leaves
 * an annealed complexity above zero, what the quenched one was when it ended.
 */
import { complexityAt } from '../../src/physics/complexity/annealed';
import { fieldStatistics } from '../../src/physics/complexity/fieldStatistics';
import { flowThresholdEnergy } from '../../src/physics/complexity/flowThreshold';
import { followReplicas, type ReplicaPath } from '../../src/physics/complexity/followReplicas';
import { quenchedComplexity } from '../../src/physics/complexity/quenched';
import { replicaValue } from '../../src/physics/complexity/replicas';
import { spikedMixture, type Mixture } from '../../src/physics/mixture';
import { quenchedPlaces } from '../support/quenchedPlaces';
import { printTable } from './measure';

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const counts = new Map<string, number>();
let [notFinite, aboveAnnealed, worstExcess, worstDifference, highestEnd] = [
  0,
  0,
  -Infinity,
  0,
  -Infinity,
];

function tally(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** sigma where a way ends, before it is held against the annealed one; null if it ends before. */
function sigmaAlong(mixture: Mixture, path: ReplicaPath): number | null {
  const q = followReplicas(mixture, path);
  return q === null ? null : replicaValue(mixture, path(1), q).sigma;
}

for (const { point, overlap, energy } of quenchedPlaces(count, seed)) {
  const mixture = spikedMixture(point);
  if (flowThresholdEnergy(mixture).scheme === 'multi-scale') {
    tally('null: many time scales, replica symmetry fails');
    continue;
  }
  const offset = (m: number): number => fieldStatistics(mixture, m).energyOffset;
  const depth = energy - offset(overlap);
  const way = (bend: (share: number) => number, end = 1): ReplicaPath => {
    return (share) => {
      const m = end * share * overlap;
      return { overlap: m, energy: bend(end * share) * depth + offset(m), shift: null };
    };
  };
  const straight = sigmaAlong(
    mixture,
    way(() => 1),
  );
  const other = sigmaAlong(
    mixture,
    way((share) => share),
  );
  const annealed = complexityAt(mixture, energy, overlap).sigma;
  const quenched = quenchedComplexity(mixture, overlap, energy);
  if (quenched === null) {
    const end = annealed > 0 ? sigmaAtEnd(mixture, (share) => way(() => 1, share)) : null;
    tally(`null: the saddle point ${endOf(annealed, end)}`);
    highestEnd = Math.max(highestEnd, end ?? -Infinity);
    continue;
  }
  tally(quenched.sigma > 0 ? 'finite, above 0' : 'finite, below 0: no points expected');
  if (!Number.isFinite(quenched.sigma)) notFinite++;
  if (quenched.sigma > annealed) aboveAnnealed++;
  worstExcess = Math.max(worstExcess, (straight ?? Infinity) - annealed);
  if (other !== null)
    worstDifference = Math.max(worstDifference, Math.abs(other - (straight ?? Infinity)));
}

/** The last sigma on a way that ends before its goal; null if it does not even begin. */
function sigmaAtEnd(mixture: Mixture, until: (share: number) => ReplicaPath): number | null {
  let [reached, beyond] = [0, 1];
  let sigma = sigmaAlong(mixture, until(0));
  while (beyond - reached > 1e-4) {
    const middle = (reached + beyond) / 2;
    const found = sigmaAlong(mixture, until(middle));
    if (found === null) beyond = middle;
    else [reached, sigma] = [middle, found];
  }
  return sigma;
}

function endOf(annealed: number, end: number | null): string {
  if (annealed <= 0) return 'ends, annealed <= 0';
  return end === null ? 'is unstable at overlap 0, annealed > 0' : 'ends, annealed > 0';
}

printTable(
  `quenched complexity at ${count} places, seed ${seed}`,
  ['places', 'outcome'],
  [...counts].sort().map(([what, places]) => [String(places), what]),
);
console.log(`  not finite: ${notFinite}; above the annealed complexity: ${aboveAnnealed}`);
console.log(
  `  largest excess over the annealed one before rounding is cut: ${worstExcess.toExponential(1)}`,
);
console.log(
  `  largest difference between two ways to one place: ${worstDifference.toExponential(1)}`,
);
console.log(
  `  highest sigma at which a saddle point ends under an annealed one > 0: ${highestEnd.toExponential(1)}`,
);
