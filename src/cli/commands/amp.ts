import { ampAlgorithms, ampNames, type AmpName } from '../../physics/amp/algorithms';
import { iterateAmp, type AmpBatch } from '../../physics/amp/instance';
import { ampLimit, stateEvolution, type AmpColumn } from '../../physics/amp/stateEvolution';
import type { Columns } from '../../physics/computation';
import { checkInstance, chosenDegree } from '../../physics/flow/limits';
import type { Couplings } from '../../physics/flow/problem';
import { modelAt } from '../../physics/spikedModel';
import { countFlag, optionalFlag, orWord, parameterFlag, switchFlag, UsageError } from '../args';
import { definePointCommand } from '../pointCommand';

/** Message passing: its state evolution, and its iterations on an instance if one is asked for. */
export const amp = definePointCommand({
  name: 'amp',
  summary: 'message passing (ML-AMP and Bayes AMP) at N = infinity, and on a sampled system',
  flags: {
    m0: parameterFlag('initialOverlap'),
    iterations: optionalFlag(countFlag('iterations printed; by default 50', 0, 100_000), 50),
    n: optionalFlag(parameterFlag('dimension'), undefined),
    seed: optionalFlag(parameterFlag('seed'), undefined),
    dilution: optionalFlag(orWord(parameterFlag('degree'), 'auto'), undefined),
    random: switchFlag('the sampled system starts at random on the sphere, not at m0'),
  },
  plan: (point, { m0, iterations, n, seed, ...flags }) => {
    const model = modelAt(point);
    const { mixture, mlAmpLine, bayesAmpLine, bayesSpinodalLine } = model;
    const lines = { mlAmp: mlAmpLine, bayesAmp: bayesAmpLine };
    const { dilution } = flags;
    const degree = dilution === null ? chosenDegree(point) : dilution;
    const couplings: Couplings =
      degree === undefined ? { kind: 'dense' } : { kind: 'diluted', degree };
    if ((n === undefined) !== (seed === undefined))
      throw new UsageError('--n and --seed go together: a sampled system is asked for by both');
    const start = flags.random ? {} : { startOverlap: m0 };
    const instance =
      n === undefined || seed === undefined
        ? null
        : { point, dimension: n, seed, couplings, ...start };
    if (instance) checkInstance(instance);
    return async ({ drive, remark }) => {
      if (bayesAmpLine === null)
        remark('there is no line: no quadratic term holds the signal, and no small overlap grows');
      const documents: Partial<Record<AmpName, unknown>> = {};
      for (const algorithm of ampNames) {
        const problem = { mixture, algorithm, initialOverlap: m0 };
        documents[algorithm] = {
          line: lines[algorithm],
          growth: ampAlgorithms[algorithm].growth(mixture),
          fixedPoints: model.ampFixedPoints(algorithm),
          ...(await drive(ampLimit(problem))),
          iterations: rowsOf(stateEvolution(problem, iterations)),
        };
      }
      const all = { ...documents, bayesSpinodal: bayesSpinodalLine };
      if (!instance) return all;
      const found: AmpBatch[] = [];
      const summary = await drive(iterateAmp({ ...instance, iterations }), ({ batch }) => {
        if (batch) found.push(batch);
      });
      const of = (name: AmpName) =>
        found.filter(({ algorithm }) => algorithm === name).flatMap(({ rows }) => rowsOf(rows));
      return {
        ...all,
        instance: { ...summary, mlAmp: of('mlAmp'), bayesAmp: of('bayesAmp') },
      };
    };
  },
});

/** What is not known at the start, which has no estimate before it, is left out. */
function rowsOf(columns: Columns<AmpColumn>) {
  const { iteration, overlap, norm, direction, kept, energy } = columns;
  return Array.from(iteration, (k, i) => ({
    k,
    overlap: overlap[i],
    norm: norm[i],
    direction: direction[i],
    ...(k > 0 && { kept: kept[i] }),
    energy: energy[i],
  }));
}
