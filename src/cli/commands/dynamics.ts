import { latestSamples } from '../../physics/chsck/collectDynamics';
import { checkDynamics, checkWaitingTimes } from '../../physics/chsck/legal';
import { solveTwoTime, type TwoTimeCurve } from '../../physics/chsck/longTime/twoTime';
import type { DynamicsBatch } from '../../physics/chsck/problem';
import { solveDynamics } from '../../physics/chsck/solveDynamics';
import { spikedMixture } from '../../physics/mixture';
import { parameters } from '../../physics/parameters';
import { listFlag, optional, parameterFlag, pointFlags } from '../args';
import { defineCommand } from '../command';
import { runFlags } from '../runFlags';

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
  plan: ({ p, 'delta-p': deltaP, 'inv-delta2': invDelta2, ...flags }) => {
    const { m0: initialOverlap, 't-max': horizon, times, tolerance } = flags;
    const waitingTimes = flags['waiting-times'];
    const problem = { mixture: spikedMixture({ p, deltaP, invDelta2 }), initialOverlap, horizon };
    const options = times ? { tolerance, times } : { tolerance };
    checkDynamics(problem, options);
    if (waitingTimes) checkWaitingTimes(problem, waitingTimes);
    return async ({ drive, remark }) => {
      const started = performance.now();
      const batches: DynamicsBatch[] = [];
      const summary = await drive(solveDynamics(problem, options), ({ batch }) => {
        if (batch) batches.push(batch);
      });
      const seconds = (performance.now() - started) / 1000;
      if (summary && summary.message !== '') remark(summary.message);
      const twoTime =
        summary &&
        waitingTimes &&
        (await drive(solveTwoTime(problem, { tolerance, waitingTimes })));
      const { samples, errors } = latestSamples(batches);
      return {
        samples: Array.from(samples.time, (t, i) => ({
          t,
          energy: samples.energy[i],
          mu: samples.mu[i],
          overlap: samples.overlap[i],
          correlationHalf: samples.correlationHalf[i],
          correlationZero: samples.correlationZero[i],
          chi: samples.chi[i],
          // The first picture of a run has no estimate: it is no result.
        })).filter((_, i) => !Number.isNaN(errors.energy[i])),
        errorEstimate: { energy: largest(errors.energy), mu: largest(errors.mu) },
        ...(twoTime && { twoTime: twoTime.map(twoTimeDocument) }),
        ended: summary?.reason,
        cost: { seconds, ...summary?.cost },
      };
    };
  },
});

/** NaN if there is none. */
function largest(estimates: Float64Array): number {
  const known = estimates.filter((estimate) => !Number.isNaN(estimate));
  return known.length === 0 ? NaN : Math.max(...known);
}

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
