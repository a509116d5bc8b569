/**
 * Dense systems against N -> infinity: mean energies, and the late Hessian against the semicircle. The
 * tables of docs/numerics.md#finite-n. `npx tsx tests/bench/flowEnsemble.ts INV_DELTA2 SEEDS N...`
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { runToEnd } from '../../src/physics/computation';
import { simulateEnsemble } from '../../src/physics/flow/simulateEnsemble';
import type { FlowSpectrum } from '../../src/physics/flow/problem';
import { fitSizeTrend, type SizePoint } from '../../src/physics/flow/sizeTrend';
import { hessianScale } from '../../src/physics/hessian/bulk';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable } from './measure';

const times = [1, 2, 5, 10];
const [invDelta2 = 1.5, seeds = 20, ...sizes] = process.argv.slice(2).map(Number);
const point = { p: 3, deltaP: 1, invDelta2 };
const mixture = spikedMixture(point);
const reference = collectDynamics(
  solveDynamics({ mixture, initialOverlap: 1e-6, horizon: 10 }, { tolerance: 1e-4, times }),
).samples.energy;

const points: SizePoint[][] = times.map(() => []);
const rows = sizes.map((dimension) => {
  const spectra: FlowSpectrum[] = [];
  const { energy } = runToEnd(
    simulateEnsemble(
      { point, dimension, horizon: 10, seeds: Array.from({ length: seeds }, (_, i) => i + 1) },
      { tolerance: 1e-2, times, spectrumTimes: [10] },
    ),
    ({ batch }) => {
      spectra.push(...(batch?.batch.spectra ?? []));
    },
  );
  const cells = times.map((_, i) => {
    const value = (energy.mean[i] ?? NaN) - (reference[i] ?? NaN);
    const standardError = energy.standardError[i] ?? NaN;
    points[i]?.push({ dimension, value, standardError });
    return `${value.toFixed(4)}(${standardError.toFixed(4)})`;
  });
  return [String(dimension), ...cells, ...spectra.map(fitOf)];
});
printTable(
  `e - e(CHSCK), mean and standard error over ${seeds} seeds, and the Hessian of the first at t = 10`,
  ['N', ...times.map((time) => `t = ${time}`), 'distance', 'mean - t', 'width'],
  rows.map((row) => row.flatMap((cell) => cell.split(' '))),
);
if (sizes.length > 1)
  printTable(
    'deviation = limit + slope / N',
    ['t', 'limit', 'slope'],
    points.map((sized, i) => {
      const { limit, limitError, slope, slopeError } = fitSizeTrend(sized);
      return [
        String(times[i]),
        `${limit.toFixed(4)}(${limitError.toFixed(4)})`,
        `${slope.toFixed(2)}(${slopeError.toFixed(2)})`,
      ];
    }),
  );

/** Largest distance from the semicircle's distribution; first two moments over the predicted. */
function fitOf({ mu, modes }: FlowSpectrum): string {
  const scale = hessianScale(mixture);
  const centred = modes.eigenvalue.map((value) => (value - mu) / scale);
  const mean = centred.reduce((sum, value) => sum + value, 0) / centred.length;
  const square = centred.reduce((sum, value) => sum + (value - mean) ** 2, 0) / centred.length;
  const distance = Math.max(
    ...Array.from(centred, (value, i) => {
      const sine = Math.max(-1, Math.min(1, value / 2));
      const below = 0.5 + (Math.asin(sine) + sine * Math.sqrt(1 - sine * sine)) / Math.PI;
      return Math.abs(below - (i + 0.5) / centred.length);
    }),
  );
  return [distance, mean, Math.sqrt(square)].map((value) => value.toFixed(4)).join(' ');
}
