/**
 * The long-time solver against the uniform grid: seconds to reach a time at a tolerance, and what the
 * uniform grid takes for the same, measured where it can get there and by its n³ law beyond.
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import type { SolveDynamics } from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable, secondsOf } from './measure';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });

interface Measured {
  readonly seconds: number;
  readonly error: number;
  readonly rows: number;
}

function measure(solve: SolveDynamics, horizon: number, tolerance: number): Measured {
  let error = NaN;
  let rows = 0;
  const seconds = secondsOf(() => {
    const { summary } = collectDynamics(
      solve({ mixture, initialOverlap: 1e-10, horizon }, { tolerance }),
    );
    error = summary.errorEstimate.energy;
    ({ rows } = summary.cost);
  }, 1);
  return { seconds, error, rows };
}

/** Below this the ladder of discretisations ends (docs/numerics-long-time.md). */
const tolerances = [1e-3, 1e-4, 1e-5, 1e-6];

export function benchLongTime(): void {
  printTable(
    'CHSCK, long-time solver (p = 3, Δₚ = 1, 1/Δ₂ = 1.5): seconds, all passes; estimated error of ε',
    ['tolerance', ...[1e2, 1e4, 1e6].map((t) => `t = ${t}`)],
    tolerances.map((tolerance) => [
      tolerance.toExponential(0),
      ...[1e2, 1e4, 1e6].map((horizon) => {
        const { seconds, error } = measure(solveLongTime, horizon, tolerance);
        return `${seconds.toFixed(2)} (${error.toExponential(0)})`;
      }),
    ]),
  );
  compareAtEqualError();
}

/** The uniform grid needs n = t/h rows and n³ time: a hundred times the time, a million times the cost. */
function compareAtEqualError(): void {
  const near = 20;
  const rows = [1e-3, 1e-4].map((tolerance) => {
    const uniform = measure(solveUniform, near, tolerance);
    const long = measure(solveLongTime, near, uniform.error);
    const far = measure(solveLongTime, 1e4, uniform.error);
    const modelled = uniform.seconds * (1e4 / near) ** 3;
    return [
      uniform.error.toExponential(0),
      uniform.seconds.toFixed(2),
      long.seconds.toFixed(2),
      (uniform.seconds / long.seconds).toFixed(1),
      modelled.toExponential(0),
      (modelled / far.seconds).toExponential(0),
    ];
  });
  printTable(
    'Uniform grid against long-time solver at equal estimated error',
    ['error', 'uniform to 20', 'long-time to 20', 'ratio', 'uniform to 1e4 (n³ law)', 'ratio'],
    rows,
  );
}
