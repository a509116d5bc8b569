import { runToEnd } from '../../src/physics/computation';
import { createLandscape } from '../../src/physics/flow/createLandscape';
import { finish } from '../../src/physics/flow/landscape';
import type { Couplings } from '../../src/physics/flow/problem';
import { flowGlobe } from '../../src/physics/globe/flowGlobe';
import { energyOn } from '../../src/physics/globe/polynomial';
import { SpikedModel } from '../../src/physics/spikedModel';
import { printTable, secondsOf } from './measure';

/** Evaluations at once: a single one is below the resolution of the clock. */
const evaluations = 10_000;

/** The globe: its closed form, its evaluation, and moments of a run in gradients of the same instance. */
export function benchGlobe(): void {
  const limits = [3, 10].map((p) => {
    const model = new SpikedModel({ p, deltaP: 1, invDelta2: 2.7 });
    const { landscape } = model.thresholdGlobe();
    const closedForm = secondsOf(() => model.thresholdGlobe());
    const evaluating = secondsOf(() => {
      for (let i = 0; i < evaluations; i++) energyOn(landscape, 0.6, 0.8, i / evaluations);
    });
    return [
      String(p),
      (1e6 * closedForm).toFixed(1),
      ((1e9 * evaluating) / evaluations).toFixed(0),
    ];
  });
  printTable('Globe for N = infinity', ['p', 'closed form, µs', 'a place, ns'], limits);
  const rows = [
    momentCost(200, { kind: 'dense' }),
    momentCost(2 ** 13, { kind: 'diluted', degree: 100 }),
  ];
  printTable(
    'Globes of an instance, 1/Δ₂ = 2.3, t = 2 to 3',
    ['N', 'couplings', 'ms a moment', 'gradients'],
    rows,
  );
}

/** What ten more moments cost, over the flow between them. */
function momentCost(dimension: number, couplings: Couplings): string[] {
  const problem = {
    point: { p: 3, deltaP: 1, invDelta2: 2.3 },
    dimension,
    seed: 1,
    horizon: 3,
    couplings,
  };
  const secondsWith = (times: readonly number[]): number =>
    secondsOf(() => runToEnd(flowGlobe({ ...problem, times })), 2);
  const many = Array.from({ length: 11 }, (_, i) => 2 + i / 10);
  const moment = (secondsWith(many) - secondsWith([2, 3])) / (many.length - 2);
  const landscape = finish(createLandscape(problem));
  const gradient = new Float64Array(dimension);
  const one = secondsOf(() => finish(landscape.gradient(landscape.start, gradient)));
  return [String(dimension), couplings.kind, (1e3 * moment).toFixed(0), (moment / one).toFixed(0)];
}
