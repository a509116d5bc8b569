/**
 * The lowest eigenvalues of the Hessian along runs, above the edge mu - 2 s of the bulk for N -> infinity, in units of
 * s N^(-2/3): at t = 0, a place that knows nothing of the couplings, they follow the law of such edges
 * (docs/numerics.md#globe). Lanczos' method with certified eigenvalues, another route than the search of a globe.
 * `npx tsx tests/bench/edgeShift.ts N SEEDS C INV_DELTA2 TIME...`; C = 0 is dense.
 */
import { createLandscape } from '../../src/physics/flow/createLandscape';
import { FlowIntegrator } from '../../src/physics/flow/integrator';
import { finish } from '../../src/physics/flow/landscape';
import type { Couplings } from '../../src/physics/flow/problem';
import { lowestModes } from '../../src/physics/flow/spectrum/lanczos';
import { tangentCoordinates } from '../../src/physics/flow/spectrum/tangentCoordinates';
import { seededGenerator, uniformNumbers } from '../../src/physics/numerics/random';
import { momentsOf } from '../../src/physics/numerics/statistics';
import { printTable } from './measure';

const [dimension = 1024, seeds = 16, degree = 200, invDelta2 = 1.5, ...times] = process.argv
  .slice(2)
  .map(Number);
const point = { p: 3, deltaP: 1, invDelta2 };
const couplings: Couplings = degree > 0 ? { kind: 'diluted', degree } : { kind: 'dense' };
const count = 4;

const found = times.map((): number[][] => []);
for (let seed = 1; seed <= seeds; seed++) {
  const landscape = finish(createLandscape({ point, dimension, seed, couplings }));
  const scale = Math.sqrt(landscape.mixture.atOne.second);
  const flow = finish(FlowIntegrator.begin(landscape, 1e-4));
  const uniform = uniformNumbers(seededGenerator(seed));
  const anywhere = Float64Array.from({ length: dimension - 1 }, () => uniform() - 0.5);
  for (const [i, time] of times.entries()) {
    while (flow.time < time) finish(flow.advance(time));
    const tangent = tangentCoordinates(flow.point);
    const hessian = tangent.operator(landscape.hessian(flow.point, flow.mu));
    const search = { count, tolerance: 1e-4 * scale, maxSteps: 700 };
    const { modes } = finish(lowestModes(hessian, anywhere, search));
    const shifts = Array.from(modes.eigenvalue, (value) => (value - flow.mu) / scale + 2);
    if (shifts.length === count)
      found[i]?.push(shifts.map((shift) => shift * dimension ** (2 / 3)));
  }
}
printTable(
  `Lowest eigenvalues above mu - 2s over s N^(-2/3): N = ${dimension}, c = ${degree}, 1/Δ₂ = ${invDelta2}`,
  ['t', 'certain', 'first', 'second', 'third', 'fourth'],
  times.map((time, i) => {
    const rows = found[i] ?? [];
    const cells = Array.from({ length: count }, (_, k) => {
      const { mean, standardError } = momentsOf(rows.map((row) => row[k] ?? NaN));
      return `${mean.toFixed(2)}(${standardError.toFixed(2)})`;
    });
    return [String(time), String(rows.length), ...cells];
  }),
);
