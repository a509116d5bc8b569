/**
 * How far diluted systems are from N -> infinity, against the degree c and N: the table of
 * docs/numerics.md#large-n. `npx tsx tests/bench/flowDilution.ts P INV_DELTA2 N SEEDS DELTA_P C...`
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { createDilutedLandscape } from '../../src/physics/flow/diluted/landscape';
import { FlowIntegrator } from '../../src/physics/flow/integrator';
import { finish } from '../../src/physics/flow/landscape';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable } from './measure';

const times = [1, 2, 5, 10, 20];
const [p = 3, invDelta2 = 1.5, N = 2 ** 14, seeds = 4, deltaP = 1, ...degrees] = process.argv
  .slice(2)
  .map(Number);
const point = { p, deltaP, invDelta2 };
// Far below the gradient-flow line no overlap of order 1/sqrt(N) matters within these times.
const reference = collectDynamics(
  solveDynamics(
    { mixture: spikedMixture(point), initialOverlap: 1e-6, horizon: 20 },
    { tolerance: 1e-3, times },
  ),
).samples.energy;

const rows = degrees.map((degree) => {
  const started = performance.now();
  const deviations = Array.from({ length: seeds }, (_, seed) => deviationsOf(degree, seed));
  const cells = times.map((_, i) => {
    const values = deviations.map((row) => row[i] ?? NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1);
    return `${mean.toFixed(4)}(${Math.sqrt(variance / seeds).toFixed(4)})`;
  });
  const seconds = (performance.now() - started) / 1000 / seeds;
  return [String(degree), ...cells, seconds.toFixed(1)];
});
printTable(
  `e - e(CHSCK), mean and standard error over ${seeds} seeds: p = ${p}, D_p = ${deltaP}, 1/D2 = ${invDelta2}, N = ${N}`,
  ['c', ...times.map((time) => `t = ${time}`), 'seconds'],
  rows,
);

function deviationsOf(degree: number, seed: number): number[] {
  const landscape = finish(createDilutedLandscape(point, N, seed, degree));
  const flow = finish(FlowIntegrator.begin(landscape, 1e-3));
  return times.map((time, i) => {
    while (flow.time < time) finish(flow.advance(time));
    return flow.energy - (reference[i] ?? NaN);
  });
}
