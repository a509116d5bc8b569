import { collectDynamics } from '../../physics/chsck/collectDynamics';
import { solveTwoTime, type TwoTimeCurve } from '../../physics/chsck/longTime/twoTime';
import { solveDynamics } from '../../physics/chsck/solveDynamics';
import { runToEnd } from '../../physics/computation';
import { spikedMixture } from '../../physics/mixture';
import { parameters } from '../../physics/parameters';
import { listFlag, optional, parameterFlag, pointFlags } from '../args';
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
    'waiting-times': optional(
      listFlag(
        'rising waiting times t_w < t-max: adds C, R and chi of pairs',
        parameters.horizon.max,
      ),
      undefined,
    ),
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
      const waitingTimes = flags['waiting-times'];
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
        ...(waitingTimes && {
          twoTime: runToEnd(
            solveTwoTime({ mixture, initialOverlap, horizon }, { tolerance, waitingTimes }),
          ).map(twoTimeDocument),
        }),
        cost: { seconds, ...summary.cost },
      };
    }),
});

/** One waiting time: at each lag the values and the error estimates beside them. */
function twoTimeDocument({ waitingTime, values, errors }: TwoTimeCurve) {
  return {
    waitingTime,
    lags: Array.from(values.lag, (lag, i) => ({
      lag,
      correlation: values.correlation[i],
      response: values.response[i],
      integratedResponse: values.integratedResponse[i],
      errorEstimate: {
        correlation: errors.correlation[i],
        response: errors.response[i],
        integratedResponse: errors.integratedResponse[i],
      },
    })),
  };
}
