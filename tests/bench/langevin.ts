/**
 * Langevin dynamics of finite systems beside the equations at the same temperature: mean energy and overlap over
 * seeds, from a start of overlap 0.3. The tables of docs/numerics.md#langevin-dynamics.
 * `npx tsx tests/bench/langevin.ts INV_DELTA2 T SEEDS DEGREE N...`, DEGREE 0 for dense couplings.
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { runToEnd } from '../../src/physics/computation';
import { simulateEnsemble } from '../../src/physics/flow/simulateEnsemble';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable } from './measure';

const times = [1, 2, 5, 10];
const startOverlap = 0.3;
const [invDelta2 = 2, temperature = 0.5, seeds = 8, degree = 0, ...sizes] = process.argv
  .slice(2)
  .map(Number);
const point = { p: 3, deltaP: 1, invDelta2 };
const horizon = Math.max(...times);
const { samples } = collectDynamics(
  solveDynamics(
    { mixture: spikedMixture(point), initialOverlap: startOverlap, temperature, horizon },
    { tolerance: 1e-5, times },
  ),
);

const rows = sizes.flatMap((dimension) => {
  const largest = { energy: 0, overlap: 0 };
  const ensemble = runToEnd(
    simulateEnsemble(
      {
        point,
        dimension,
        temperature,
        startOverlap,
        horizon,
        couplings: degree > 0 ? { kind: 'diluted', degree } : { kind: 'dense' },
        seeds: Array.from({ length: seeds }, (_, i) => i + 1),
      },
      { tolerance: 1e-3, times },
    ),
    ({ batch }) => {
      const errors = batch?.summary?.errorEstimate ?? largest;
      for (const key of ['energy', 'overlap'] as const)
        largest[key] = Math.max(largest[key], errors[key]);
    },
  );
  return (['energy', 'overlap'] as const).map((key) => [
    String(dimension),
    key,
    ...times.map((_, i) => {
      const distance = (ensemble[key].mean[i] ?? NaN) - (samples[key][i] ?? NaN);
      return `${distance.toFixed(4)}(${(ensemble[key].standardError[i] ?? NaN).toFixed(4)})`;
    }),
    largest[key].toFixed(4),
  ]);
});
printTable(
  `finite N minus the equations at T = ${temperature}, 1/Δ₂ = ${invDelta2}, mean and standard error over ${seeds} seeds`,
  ['N', '', ...times.map((time) => `t = ${time}`), 'from the companion'],
  rows,
);
