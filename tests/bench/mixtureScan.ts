/**
 * Complexity, ground and threshold energies of random mixtures against brute force over the splits of the energy:
 * `npx tsx tests/bench/mixtureScan.ts` [count] [seed].
 */
import { complexityIn } from '../../src/physics/complexity/annealed';
import { fieldStatistics } from '../../src/physics/complexity/fieldStatistics';
import { worstOfMixture, type MixtureDeviations } from '../support/mixtureDeviations';
import { randomMixtures } from '../support/randomMixtures';
import { printTable } from './measure';

const [count = 50, seed = 1] = process.argv.slice(2).map(Number);

const found = randomMixtures(count, seed).map((mixture) => ({
  mixture,
  ...worstOfMixture(mixture),
}));
const keys = ['sigma', 'sigmaMinima', 'awayFromZero', 'ground', 'threshold', 'aging'] as const;
const worst = (key: keyof MixtureDeviations): string =>
  Math.max(...found.map((deviations) => deviations[key])).toExponential(1);

printTable(
  'Mixtures against brute force over the splits',
  ['deviation', `worst of ${count}`],
  keys.map((key) => [key, worst(key)]),
);
for (const { mixture, ...deviations } of found)
  if (keys.some((key) => !(deviations[key] < 1e-8)))
    console.log(
      JSON.stringify(mixture.terms),
      JSON.stringify(deviations),
      complexityIn(fieldStatistics(mixture), -1).kind,
    );
