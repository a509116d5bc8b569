import { collectDynamics } from '../../physics/chsck/collectDynamics';
import { solveDynamics } from '../../physics/chsck/solveDynamics';
import { spikedMixture } from '../../physics/mixture';
import { parameterFlag, pointFlags } from '../args';
import { defineCommand } from '../command';
import { runFlags, withUsageErrors } from '../runFlags';

/** The large-N dynamics (CHSCK equations) at given times. */
export const dynamics = defineCommand({
  name: 'dynamics',
  summary: 'large-N dynamics: energy, mu, overlap, correlations and response over time',
  flags: {
    ...pointFlags,
    m0: parameterFlag('initialOverlap'),
    ...runFlags,
  },
  run: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, ...flags }, report, remark) =>
    withUsageErrors(() => {
      const { m0: initialOverlap, 't-max': horizon, times, tolerance } = flags;
      const mixture = spikedMixture({ p, deltaP, invDelta2 });
      const started = performance.now();
      const { samples, summary } = collectDynamics(
        solveDynamics(
          { mixture, initialOverlap, horizon },
          times ? { tolerance, times } : { tolerance },
        ),
        ({ fraction }) => {
          report(fraction);
        },
      );
      const seconds = (performance.now() - started) / 1000;
      if (summary.message !== '') remark(summary.message);
      const { energy, mu } = summary.errorEstimate;
      return {
        samples: Array.from(samples.time, (t, i) => ({
          t,
          energy: samples.energy[i],
          mu: samples.mu[i],
          overlap: samples.overlap[i],
          correlationHalf: samples.correlationHalf[i],
          correlationZero: samples.correlationZero[i],
          chi: samples.chi[i],
        })),
        errorEstimate: { energy, mu },
        cost: { seconds, ...summary.cost },
      };
    }),
});
