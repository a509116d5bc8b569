/**
 * Finite systems that start at a given overlap beside the CHSCK equations from the same one: the same
 * initial-value problem on both sides, through the escape. The tables of docs/numerics.md#large-n.
 * `npx tsx tests/bench/flowGivenStart.ts N SEEDS M0 INV_DELTA2...`
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { runToEnd } from '../../src/physics/computation';
import { collectFlow } from '../../src/physics/flow/collectFlow';
import { dilutedCouplings, flowLimits } from '../../src/physics/flow/limits';
import type { Couplings, FlowBatch } from '../../src/physics/flow/problem';
import { simulateFlow } from '../../src/physics/flow/simulate';
import { spikedMixture } from '../../src/physics/mixture';
import { momentsOf } from '../../src/physics/numerics/statistics';
import { printTable } from './measure';

const [dimension = 65535, seeds = 3, startOverlap = 0.2, ...signals] = process.argv
  .slice(2)
  .map(Number);
const horizon = 20;
const times = Array.from({ length: 77 }, (_, i) => 1 + i / 4);
const shown = [1, 2, 5, 10, 15, 20].map((time) => times.indexOf(time));

for (const invDelta2 of signals) {
  const point = { p: 3, deltaP: 1, invDelta2 };
  const theory = collectDynamics(
    solveDynamics(
      { mixture: spikedMixture(point), initialOverlap: startOverlap, horizon },
      { tolerance: 1e-5, times },
    ),
  ).samples.energy;
  const dense: Couplings = { kind: 'dense' };
  const isDense = dimension <= flowLimits(point, dense).dimension.max;
  const couplings = isDense ? dense : dilutedCouplings(point);
  const runs = Array.from({ length: seeds }, (_, i) => {
    const seed = i + 1;
    const started = performance.now();
    const batches: FlowBatch[] = [];
    const { errorEstimate } = runToEnd(
      simulateFlow(
        { point, dimension, seed, horizon, couplings, startOverlap },
        { tolerance: 1e-3, times },
      ),
      ({ batch }) => {
        if (batch) batches.push(batch);
      },
    );
    const { energy } = collectFlow(batches).samples;
    return {
      seed,
      percent: energy.map((value, k) => 100 * (value / (theory[k] ?? NaN) - 1)),
      error: errorEstimate.energy,
      seconds: (performance.now() - started) / 1000,
    };
  });
  const signed = (value = NaN): string => value.toFixed(2);
  const rows = runs.map(({ seed, percent, error, seconds }) => {
    const largest = percent.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const at = times[percent.findIndex((value) => Math.abs(value) === largest)] ?? NaN;
    const cells = shown.map((k) => signed(percent[k]));
    return [
      String(seed),
      ...cells,
      signed(largest),
      String(at),
      error.toExponential(0),
      seconds.toFixed(1),
    ];
  });
  const moments = times.map((_, k) =>
    momentsOf(Float64Array.from(runs, ({ percent }) => percent[k] ?? NaN)),
  );
  const spreads = moments.map(({ standardDeviation }) => standardDeviation);
  printTable(
    `p = 3, 1/D2 = ${invDelta2}, N = ${dimension}, m(0) = ${startOverlap}: 100 (e/e(CHSCK) - 1)`,
    ['seed', ...shown.map((k) => `t = ${times[k] ?? NaN}`), 'largest', 'at t', 'error', 'seconds'],
    [
      ...rows,
      ['mean', ...shown.map((k) => signed(moments[k]?.mean))],
      ['s.e.', ...shown.map((k) => signed(moments[k]?.standardError))],
      ['spread', ...shown.map((k) => signed(spreads[k])), signed(Math.max(...spreads))],
    ],
  );
}
console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
