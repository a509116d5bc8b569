import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { collectFlow } from '../../../src/physics/flow/collectFlow';
import type { FlowBatch } from '../../../src/physics/flow/problem';
import { simulateFlow } from '../../../src/physics/flow/simulate';

function energies(times: readonly number[], tolerance: number): Float64Array {
  const batches: FlowBatch[] = [];
  const point = { p: 3, deltaP: 1, invDelta2: 2.7 };
  runToEnd(
    simulateFlow({ point, dimension: 20, seed: 7, horizon: 2 }, { tolerance, times }),
    ({ batch }) => {
      if (batch) batches.push(batch);
    },
  );
  return collectFlow(batches).samples.energy;
}

describe('sample times closer to each other than rounding resolves', () => {
  it.each([
    ['the smallest numbers there are', [5e-324, 1e-300, 1e-20]],
    ['a time and the next double', [0.003, 0.003 + 2 ** -61]],
    ['a time and one a little later', [0.003, 0.003 + 1e-14, 0.003 + 1e-12]],
  ])('have one energy: %s', (_, times) => {
    const [first = NaN, ...others] = energies(times, 1e-4);
    for (const energy of others) expect(Math.abs(energy - first)).toBeLessThan(1e-10);
  });

  it('are reached at the smallest tolerance as well, where rounding counts most', () => {
    const times = [1, 1 + 1e-12, 1 + 1e-11, 1 + 1e-10, 1 + 1e-9];
    const [first = NaN, ...others] = energies(times, 1e-7);
    for (const energy of others) expect(Math.abs(energy - first)).toBeLessThan(1e-8);
  });
});
