/**
 * What a pass of the long-time solver is judged by: errors of each pass at random models (pure and mixed, with and without a
 * temperature, m(0) from 1e-300 on) against a finer one, in units of its estimate from each of the cheaper passes.
 * `npx tsx tests/bench/judgeScan.ts` [count] [first] prints a line for each model and pair, and the distributions; with
 * `fine` as third argument those of the pass that holds 1e-6, against the finest one.
 */
import type { March } from '../../src/physics/chsck/longTime/run/march';
import { PassDifference } from '../../src/physics/chsck/longTime/report/errors';
import {
  coarse,
  fast,
  fine,
  finest,
  standard,
  type Preset,
} from '../../src/physics/chsck/longTime/scheme/presets';
import { dynamicsObservables, type DynamicsProblem } from '../../src/physics/chsck/problem';
import { createMixture } from '../../src/physics/mixture';
import { runPass } from '../support/marches';
import { printTable } from './measure';
import { scanNumbers } from './scanNumbers';

const seed = 20261127;

interface Pair {
  readonly pass: Preset;
  readonly judge: Preset;
}

interface Scan {
  readonly pairs: readonly Pair[];
  readonly truth: Preset;
}

/** The passes that end runs at tolerances 1e-4 and 1e-5, and what follows where they do not hold it. */
const usual: Scan = {
  pairs: [
    { pass: fast, judge: coarse },
    { pass: standard, judge: coarse },
    { pass: standard, judge: fast },
  ],
  truth: fine,
};
/** The pass that ends runs at 1e-6. */
const ofFine: Scan = { pairs: [{ pass: fine, judge: standard }], truth: finest };

function problems(count: number): DynamicsProblem[] {
  const { next, log } = scanNumbers(seed);
  return Array.from({ length: count }, () => {
    const degree = 3 + Math.floor(4 * next());
    const invDelta2 = 4 * next();
    const tensor = 2 / (degree * log(0.1, 10));
    const second = next() < 0.3 ? 3 + Math.floor(4 * next()) : degree;
    const terms = new Map([[degree, tensor]]);
    if (second !== degree) terms.set(second, 2 / (second * log(0.1, 10)));
    if (invDelta2 > 0.2) terms.set(2, invDelta2 / 2);
    const weights = [...terms].map(([of, weight]) => ({ degree: of, weight }));
    const temperature = next() < 0.5 ? 0 : 1.5 * next();
    const initialOverlap = next() < 0.5 ? log(1e-300, 1e-10) : log(1e-10, 0.3);
    const horizon = log(1e2, 1e5);
    return {
      mixture: createMixture(weights.sort((a, b) => a.degree - b.degree)),
      temperature,
      initialOverlap,
      horizon,
    };
  });
}

const label = ({ pass, judge }: Pair): string => `${pass.name} by ${judge.name}`;

const times = Array.from({ length: 141 }, (_, i) => 10 ** (-2 + i / 20));
/** Largest ratio of every model, by what a pass is judged by and by observable. */
const found = new Map<string, number[]>();

function compare(
  problem: DynamicsProblem,
  pair: Pair,
  [pass, judge, finer]: readonly March[],
): string {
  if (!pass || !judge || !finer) throw new Error('three passes are compared');
  const reach = [pass, judge, finer].map(({ series }) =>
    series.isAtRest ? problem.horizon : series.readableUpTo,
  );
  const difference = new PassDifference(pass.series, judge.series, pair.pass.stepTolerance);
  const worst = new Map(dynamicsObservables.map((key) => [key, 0]));
  for (const time of times) {
    if (time > Math.min(problem.horizon, ...reach)) break;
    const { total } = difference.at(time);
    for (const key of dynamicsObservables) {
      const value = pass.series.at(key, time);
      const error = Math.abs(value - finer.series.at(key, time));
      worst.set(key, Math.max(worst.get(key) ?? 0, error / (total[key] + 1e-9 * Math.abs(value))));
    }
  }
  for (const [key, ratio] of [...worst, ['all', Math.max(...worst.values())] as const]) {
    const name = `${label(pair)}: ${key}`;
    found.set(name, [...(found.get(name) ?? []), ratio]);
  }
  return [...worst].map(([key, ratio]) => `${key} ${ratio.toFixed(3)}`).join(', ');
}

function summary(): void {
  const at = (values: readonly number[], share: number): string =>
    (values[Math.floor(share * (values.length - 1))] ?? NaN).toPrecision(2);
  printTable(
    'Largest error over estimate of a model',
    ['pass by judge: observable', 'models', 'median', '90 %', 'largest'],
    [...found].map(([name, values]) => {
      const sorted = [...values].sort((a, b) => a - b);
      return [name, `${sorted.length}`, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 1)];
    }),
  );
}

const [count = '20', first = '0', which] = process.argv.slice(2);
const { pairs, truth } = which === 'fine' ? ofFine : usual;
problems(Number(first) + Number(count)).forEach((problem, index) => {
  if (index < Number(first)) return;
  const { mixture, temperature = 0, initialOverlap, horizon } = problem;
  const terms = mixture.terms.map(({ degree, weight }) => `${degree}:${weight.toPrecision(3)}`);
  console.log(`${index}: ${terms.join(' ')} T=${temperature} m0=${initialOverlap} t=${horizon}`);
  const march = (preset: Preset): March => runPass(problem, preset).march;
  const passes = new Set([...pairs.flatMap(({ pass, judge }) => [pass, judge]), truth]);
  const marches = new Map([...passes].map((preset) => [preset, march(preset)]));
  for (const pair of pairs) {
    const three = [pair.pass, pair.judge, truth].flatMap((preset) => marches.get(preset) ?? []);
    console.log(`   ${label(pair)}: ${compare(problem, pair, three)}`);
  }
  if (index % 10 === 9) summary();
});
summary();
