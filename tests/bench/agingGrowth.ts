/**
 * Whether the overlap of an aging flow grows or fades on either side of the line of growth (a conjecture,
 * docs/physics.md#lines), by solutions of the large-N equations: `npx tsx tests/bench/agingGrowth.ts`
 * [horizon]. Prints d ln m / d ln t over the last two thirds of a decade before t = horizon / 10 and before
 * the horizon, with what the run's error estimates leave open.
 */
import { runToEnd } from '../../src/physics/computation';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { agingGrowthLine, simpleAgingLimit } from '../../src/physics/lines/aging';
import { gradientFlowLine } from '../../src/physics/lines/gradientFlow';
import { spikedMixture } from '../../src/physics/mixture';
import { printTable } from './measure';

const horizon = Number(process.argv[2] ?? 1e5);
const initialOverlap = 1e-10;
const tolerance = 1e-4;
/** Times per decade at which m is taken. */
const perDecade = 3;

/** All but the last have one slow time scale. */
const tensors = [
  { p: 3, deltaP: 0.3 },
  { p: 3, deltaP: 1 },
  { p: 3, deltaP: 3 },
  { p: 4, deltaP: 0.3 },
  { p: 6, deltaP: 0.1 },
  { p: 10, deltaP: 1 },
] as const;
const factors = [0.85, 0.95, 1.05, 1.15] as const;

interface Exponent {
  readonly value: number;
  readonly error: number;
}

function exponents(p: number, deltaP: number, invDelta2: number): readonly Exponent[] {
  const times = [horizon / 10, horizon].flatMap((end) => [end / 10 ** (2 / perDecade), end]);
  const overlap = new Map<number, { m: number; error: number }>();
  const problem = { mixture: spikedMixture({ p, deltaP, invDelta2 }), initialOverlap, horizon };
  runToEnd(solveDynamics(problem, { tolerance, times }), ({ batch }) => {
    batch?.samples.time.forEach((time, i) => {
      const [m, error] = [batch.samples.overlap[i] ?? NaN, batch.errors?.overlap[i] ?? Infinity];
      overlap.set(time, { m, error });
    });
  });
  const at = (time: number): { m: number; error: number } =>
    overlap.get(time) ?? { m: NaN, error: NaN };
  return [0, 2].map((i) => {
    const [start, end] = [times[i] ?? NaN, times[i + 1] ?? NaN];
    const [a, b] = [at(start), at(end)];
    const range = Math.log(end / start);
    return {
      value: Math.log(b.m / a.m) / range,
      error: (a.error / a.m + b.error / b.m) / range,
    };
  });
}

const rows = tensors.flatMap(({ p, deltaP }) => {
  const line = agingGrowthLine(p, deltaP);
  const simple = simpleAgingLimit(p, deltaP) ?? Infinity;
  return factors.map((factor) => {
    const invDelta2 = factor * line;
    const scheme = invDelta2 <= simple ? 'one' : 'many';
    return [
      ...[String(p), String(deltaP), line.toFixed(4), gradientFlowLine(p, deltaP).toFixed(4)],
      ...[invDelta2.toFixed(4), scheme],
      ...exponents(p, deltaP, invDelta2).map(
        (x) => `${x.value.toFixed(4)} ± ${x.error.toFixed(4)}`,
      ),
    ];
  });
});
printTable(
  `d ln m / d ln t, m(0) = ${initialOverlap}`,
  ['p', 'Δp', 'growth', 'flow', '1/Δ₂', 'scales', `t = ${horizon / 10}`, `t = ${horizon}`],
  rows,
);
