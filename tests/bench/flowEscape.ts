/**
 * Large diluted systems against N -> infinity where the flow escapes: each instance beside the CHSCK
 * equations started at its own m(0), and started so that they meet it at t = 2. The table of docs/numerics.md#large-n.
 * `npx tsx tests/bench/flowEscape.ts INV_DELTA2 N HORIZON SEED...`
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { createLandscape } from '../../src/physics/flow/createLandscape';
import { FlowIntegrator } from '../../src/physics/flow/integrator';
import { finish } from '../../src/physics/flow/landscape';
import { dilutedCouplings } from '../../src/physics/flow/limits';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable } from './measure';

const [invDelta2 = 2.7, dimension = 65535, horizon = 20, ...seeds] = process.argv
  .slice(2)
  .map(Number);
const point = { p: 3, deltaP: 1, invDelta2 };
const couplings = dilutedCouplings(point);
const times = [1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60].filter((time) => time <= horizon);

/** By then the noise has given the overlap its share, and it is still small. */
const matchedAt = 2;

for (const seed of seeds) {
  const started = performance.now();
  const landscape = finish(createLandscape({ point, dimension, seed, couplings }));
  const flow = finish(FlowIntegrator.begin(landscape, 1e-3));
  const initialOverlap = flow.overlap;
  const run = times.map((time) => {
    while (flow.time < time) finish(flow.advance(time));
    return { energy: flow.energy, overlap: flow.overlap };
  });
  const seconds = (performance.now() - started) / 1000;
  const own = limitFrom(Math.abs(initialOverlap));
  // The overlap grows linearly while it is small: the start from which it would be where it is.
  const matched = times.indexOf(matchedAt);
  const ratio = Math.abs(run[matched]?.overlap ?? NaN) / (own.overlap[matched] ?? NaN);
  const effectiveOverlap = ratio * Math.abs(initialOverlap);
  const effective = limitFrom(effectiveOverlap);
  printTable(
    `p = 3, 1/D2 = ${invDelta2}, N = ${dimension}, seed ${seed}: m(0) = ${initialOverlap.toExponential(2)}, as if from ${effectiveOverlap.toExponential(2)}; ${seconds.toFixed(0)} s`,
    ['t', 'e', 'm', 'e: own m(0)', 'm', '% off', 'e: as if', 'm', '% off'],
    times.map((time, i) => {
      const { energy, overlap } = run[i] ?? { energy: NaN, overlap: NaN };
      return [
        String(time),
        energy.toFixed(5),
        overlap.toFixed(4),
        ...[own, effective].flatMap((limit) => [
          (limit.energy[i] ?? NaN).toFixed(5),
          (limit.overlap[i] ?? NaN).toFixed(4),
          (100 * Math.abs(energy / (limit.energy[i] ?? NaN) - 1)).toFixed(2),
        ]),
      ];
    }),
  );
}

/** The equations know m > 0 only; while m is small its sign means nothing. */
function limitFrom(initialOverlap: number): Readonly<Record<'energy' | 'overlap', Float64Array>> {
  return collectDynamics(
    solveDynamics(
      { mixture: spikedMixture(point), initialOverlap, horizon },
      { tolerance: 1e-4, times },
    ),
  ).samples;
}
