import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { collectFlow, type CollectedFlow } from '../../../src/physics/flow/collectFlow';
import {
  flowObservables,
  type FlowBatch,
  type FlowProblem,
  type FlowSummary,
} from '../../../src/physics/flow/problem';
import { simulateFlow } from '../../../src/physics/flow/simulate';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };
const horizon = 10;
const few = [0.1, 0.5, 1, 2, 5, 10];

function simulate(
  problem: Partial<FlowProblem>,
  tolerance: number,
  times?: readonly number[],
): CollectedFlow & { summary: FlowSummary } {
  const batches: FlowBatch[] = [];
  const summary = runToEnd(
    simulateFlow(
      { point, dimension: 20, seed: 7, horizon, ...problem },
      { tolerance, ...(times && { times }) },
    ),
    ({ batch }) => {
      if (batch) batches.push(batch);
    },
  );
  return { ...collectFlow(batches), summary };
}

describe('the error estimates of a finite-N run', () => {
  it.each([
    { tolerance: 1e-2, times: few },
    { tolerance: 1e-3, times: few },
    { tolerance: 1e-4, times: few },
    // The steps end at each of the default times, which come closer than any tolerance asks for.
    { tolerance: 1e-2, times: undefined },
    { tolerance: 1e-3, times: undefined },
    { tolerance: 1e-2, times: [5] },
  ])('bound energy, mu and overlap at every sample: %o', ({ tolerance, times }) => {
    for (const seed of [1, 2, 3, 7]) {
      const { samples, errors } = simulate({ seed }, tolerance, times);
      const exact = simulate({ seed }, 1e-7, Array.from(samples.time)).samples;
      expect(errors.energy.length).toBe(samples.time.length);
      for (const key of flowObservables)
        samples[key].forEach((value, i) => {
          const actual = Math.abs(value - (exact[key][i] ?? NaN));
          // What the exact run is accurate to.
          expect(actual).toBeLessThanOrEqual((errors[key][i] ?? NaN) + 2e-8);
        });
    }
  });

  it('are the largest so far, and the summary has the last of them', () => {
    const { errors, summary } = simulate({}, 1e-3);
    for (const key of flowObservables) {
      expect(Array.from(errors[key])).toEqual(Array.from(errors[key]).toSorted((a, b) => a - b));
      expect(summary.errorEstimate[key]).toBe(errors[key].at(-1));
    }
  });
});
