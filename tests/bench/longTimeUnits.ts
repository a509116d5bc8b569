/**
 * What the long-time solver costs, in units of one uniform-grid pass of 1000 rows: processor time, the fastest of several
 * rounds in which all take turns, so that other work on the machine and its clock fall on all alike. p = 3, Δ_p = 1,
 * m₀ = 1e-10. `npx tsx tests/bench/longTimeUnits.ts` [rounds] [words that a case must contain].
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import { March } from '../../src/physics/chsck/longTime/run/march';
import { rough } from '../../src/physics/chsck/longTime/scheme/presets';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable } from './measure';
import { solveUniformRows } from './uniformGrid';

interface Case {
  readonly name: string;
  readonly invDelta2: number;
  readonly horizon: number;
  /** Of the first, rough pass alone if absent. */
  readonly tolerance?: number;
}

const cases: readonly Case[] = [
  { name: 'rough pass to 1e4', invDelta2: 1.5, horizon: 1e4 },
  { name: 'rough pass to 1e4', invDelta2: 1.9, horizon: 1e4 },
  { name: 'rough pass to 1e4 with escape', invDelta2: 2.05, horizon: 1e4 },
  { name: 'rough pass to 1e4 with escape', invDelta2: 2.3, horizon: 1e4 },
  { name: 'rough pass to 1e4 with escape', invDelta2: 2.7, horizon: 1e4 },
  { name: 'to 1e4', invDelta2: 1.5, horizon: 1e4, tolerance: 1e-4 },
  { name: 'to 1e6', invDelta2: 1.5, horizon: 1e6, tolerance: 1e-4 },
  { name: 'to 1e6', invDelta2: 1.5, horizon: 1e6, tolerance: 1e-5 },
  { name: 'to 1e6', invDelta2: 1.5, horizon: 1e6, tolerance: 1e-6 },
  { name: 'to 1e8', invDelta2: 1.5, horizon: 1e8, tolerance: 1e-4 },
  { name: 'escape to 1e6', invDelta2: 1.9, horizon: 1e6, tolerance: 1e-4 },
  { name: 'escape to 1e6', invDelta2: 2.3, horizon: 1e6, tolerance: 1e-4 },
  { name: 'escape to 1e6', invDelta2: 2.7, horizon: 1e6, tolerance: 1e-4 },
];

/**
 * A hand on a slider asks for one rough pass after the other: what counts is one whose code has been compiled. They are timed
 * together, since the clock of the processor has steps as long as one of them.
 */
const roughPasses = 20;

/** Processor seconds, and how the solver says it went. */
interface Measured {
  readonly seconds: number;
  readonly told: string;
}

/** Of one of so many times. */
function timed(work: () => string, times: number): Measured {
  const started = process.cpuUsage().user;
  let told = '';
  for (let i = 0; i < times; i++) told = work();
  return { seconds: (process.cpuUsage().user - started) / 1e6 / times, told };
}

function run({ invDelta2, horizon, tolerance }: Case): string {
  const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2 });
  const problem = { mixture, initialOverlap: 1e-10, horizon };
  if (tolerance === undefined) {
    const march = new March(problem, rough);
    for (const steps = march.run(); !steps.next().done;);
    return `${march.series.logTimes.length} rows`;
  }
  const { summary } = collectDynamics(solveLongTime(problem, { tolerance }));
  const { energy, mu } = summary.errorEstimate;
  return `${summary.reason}, ${summary.cost.rows} rows, ±${energy.toExponential(0)} ε, ±${mu.toExponential(0)} μ`;
}

const [rounds = '3', ...words] = process.argv.slice(2);
const label = ({ name, invDelta2, tolerance }: Case): string =>
  `${invDelta2} ${name}${tolerance === undefined ? '' : ` at ${tolerance}`}`;
const chosen = cases.filter((one) => words.every((word) => label(one).includes(word)));
const fastest = new Map<string, Measured>();
const unitName = 'unit';

function take(name: string, work: () => string, times = 1): void {
  const now = timed(work, times);
  const before = fastest.get(name);
  if (!before || now.seconds < before.seconds) fastest.set(name, now);
}

for (let round = 0; round < Number(rounds); round++) {
  take(unitName, () => {
    solveUniformRows(1000);
    return '';
  });
  for (const one of chosen)
    take(label(one), () => run(one), one.tolerance === undefined ? roughPasses : 1);
}
const unit = fastest.get(unitName)?.seconds ?? NaN;
printTable(
  `Long-time solver in units of a uniform-grid pass of 1000 rows (${unit.toFixed(3)} s)`,
  ['1/Δ₂, what', 'units', 'seconds', 'last pass'],
  chosen.map((one) => {
    const { seconds = NaN, told = '' } = fastest.get(label(one)) ?? {};
    return [label(one), (seconds / unit).toPrecision(2), seconds.toFixed(3), told];
  }),
);
