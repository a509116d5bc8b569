/**
 * Message passing on instances of any mixture beside state evolution: the root mean square, over seeds and iterations, of
 * sqrt(N) times the distance, in direction, correlation of consecutive estimates and energy. The table of
 * docs/numerics.md. `npx tsx tests/bench/ampInstances.ts MIXTURE N SEEDS DEGREE M0 ITERATIONS`, DEGREE = 0 for dense.
 */
import { ampNames, type AmpName } from '../../src/physics/amp/algorithms';
import { iterateAmp } from '../../src/physics/amp/instance';
import { stateEvolution } from '../../src/physics/amp/stateEvolution';
import { runToEnd } from '../../src/physics/computation';
import type { Couplings } from '../../src/physics/flow/problem';
import { mixtureAt } from '../../src/physics/mixture';
import { mixturePoint, readTerms } from '../../src/physics/mixtureTerms';

const [mixtureText = '2:1.35,3:0.5', ...numbers] = process.argv.slice(2);
const [dimension = 240, seeds = 3, degree = 0, startOverlap = 0.3, iterations = 8] =
  numbers.map(Number);
const terms = readTerms(mixtureText);
if ('problem' in terms) throw new RangeError(terms.problem);
const point = mixturePoint(terms);
const mixture = mixtureAt(point);
const couplings: Couplings = degree > 0 ? { kind: 'diluted', degree } : { kind: 'dense' };
const keys = ['direction', 'kept', 'energy'] as const;

const squares: Record<AmpName, number[]> = { mlAmp: [0, 0, 0], bayesAmp: [0, 0, 0] };
for (let seed = 1; seed <= seeds; seed++)
  runToEnd(
    iterateAmp({ point, dimension, seed, couplings, startOverlap, iterations }),
    ({ batch }) => {
      if (!batch) return;
      const { algorithm, rows } = batch;
      const k = rows.iteration[0] ?? NaN;
      if (k === 0) return;
      const theory = stateEvolution({ mixture, algorithm, initialOverlap: startOverlap }, k);
      squares[algorithm] = squares[algorithm].map((sum, i) => {
        const key = keys[i] ?? 'energy';
        return sum + ((rows[key][0] ?? NaN) - (theory[key][k] ?? NaN)) ** 2;
      });
    },
  );

for (const name of ampNames) {
  const scaled = squares[name].map((sum) =>
    Math.sqrt((sum * dimension) / (seeds * iterations)).toFixed(2),
  );
  console.log(`${mixtureText}, N = ${dimension}, ${name}: ${scaled.join(', ')}`);
}
