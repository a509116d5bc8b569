/**
 * Learning in turn, p = 3, Δ_p = 1: m when the tensor comes in and at the end, of the equations from a given m(0) and of
 * instances of finite N from random starts, beside the same instances with all terms from the start, after as long in the
 * whole loss and at the end. The table of docs/reproduction.md.
 * `npx tsx tests/bench/inTurn.ts N SEEDS DEGREE M0 T_P END 1/Δ₂...`, N = 0 for the equations.
 */
import { collectDynamics } from '../../src/physics/chsck/collectDynamics';
import { solveUniform } from '../../src/physics/chsck/uniform/solveUniform';
import { runToEnd } from '../../src/physics/computation';
import { simulateEnsemble } from '../../src/physics/flow/simulateEnsemble';
import { spikedMixture } from '../../src/physics/mixture';

const [dimension = 0, count = 4, degree = 60, initialOverlap = 0.1, tensorFrom = 40, horizon = 60] =
  process.argv.slice(2).map(Number);
const seeds = Array.from({ length: count }, (_, i) => i + 1);

function equations(invDelta2: number): string {
  const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2 });
  const problem = { mixture, initialOverlap, horizon, tensorFrom };
  const times = [0.999 * tensorFrom, horizon];
  const { samples, errors } = collectDynamics(solveUniform(problem, { tolerance: 1e-2, times }));
  return Array.from(samples.overlap, (m, i) => `${m.toFixed(4)}(${errors.overlap[i]})`).join(' > ');
}

/** m at two times, seed by seed. */
function instances(invDelta2: number, from: number, times: readonly [number, number]): string {
  const overlaps: Record<number, number[]> = {};
  const problem = {
    point: { p: 3, deltaP: 1, invDelta2 },
    dimension,
    seeds,
    horizon,
    couplings: { kind: 'diluted', degree },
    ...(from > 0 && { tensorFrom: from }),
  } as const;
  runToEnd(simulateEnsemble(problem, { tolerance: 1e-3, times }), ({ batch }) => {
    if (batch) (overlaps[batch.seed] ??= []).push(...batch.batch.samples.overlap);
  });
  return seeds
    .map((seed) => (overlaps[seed] ?? []).map((m) => m.toFixed(3)).join(' > '))
    .join('  ');
}

for (const invDelta2 of process.argv.slice(8).map(Number)) {
  if (dimension === 0) console.log(`${invDelta2}: ${equations(invDelta2)}`);
  else {
    const inTurn = instances(invDelta2, tensorFrom, [0.999 * tensorFrom, horizon]);
    console.log(`${invDelta2}, in turn: ${inTurn}`);
    const after = horizon - tensorFrom;
    console.log(
      `${invDelta2}, all at once, t = ${after} > ${horizon}: ${instances(invDelta2, 0, [after, horizon])}`,
    );
  }
}
