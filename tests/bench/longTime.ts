/**
 * The long-time solver against the uniform grid: seconds to reach a time at a tolerance, and what the
 * uniform grid takes at the same tolerance, measured where it gets in a second or two and by its n³
 * law beyond.
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import type { SolveDynamics } from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable, secondsOf } from './measure';

const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1.5 });
const horizons = [1e2, 1e4, 1e6] as const;

/** `near`: as far as the uniform grid gets at this tolerance in a second or two. */
const cases = [
  { tolerance: 1e-3, near: 40 },
  { tolerance: 1e-4, near: 20 },
  { tolerance: 1e-5, near: 10 },
  { tolerance: 1e-6, near: 4 },
] as const;

interface Measured {
  readonly seconds: number;
  /** Largest reported error of the energy. */
  readonly error: number;
}

function measure(
  solve: SolveDynamics,
  horizon: number,
  tolerance: number,
  temperature = 0,
): Measured {
  let error = NaN;
  const seconds = secondsOf(() => {
    const problem = { mixture, initialOverlap: 1e-10, horizon, temperature };
    const { summary } = collectDynamics(solve(problem, { tolerance }));
    error = summary.reason === 'limit' ? NaN : summary.errorEstimate.energy;
  }, 1);
  return { seconds, error };
}

const told = ({ seconds, error }: Measured): string =>
  `${seconds.toPrecision(2)} (${error.toExponential(0)})`;

export function benchLongTime(): void {
  const measured = cases.map(({ tolerance, near }) => ({
    tolerance,
    near,
    longTime: horizons.map((horizon) => measure(solveLongTime, horizon, tolerance)),
    uniform: measure(solveUniform, near, tolerance),
  }));
  printTable(
    'CHSCK to t at a tolerance (p = 3, Δₚ = 1, 1/Δ₂ = 1.5): seconds, all passes (reported error of ε)',
    ['tolerance', ...horizons.map((t) => `long-time to ${t}`), 'uniform grid to'],
    measured.map(({ tolerance, near, longTime, uniform }) => [
      tolerance.toExponential(0),
      ...longTime.map(told),
      `${near}: ${told(uniform)}`,
    ]),
  );
  // In one run, since only ratios carry over to other machines.
  const cold = measure(solveLongTime, 1e6, 1e-3);
  printTable(
    'The same to t = 1e6 at a temperature, tolerance 1e-3: seconds, over those at T = 0',
    ['T', 'seconds', 'ratio'],
    [0.25, 1, 2].map((temperature) => {
      const warm = measure(solveLongTime, 1e6, 1e-3, temperature);
      return [`${temperature}`, told(warm), (warm.seconds / cold.seconds).toPrecision(2)];
    }),
  );
  // n = t/h rows cost n³: a hundred times the time, a million times the cost.
  printTable(
    'Uniform grid over long-time solver at equal tolerance: seconds by the n³ law, ratio',
    ['tolerance', ...horizons.map((t) => `t = ${t}`)],
    measured.map(({ tolerance, near, longTime, uniform }) => [
      tolerance.toExponential(0),
      ...horizons.map((horizon, i) => {
        const modelled = uniform.seconds * (horizon / near) ** 3;
        const ratio = modelled / (longTime[i]?.seconds ?? NaN);
        return `${modelled.toExponential(0)} s, ${ratio.toPrecision(2)}`;
      }),
    ]),
  );
}
