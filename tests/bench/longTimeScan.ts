/**
 * Seeded random scan of the long-time solver over the parameter plane, to t = 1e6: how many runs end
 * early, how long they take, and whether the laws hold. `npx tsx tests/bench/longTimeScan.ts`
 * [count] [first] [--check], where --check compares each run with a finer one, whose discretisation
 * differs in every number, and up to t = 10 with the uniform grid, which shares nothing with it, and
 * reports the worst errors in units of the estimates.
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveLongTime } from '../../src/physics/chsck/longTime/solveLongTime';
import {
  dynamicsObservables,
  type DynamicsObservable,
  type DynamicsProblem,
  type DynamicsSummary,
  type SolveDynamics,
} from '../../src/physics/chsck/problem';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { spikedMixture } from '../../src/physics/mixture';
import { signalState } from '../../src/physics/signalState';
import { scanNumbers } from './scanNumbers';

const seed = 20190719;
const horizon = 1e6;
const tolerance = 1e-4;
/** Tolerance of the finer run, and of the uniform grid and its horizon, for --check. */
const finerTolerance = 2e-6;
const uniformTolerance = 3e-5;
const uniformHorizon = 10;

interface ScanPoint {
  readonly p: number;
  readonly deltaP: number;
  readonly invDelta2: number;
  readonly initialOverlap: number;
}

/** A valid sample: value and error estimate by observable. */
interface Sample {
  readonly time: number;
  readonly values: ReadonlyMap<DynamicsObservable, number>;
  readonly errors: ReadonlyMap<DynamicsObservable, number>;
}

/** All that page and command line accept, up to 1/Delta_2 = 10: beyond it every flow escapes at once. */
function scanPoints(count: number): ScanPoint[] {
  const { next, log } = scanNumbers(seed);
  return Array.from({ length: count }, () => ({
    p: 3 + Math.floor(8 * next()),
    deltaP: log(0.01, 100),
    invDelta2: Number((10 * next()).toPrecision(4)),
    initialOverlap: log(1e-12, 0.5),
  }));
}

function solve(
  solver: SolveDynamics,
  point: ScanPoint,
  allowed: number,
  until = horizon,
): { samples: Sample[]; summary: DynamicsSummary; seconds: number } {
  const problem: DynamicsProblem = {
    mixture: spikedMixture(point),
    initialOverlap: point.initialOverlap,
    horizon: until,
  };
  const started = process.cpuUsage().user;
  const times = Array.from({ length: 161 }, (_, i) => 10 ** (-2 + i / 20)).filter(
    (time) => time <= until,
  );
  const {
    samples: columns,
    errors,
    summary,
  } = collectDynamics(solver(problem, { tolerance: allowed, times }));
  const samples = Array.from(columns.time, (time, i) => ({
    time,
    values: new Map(dynamicsObservables.map((key) => [key, columns[key][i] ?? NaN])),
    errors: new Map(dynamicsObservables.map((key) => [key, errors[key][i] ?? NaN])),
  }));
  return { samples, summary, seconds: (process.cpuUsage().user - started) / 1e6 };
}

/** Laws broken by the samples, in a few words. */
function violations(samples: readonly Sample[], point: ScanPoint, reason: string): string[] {
  const found = new Set<string>();
  let energy = Infinity;
  for (const { values, errors } of samples) {
    const value = (key: DynamicsObservable): number => values.get(key) ?? NaN;
    const error = (key: DynamicsObservable): number => errors.get(key) ?? NaN;
    if (![...values.values()].every(Number.isFinite)) found.add('not finite');
    if (value('energy') > energy + error('energy')) found.add('energy rises');
    if (Math.abs(value('correlationHalf')) > 1 + error('correlationHalf') + 1e-12)
      found.add('|C| > 1');
    if (value('overlap') > 1 + error('overlap')) found.add('m > 1');
    energy = Math.min(energy, value('energy') + error('energy'));
  }
  const state = signalState(spikedMixture(point));
  const last = samples.at(-1);
  const overlap = last?.values.get('overlap') ?? NaN;
  if (reason === 'stationary' && state && Math.abs(overlap - state.overlap) > 1e-4)
    found.add(`ends at m = ${overlap.toFixed(5)}, not ${state.overlap.toFixed(5)}`);
  return [...found];
}

/** By observable. */
type Ratios = Map<DynamicsObservable, number>;

/** Difference to another run in units of what both estimate together. */
function ratios(samples: readonly Sample[], others: readonly Sample[]): Ratios {
  const worst: Ratios = new Map(dynamicsObservables.map((key) => [key, 0]));
  others.forEach((other, i) => {
    const sample = samples[i];
    if (sample?.time !== other.time) return;
    for (const key of dynamicsObservables) {
      const difference = Math.abs((sample.values.get(key) ?? NaN) - (other.values.get(key) ?? NaN));
      const own = (sample.errors.get(key) ?? NaN) + 1e-12 * (sample.values.get(key) ?? NaN);
      const estimate = own + (other.errors.get(key) ?? NaN);
      worst.set(key, Math.max(worst.get(key) ?? 0, difference / estimate));
    }
  });
  return worst;
}

function inWords(name: string, worst: Ratios): string {
  const parts = [...worst].map(([key, ratio]) => `${key} ${ratio.toFixed(2)}`);
  return `${name}: ${parts.join(', ')}`;
}

/** Largest of all points by observable. */
const worstToFiner: Ratios = new Map();
const worstToUniform: Ratios = new Map();

/** Compares a run with two others; keeps the worst and says what was found. */
function compare(point: ScanPoint, samples: readonly Sample[]): string[] {
  const finer = solve(solveLongTime, point, finerTolerance).samples;
  const uniform = solve(solveUniform, point, uniformTolerance, uniformHorizon).samples;
  const toFiner = ratios(samples, finer);
  const toUniform = ratios(samples, uniform);
  for (const key of dynamicsObservables) {
    worstToFiner.set(key, Math.max(worstToFiner.get(key) ?? 0, toFiner.get(key) ?? NaN));
    worstToUniform.set(key, Math.max(worstToUniform.get(key) ?? 0, toUniform.get(key) ?? NaN));
  }
  return [inWords('finer', toFiner), inWords('uniform', toUniform)];
}

const [count = '300', first = '0'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const check = process.argv.includes('--check');
const seconds: number[] = [];
const limits: string[] = [];
let broken = 0;
scanPoints(Number(count) + Number(first)).forEach((point, index) => {
  if (index < Number(first)) return;
  const { samples, summary, seconds: taken } = solve(solveLongTime, point, tolerance);
  seconds.push(taken);
  if (summary.reason === 'limit')
    limits.push(
      `p=${point.p} deltaP=${point.deltaP} 1/Delta2=${point.invDelta2}: valid to ${summary.validUpTo.toPrecision(3)}`,
    );
  const laws = violations(samples, point, summary.reason);
  if (laws.length > 0) broken++;
  const { p, deltaP, invDelta2, initialOverlap } = point;
  console.log(
    [
      `${index}: p=${p} deltaP=${deltaP} invDelta2=${invDelta2} m0=${initialOverlap}`,
      `${taken.toFixed(2)} s, ${summary.cost.rows} rows, ${summary.reason}`,
      ...(summary.message ? [summary.message] : []),
      ...laws,
      ...(check ? compare(point, samples) : []),
    ].join(' | '),
  );
});
seconds.sort((s, t) => s - t);
const share = (part: number): string => `${((100 * part) / seconds.length).toFixed(1)} %`;
console.log(
  `${seconds.length} points: ${limits.length} end early (${share(limits.length)}), ${broken} break a law; ` +
    `median ${seconds[seconds.length >> 1]?.toFixed(2)} s, worst ${seconds.at(-1)?.toFixed(2)} s`,
);
for (const limit of limits) console.log(limit);
if (check) {
  console.log(inWords('worst error by estimate, to the finer runs', worstToFiner));
  console.log(inWords('to the uniform grid', worstToUniform));
}
