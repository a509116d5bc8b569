import type { DynamicsEngine } from '../../physics/chsck/engines';
import { checkDynamics, checkWaitingTimes } from '../../physics/chsck/legal';
import { solveLongTime } from '../../physics/chsck/longTime/solveLongTime';
import { solveTwoTime, type TwoTimeCurve } from '../../physics/chsck/longTime/twoTime';
import { MergedPasses } from '../../physics/chsck/mergedPasses';
import { observables } from '../../physics/chsck/observables';
import { dynamicsObservables, type DynamicsObservable } from '../../physics/chsck/problem';
import type { Columns } from '../../physics/computation';
import { parameters } from '../../physics/parameters';
import { tabulate } from '../../physics/tabulate';
import type { ChsckParameters, RunParameters } from '../../physics/runParameters';
import { listFlag, optionalFlag, parameterFlag, rowFlag, UsageError } from '../args';
import { defineModelCommand, type ModelCommand } from '../modelCommand';
import { askedBy, askedFlags, timesFlag } from '../runFlags';

/** The large-N dynamics (CHSCK equations) at given times, by one of these engines, which is handed what the rows ask. */
export function dynamics(
  engines: readonly [DynamicsEngine, ...DynamicsEngine[]],
  asked: RunParameters<ChsckParameters>,
): ModelCommand {
  return defineModelCommand({
    name: 'dynamics',
    summary: `large-N dynamics over time: ${observables.map(({ title }) => title).join(', ')}`,
    flags: {
      ...askedFlags(asked),
      times: timesFlag,
      engine: rowFlag('solver', engines),
      'tensor-from': optionalFlag(
        {
          ...parameterFlag('tensorFrom'),
          help: `${parameterFlag('tensorFrom').help}; by default 0; needs --engine uniform`,
        },
        0,
      ),
      'waiting-times': optionalFlag(
        listFlag(
          'rising waiting times t_w < t-max: adds C, R and chi of pairs',
          parameters.horizon.max,
        ),
        undefined,
      ),
    },
    plan: ({ mixture }, flags) => {
      const { times, 'waiting-times': waitingTimes, 'tensor-from': tensorFrom } = flags;
      const { solve } = flags.engine;
      const { tolerance, ...others } = askedBy(asked, flags);
      const problem = { mixture, ...others, ...(tensorFrom > 0 && { tensorFrom }) };
      const options = times ? { tolerance, times } : { tolerance };
      checkDynamics(problem, options);
      if (waitingTimes) checkWaitingTimes(problem, waitingTimes);
      if (tensorFrom > 0 && (solve === solveLongTime || waitingTimes))
        throw new UsageError(
          `--tensor-from ${tensorFrom} needs --engine uniform, without --waiting-times: steps in ln t do not know it`,
        );
      return async ({ drive, remark }) => {
        const started = performance.now();
        const merged = new MergedPasses();
        const summary = await drive(solve(problem, options), ({ batch }) => {
          if (batch) merged.apply(batch);
        });
        const seconds = (performance.now() - started) / 1000;
        if (summary && summary.message !== '') remark(summary.message);
        const twoTime =
          summary &&
          waitingTimes &&
          (await drive(
            solveTwoTime(
              { ...problem, horizon: summary.validUpTo },
              { tolerance, waitingTimes: waitingTimes.filter((time) => time < summary.validUpTo) },
            ),
          ));
        const without = twoTime ? withoutLags(waitingTimes, twoTime.curves) : [];
        if (without.length > 0)
          remark(
            `no lags after ${without.join(', ')}: the run came to rest or to its limit before`,
          );
        // The first picture of a run has no estimate: it is no result.
        const { samples, errors } = merged.valid();
        const escape = summary?.escape;
        return {
          samples: Array.from(samples.time, (t, i) => ({
            t,
            ...valuesAt(samples, i),
            errorEstimate: valuesAt(errors, i),
          })),
          errorEstimate: merged.largestErrors(),
          ...(escape && {
            escape: { t: escape.time, errorEstimate: escape.time * escape.timeError },
          }),
          ...(twoTime && { twoTime: twoTime.curves.map(twoTimeDocument) }),
          ended: summary?.reason,
          ...(summary && { message: summary.message, validUpTo: summary.validUpTo }),
          cost: { seconds, ...summary?.cost },
        };
      };
    },
  });
}

/** Waiting times that the run did not outlast. */
function withoutLags(waitingTimes: readonly number[], curves: readonly TwoTimeCurve[]): number[] {
  const known = curves.filter(({ values }) => values.lag.length > 0);
  return waitingTimes.filter((time) => !known.some(({ waitingTime }) => waitingTime === time));
}

/** Every observable of one sample. */
function valuesAt(columns: Columns<DynamicsObservable>, i: number) {
  return tabulate(dynamicsObservables, (key) => columns[key][i]);
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
