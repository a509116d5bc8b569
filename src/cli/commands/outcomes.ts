import { checkFlow } from '../../physics/flow/simulate';
import { flowOutcomes, type OutcomesBatch } from '../../physics/flow/outcomes';
import { usualTolerance } from '../../physics/flow/usualTolerance';
import { parameterFlag } from '../args';
import { writtenPoint } from '../../physics/mixtureTerms';
import { definePointCommand } from '../pointCommand';

/** How instances of one N end: the share of successes at one place. */
export const outcomes = definePointCommand({
  name: 'outcomes',
  summary: 'how gradient flow of sampled systems of N variables ends, seed by seed',
  flags: {
    n: parameterFlag('dimension'),
    seed: parameterFlag('seed'),
    members: parameterFlag('members'),
    't-max': parameterFlag('horizon'),
  },
  plan: (point, { n, seed, members, 't-max': horizon }) => {
    const couplings = { kind: 'dense' } as const;
    checkFlow(
      { point, dimension: n, seed, horizon, couplings },
      { tolerance: usualTolerance(couplings) },
    );
    return async ({ drive }) => {
      const found: OutcomesBatch['rows'][] = [];
      const problem = { point, dimension: n, seed, members, horizon };
      await drive(flowOutcomes(problem), ({ batch }) => {
        if (batch) found.push(batch.rows);
      });
      const column = (key: keyof OutcomesBatch['rows']): number[] =>
        found.flatMap((rows) => Array.from(rows[key]));
      return {
        ...writtenPoint(point),
        n,
        tMax: horizon,
        seeds: column('seed'),
        initialOverlaps: column('initialOverlap'),
        overlaps: column('overlap'),
        outcomes: column('outcome'),
        times: column('time'),
      };
    };
  },
});
