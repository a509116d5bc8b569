import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { outcomeCriterion } from '../../../src/physics/flow/outcome';
import { flowOutcomes, type OutcomesBatch } from '../../../src/physics/flow/outcomes';
import { simulateFlow } from '../../../src/physics/flow/simulate';
import { spikedMixture } from '../../../src/physics/mixture';

const point = { p: 3, deltaP: 1, invDelta2: 2.3 };
const problem = { point, dimension: 40, seed: 3, members: 8, horizon: 60 };

function rowsOf(of: typeof problem): OutcomesBatch['rows'][] {
  const rows: OutcomesBatch['rows'][] = [];
  runToEnd(flowOutcomes(of), ({ batch }) => {
    if (batch) rows.push(batch.rows);
  });
  return rows;
}

describe('flowOutcomes(problem)', () => {
  it('ends each instance as a full run of the same seed ends, from the same start', () => {
    const outcomeOf = outcomeCriterion(spikedMixture(point));
    const codes = { signal: 1, 'anti-correlated': -1, neither: 0 };
    const rows = rowsOf(problem);
    expect(rows).toHaveLength(problem.members);
    rows.forEach((row, member) => {
      let last = NaN;
      const run = { point, dimension: 40, seed: 3 + member, horizon: 60 };
      const { initialOverlap } = runToEnd(simulateFlow(run, { tolerance: 1e-5 }), ({ batch }) => {
        last = batch?.samples.overlap.at(-1) ?? last;
      });
      expect([row.seed[0], row.outcome[0]]).toEqual([3 + member, codes[outcomeOf(last)]]);
      expect(row.initialOverlap[0]).toBeCloseTo(initialOverlap, 12);
    });
  });

  it('at high signal-to-noise finds the signal from m(0) > 0', () => {
    for (const row of rowsOf({ ...problem, point: { ...point, invDelta2: 8 } }))
      if ((row.initialOverlap[0] ?? 0) > 0.05) expect(row.outcome[0]).toBe(1);
  });

  it('refuses instances beyond the dense limit by name', () => {
    expect(() => rowsOf({ ...problem, dimension: 5000 })).toThrow(/dimension \(N\) = 5000/);
  });
});
