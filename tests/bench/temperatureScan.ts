/**
 * Seeded random scan of the dynamics at a temperature, over mixtures of one to four terms: errors of the long-time solver over
 * their estimates, at three tolerances against the uniform grid to t = 10, and of a coarse run against a finer one to t = 1e6.
 * `npx tsx tests/bench/temperatureScan.ts` [count] [first] [cooled], `cooled` for temperatures that change on the way.
 */
import { collectDynamics, type CollectedDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import type { DynamicsProblem, SolveDynamics } from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { curveOf, worstRatio } from '../conformance/comparison';
import { cooledProblems, thermalProblems } from '../conformance/thermal';

const tolerances = [1e-3, 1e-4, 1e-5] as const;
const uniform = { tolerance: 1e-4, horizon: 10 } as const;
const far = { tolerance: 1e-3, finer: 1e-5 } as const;
let worst = 0;
const times = Array.from({ length: 161 }, (_, i) => 10 ** (-2 + i / 20));

function solve(
  solver: SolveDynamics,
  problem: DynamicsProblem,
  tolerance: number,
): CollectedDynamics {
  const reached = times.filter((time) => time <= problem.horizon);
  return collectDynamics(solver(problem, { tolerance, times: reached }));
}

/** The worst error of one run by another. */
function told(name: string, run: CollectedDynamics, other: CollectedDynamics): string {
  const { ratio, where } = worstRatio(curveOf(run), curveOf(other));
  worst = Math.max(worst, ratio);
  return `${name}: ${ratio.toFixed(2)} (${where})`;
}

const [count = '20', first = '0', kind = 'constant'] = process.argv.slice(2);
const problems = kind === 'cooled' ? cooledProblems : thermalProblems;
let early = 0;
problems(Number(first) + Number(count)).forEach((problem, index) => {
  if (index < Number(first)) return;
  const { mixture, temperature, initialOverlap } = problem;
  const terms = mixture.terms.map(({ degree, weight }) => `${degree}:${weight}`).join(',');
  const short = { ...problem, horizon: uniform.horizon };
  const near = solve(solveUniform, short, uniform.tolerance);
  const parts = tolerances.map((tolerance) => {
    const run = solve(solveLongTime, short, tolerance);
    return told(`${tolerance}`, run, near);
  });
  const started = process.cpuUsage().user;
  const run = solve(solveLongTime, problem, far.tolerance);
  const seconds = (process.cpuUsage().user - started) / 1e6;
  if (run.summary.reason === 'limit') early++;
  const reached = `to ${run.summary.validUpTo}: ${seconds.toFixed(2)} s, ${run.summary.cost.rows} rows`;
  parts.push(told(reached, run, solve(solveLongTime, problem, far.finer)), run.summary.message);
  console.log([`${index}: T=${temperature} ${terms} m0=${initialOverlap}`, ...parts].join(' | '));
});
console.log(`worst error over estimate ${worst.toFixed(2)}; ${early} runs end early`);
