import { flowInstance } from '../../physics/flow/flowInstance';
import { checkInstance, chosenDegree } from '../../physics/flow/limits';
import { flowGlobe, type GlobeProblem } from '../../physics/globe/flowGlobe';
import {
  snapshotAt,
  type Globe,
  type GlobeMoment,
  type GlobePath,
} from '../../physics/globe/globe';
import { momentTimes } from '../../physics/globe/momentTimes';
import type { GlobeState } from '../../physics/globe/stateGlobe';
import { monomialAt, type GlobeLandscape } from '../../physics/globe/polynomial';
import { omitted, type FlowParameters, type RunParameters } from '../../physics/runParameters';
import { sampleTimes } from '../../physics/sampleTimes';
import { modelAt } from '../../physics/spikedModel';
import { scheduleKeys } from '../../physics/thermal/schedule';
import {
  farBeyond,
  numberFlag,
  optionalFlag,
  orWord,
  parameterFlag,
  switchFlag,
  UsageError,
} from '../args';
import type { Command, Work } from '../command';
import { definePointCommand } from '../pointCommand';
import { askedBy, askedFlags, timesFlag } from '../runFlags';

/**
 * The loss on the globe: of the threshold state for N = infinity, or of an instance along its run where
 * --n, --seed and --t-max are given.
 */
export function globe(asked: RunParameters<FlowParameters>): Command {
  const rows = omitted(asked, 'degree', 'members', 'noiseSeed', 'tensorFrom', ...scheduleKeys);
  const runFlags = Object.fromEntries(
    Object.entries(askedFlags(rows)).map(([name, flag]) => [
      name,
      optionalFlag({ ...flag, help: `${flag.help}; of an instance` }, undefined),
    ]),
  );
  const degreeFlag = orWord(parameterFlag('degree'), 'auto');
  return definePointCommand({
    name: 'globe',
    summary:
      'the loss on the sphere of place, way down and signal, for N = infinity or an instance',
    flags: {
      random: switchFlag('a random way in place of the way down'),
      ...stateFlags,
      ...runFlags,
      times: optionalFlag(
        { ...timesFlag, help: 'rising times in (0, t-max]; by default some forty; of an instance' },
        undefined,
      ),
      dilution: optionalFlag(
        { ...degreeFlag, help: `${degreeFlag.help} for what the point demands; of an instance` },
        undefined,
      ),
    },
    plan: (point, { random, ...flags }) => {
      const { times, dilution } = flags;
      const given: Readonly<Record<string, unknown>> = omitted(flags, 'energy', 'mu', 'overlap');
      const way = random ? 'random' : 'lowest';
      if (given[rows.dimension.flag] === undefined) {
        const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
        if (name !== undefined)
          throw new UsageError(
            `--${name} is of an instance: give --${rows.dimension.flag} as well`,
          );
        const model = modelAt(point);
        const state = stateOf(flags);
        return () => globeDocument(state ? model.globe(state, way) : model.thresholdGlobe(way));
      }
      if (stateOf(flags) !== null)
        throw new UsageError(
          `--energy is of a state for N = infinity: leave out --${rows.dimension.flag}`,
        );
      for (const { flag } of [rows.seed, rows.horizon])
        if (given[flag] === undefined)
          throw new UsageError(`--${flag} is missing: ${askedFlags(rows)[flag]?.help ?? ''}`);
      const degree = dilution === null ? chosenDegree(point) : (dilution ?? null);
      const problem = flowInstance(point, {
        ...askedBy(rows, given),
        degree,
        temperature: 0,
        noiseSeed: 0,
      });
      return instanceWork({ ...problem, ...(times && { times }) }, way);
    },
  });
}

/** For N = infinity another state than the threshold's. */
const stateFlags = {
  energy: optionalFlag(numberFlag('energy of another state for N = infinity', farBeyond), null),
  mu: optionalFlag(numberFlag('mu of that state', farBeyond), null),
  overlap: optionalFlag(numberFlag('overlap of that state, of modulus below 1', 1), null),
};

/** The state that is asked for, or null. @throws UsageError unless all of it is given or nothing. */
function stateOf({
  energy,
  mu,
  overlap,
}: Readonly<Record<keyof typeof stateFlags, number | null>>): GlobeState | null {
  if (energy === null && mu === null && overlap === null) return null;
  if (energy === null || mu === null || overlap === null || Math.abs(overlap) === 1)
    throw new UsageError(
      `--energy, --mu and --overlap, of modulus below 1, are a state together: give all of them or none`,
    );
  return { energy, mu, overlap };
}

/** @throws RangeError on a request that is refused. */
function instanceWork(problem: GlobeProblem, way: 'lowest' | 'random'): Work {
  const { horizon, dimension, times = momentTimes(horizon, dimension) } = problem;
  sampleTimes(horizon, times);
  checkInstance(problem);
  return async ({ drive }) => {
    const moments: GlobeMoment[] = [];
    const summary = await drive(flowGlobe(problem), ({ batch }) => {
      for (const each of batch?.moments ?? []) moments.push(each[way]);
    });
    return {
      moments: moments.map((moment, index) => ({
        t: moment.time,
        ...globeDocument(moment),
        deviation: moment.deviation,
        residual: moment.residual,
        carried: moment.carried,
        path: pathRows(snapshotAt(moments, index).path),
      })),
      ended: summary?.reason,
    };
  };
}

function globeDocument({ energy, mu, frame, landscape }: Globe) {
  return { energy, mu, ...frame, coefficients: coefficientRows(landscape) };
}

/** One object for each coefficient with the powers of a, b and c that it goes with. */
function coefficientRows(landscape: GlobeLandscape) {
  return landscape.flatMap(({ degree, coefficients }) =>
    Array.from({ length: degree + 1 }, (_, n) =>
      Array.from({ length: n + 1 }, (__, c) => ({
        a: degree - n,
        b: n - c,
        c,
        coefficient: coefficients[monomialAt(n - c, c)],
      })),
    ).flat(),
  );
}

function pathRows({ time, a, b, c, inside }: GlobePath) {
  return Array.from(time, (t, i) => ({ t, a: a[i], b: b[i], c: c[i], inside: inside[i] }));
}
