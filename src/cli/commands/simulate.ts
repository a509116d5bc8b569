import { runToEnd } from '../../physics/computation';
import type { FlowBatch } from '../../physics/flow/problem';
import { simulateFlow } from '../../physics/flow/simulate';
import { parameterFlag, pointFlags } from '../args';
import { defineCommand } from '../command';
import { runFlags, withUsageErrors } from '../runFlags';

/** Gradient flow of one finite-N instance at given times. */
export const simulate = defineCommand({
  name: 'simulate',
  summary: 'gradient flow of one sampled system of N variables (p = 3)',
  flags: {
    ...pointFlags,
    n: parameterFlag('dimension'),
    seed: parameterFlag('seed'),
    ...runFlags,
  },
  run: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, ...flags }, report) =>
    withUsageErrors(() => {
      const { n: dimension, seed, 't-max': horizon, times, tolerance } = flags;
      const samples: ReturnType<typeof rows> = [];
      runToEnd(
        simulateFlow(
          { point: { p, deltaP, invDelta2 }, dimension, seed, horizon },
          times ? { tolerance, times } : { tolerance },
        ),
        ({ fraction, batch }) => {
          report(fraction);
          if (batch) samples.push(...rows(batch));
        },
      );
      return { samples };
    }),
});

/** One object per sample, in the units and under the names of the JSON document. */
function rows({ samples: { time, energy, mu, overlap } }: FlowBatch) {
  return Array.from(time, (t, i) => ({ t, energy: energy[i], mu: mu[i], overlap: overlap[i] }));
}
