import { describe, expect, it } from 'vitest';
import { runToEnd, type Computation } from '../../src/physics/computation';
import type { Couplings, FlowBatch, FlowSummary } from '../../src/physics/flow/problem';
import { further } from '../../workers/entries/further';

const point = { p: 3, deltaP: 1, invDelta2: 2.7 };

/** What an instance computed as on the page says of the error of its energy, and what it takes. */
async function run(couplings?: Couplings): Promise<{ error: number; steps: number }> {
  const problem = { point, dimension: 64, seed: 3, horizon: 3, ...(couplings && { couplings }) };
  const job: Computation<FlowBatch, FlowSummary> = await further.flow(problem);
  const { errorEstimate, cost } = runToEnd(job);
  return { error: errorEstimate.energy, steps: cost.steps };
}

describe('an instance of finite N on the page', () => {
  it('is solved below what a plot shows if dense, with couplings named or not', async () => {
    const dense = await run({ kind: 'dense' });
    // Measured: 6e-5; at the tolerance of diluted ones six times that.
    expect(dense.error).toBeLessThan(1.5e-4);
    expect(await run()).toEqual(dense);
  });

  it('is solved below the effect of dilution if diluted, in far fewer steps', async () => {
    const dense = await run();
    const diluted = await run({ kind: 'diluted', degree: 30 });
    expect(diluted.error).toBeLessThan(1e-3);
    expect(diluted.error).toBeGreaterThan(1e-4);
    expect(diluted.steps).toBeLessThan(0.6 * dense.steps);
  });
});

describe('the globes of a run on the page', () => {
  it('come one by one, as many as were asked for', async () => {
    const times = [0.5, 1, 2];
    const job = await further.globe({ point, dimension: 30, seed: 3, horizon: 3, times });
    const seen: number[] = [];
    const { reason } = runToEnd(job, ({ batch }) => {
      seen.push(...(batch?.moments ?? []).map(({ lowest }) => lowest.time));
    });
    expect(seen).toEqual(times);
    expect(reason).toBe('horizon');
  });
});
