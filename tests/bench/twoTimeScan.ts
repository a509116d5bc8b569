/**
 * Two-time data at random places of random models: C(t, t/2), chi(t, t/2), C(t_w + tau, t_w) and
 * chi(t_w + tau, t_w) to t = 1e6 against a finer run, whose discretisation differs in every number, and at
 * t = 10 against the uniform grid, which shares nothing with it. Prints errors over estimates.
 * `npx tsx tests/bench/twoTimeScan.ts` [count] [first] [escapes]; the last counts only runs that find the signal.
 */
import { solveTwoTime, type TwoTimeCurve } from '../../src/physics/chsck/longTime/twoTime';
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { runToEnd } from '../../src/physics/computation';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { spikedMixture } from '../../src/physics/mixture';
import { uniformRows } from '../support/uniformRows';
import { printTable } from './measure';
import { scanNumbers } from './scanNumbers';

const seed = 20190708;
const tolerance = 1e-4;
const finerTolerance = 2e-6;
const longest = 1e6;
const uniformTime = 10;
const uniformStep = 0.02;
/** Largest 1/Δ₂ in units of that of the line of gradient flow. */
const farthest = 1.2;
/** Of so many models one is solved on the uniform grid as well. */
const uniformEvery = 5;

const [count = 50, first = 0] = process.argv.slice(2).map(Number);
const onlyEscapes = process.argv.includes('escapes');

type Key = 'correlation' | 'integratedResponse';

interface Place {
  readonly name: string;
  readonly waitingTime: number;
  readonly lag: number;
}

interface Comparison {
  readonly name: string;
  readonly error: number;
  readonly share: number;
}

const { next, log } = scanNumbers(seed);

function at(curve: TwoTimeCurve | undefined, key: Key, lag: number): [number, number] {
  const row = curve?.values.lag.indexOf(lag) ?? -1;
  return [curve?.values[key][row] ?? NaN, curve?.errors[key][row] ?? NaN];
}

function solve(problem: DynamicsProblem, allowed: number, places: readonly Place[]) {
  return runToEnd(
    solveTwoTime(problem, {
      tolerance: allowed,
      waitingTimes: places.map(({ waitingTime }) => waitingTime),
      lags: places.map(({ lag }) => lag),
    }),
  );
}

/** Errors of what a run says at places where both have come; a run that rests before is at rest. */
function compare(
  curves: readonly TwoTimeCurve[],
  places: readonly Place[],
  truth: (place: number, key: Key) => number,
): Comparison[] {
  return places.flatMap(({ name, lag }, i) =>
    (['correlation', 'integratedResponse'] as const).flatMap((key) => {
      const [value, estimate] = at(curves[i], key, lag);
      const error = Math.abs(value - truth(i, key));
      const quantity = `${key === 'correlation' ? 'C' : 'χ'}${name}`;
      return Number.isNaN(error) ? [] : [{ name: quantity, error, share: error / estimate }];
    }),
  );
}

const found: Comparison[] = [];
const worst: string[][] = [];
for (let model = 0; model < first + count; model++) {
  const [p, deltaP] = [3 + Math.floor(4 * next()), log(0.1, 10)];
  const invDelta2 = Number((farthest * next() * gradientFlowLine(p, deltaP)).toFixed(3));
  const point = { p, deltaP, invDelta2 };
  const initialOverlap = log(1e-10, 1e-2);
  const horizon = log(uniformTime, longest);
  const waitingTime = log(0.3, horizon / 2);
  if (model < first) continue;
  const mixture = spikedMixture(point);
  const places: Place[] = [
    { name: '(t, t/2)', waitingTime: horizon / 2, lag: horizon / 2 },
    { name: '(t_w + τ, t_w)', waitingTime, lag: horizon - waitingTime },
    { name: '(1.5 t_w, t_w)', waitingTime, lag: waitingTime / 2 },
  ];
  const problem = { mixture, initialOverlap, horizon };
  const run = solve(problem, tolerance, places);
  if (onlyEscapes && run.ended.escape === undefined) continue;
  const finer = solve(problem, finerTolerance, places);
  const comparisons = compare(
    run.curves,
    places,
    (i, key) => at(finer.curves[i], key, places[i]?.lag ?? NaN)[0],
  );
  if (model % uniformEvery === 0) {
    const waits = [0.4, 2, 5, 8];
    const near = waits.map((wait) => ({
      name: '(10, t_w), uniform grid',
      waitingTime: wait,
      lag: uniformTime - wait,
    }));
    const short = { ...problem, horizon: uniformTime };
    const [row] = uniformRows(short, [uniformTime], waits, uniformStep);
    const { curves } = solve(short, tolerance, near);
    comparisons.push(...compare(curves, near, (i, key) => row?.[key][i] ?? NaN));
  }
  found.push(...comparisons);
  const bad = comparisons.reduce((a, b) => (b.share > a.share ? b : a), {
    name: '-',
    error: 0,
    share: 0,
  });
  worst.push([
    ...[model, point.p, point.deltaP, point.invDelta2, initialOverlap, horizon].map(String),
    ...[String(waitingTime), run.ended.reason, run.ended.escape ? 'yes' : 'no'],
    ...[bad.name, bad.error.toExponential(1), bad.share.toFixed(2)],
  ]);
}

const names = [...new Set(found.map(({ name }) => name))].sort();
printTable(
  `errors over estimates, ${worst.length} models`,
  ['what', 'places', 'largest error', 'largest share', 'beyond'],
  names.map((name) => {
    const of = found.filter((one) => one.name === name);
    const largest = (key: 'error' | 'share'): number => Math.max(...of.map((one) => one[key]));
    return [
      ...[name, String(of.length), largest('error').toExponential(1)],
      ...[largest('share').toFixed(2), String(of.filter(({ share }) => share > 1).length)],
    ];
  }),
);
printTable(
  'worst place of every model',
  ['model', 'p', 'Δp', '1/Δ₂', 'm0', 't', 't_w', 'ended', 'escape', 'what', 'error', 'share'],
  worst.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1))).slice(0, 15),
);
