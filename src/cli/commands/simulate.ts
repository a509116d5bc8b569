import { dilutionAccuracy, dilutionBias, sufficientDegree } from '../../physics/flow/dilutionBias';
import { flowInstance } from '../../physics/flow/flowInstance';
import { collectFlow, type CollectedFlow } from '../../physics/flow/collectFlow';
import {
  aggregateEnsemble,
  type DistributionColumn,
  type Ensemble,
} from '../../physics/flow/ensemble';
import type { FlowBatch, FlowOptions, FlowSummary } from '../../physics/flow/problem';
import { chosenDegree } from '../../physics/flow/limits';
import { checkFlow } from '../../physics/flow/simulate';
import { simulateEnsemble } from '../../physics/flow/simulateEnsemble';
import { parameters, type ModelPoint } from '../../physics/parameters';
import { omitted, type FlowParameters, type RunParameters } from '../../physics/runParameters';
import { modelAt } from '../../physics/spikedModel';
import { lastTemperature } from '../../physics/thermal/schedule';
import { countFlag, optionalFlag, orWord, parameterFlag, switchFlag } from '../args';
import type { Command } from '../command';
import { definePointCommand } from '../pointCommand';
import { askedBy, askedFlags, timesFlag, toleranceFlag } from '../runFlags';

/** More runs than this would tell nothing new for hours. */
const maximalEnsemble = 1000;

const degreeFlag = orWord(parameterFlag('degree'), 'auto');

/** Gradient flow of one finite-N instance, or of several, at given times. */
export function simulate(asked: RunParameters<FlowParameters>): Command {
  // For the command line these two say more than for the page.
  const rows = omitted(asked, 'degree', 'members');
  return definePointCommand({
    name: 'simulate',
    summary: 'gradient flow of a sampled system of N variables',
    flags: {
      ...askedFlags(rows),
      times: timesFlag,
      tolerance: toleranceFlag,
      dilution: optionalFlag(
        {
          ...degreeFlag,
          help: `${degreeFlag.help} for what the point demands; by default no coupling is left out (p = 3: N to 500)`,
        },
        undefined,
      ),
      spectrum: switchFlag(
        'adds the sorted eigenvalues of the Hessian at the last time (diluted: the lowest)',
      ),
      ensemble: optionalFlag(
        countFlag(
          'adds quantiles at each time over so many seeds, from the given one on',
          1,
          maximalEnsemble,
        ),
        undefined,
      ),
    },
    plan: (point, flags) => {
      const { times, tolerance, dilution, ensemble: members } = flags;
      const degree = dilution === null ? chosenDegree(point) : dilution;
      const { seed, ...problem } = flowInstance(point, {
        ...askedBy(rows, flags),
        degree: degree ?? null,
      });
      const { dimension, horizon } = problem;
      const options: FlowOptions = {
        tolerance,
        ...(times && { times }),
        spectrumTimes: flags.spectrum ? [times?.at(-1) ?? horizon] : [],
      };
      checkFlow({ ...problem, seed }, options);
      return async ({ drive, remark }) => {
        const seeds = seedsFrom(seed, members ?? 1);
        const runs = new Map<number, FlowBatch[]>(seeds.map((each) => [each, []]));
        let first: FlowSummary | undefined;
        const summary = await drive(
          simulateEnsemble({ ...problem, seeds }, options),
          ({ batch }) => {
            if (batch) runs.get(batch.seed)?.push(batch.batch);
            if (batch?.seed === seed) first = batch.summary;
          },
        );
        const { samples, errors, spectra } = collectFlow(runs.get(seed) ?? []);
        if (first && first.message !== '') remark(first.message);
        const diluted = degree === undefined ? null : dilutionDocument(point, degree);
        if (diluted && diluted.expectedBias > dilutionAccuracy) remark(dilutionRemark(diluted));
        const spectrum = spectra.at(-1);
        if (spectrum && !spectrum.complete)
          remark(`eigenvalues: the lowest ${spectrum.modes.eigenvalue.length} of ${dimension - 1}`);
        const statistics = (): Ensemble =>
          summary ??
          aggregateEnsemble(
            [...runs.values()].map((batches) => collectFlow(batches).samples),
            modelAt(point).mixture,
            lastTemperature(problem),
          );
        return {
          samples: sampleRows(samples, errors),
          ...(diluted && { dilution: diluted }),
          ...(spectrum && { eigenvalues: Array.from(spectrum.modes.eigenvalue) }),
          ...(members !== undefined && { quantiles: ensembleRows(statistics()) }),
          ended: summary ? first?.reason : undefined,
        };
      };
    },
  });
}

/** The degree, how much lower energies lie for it (a share of |e_th|), and the one that suffices. */
function dilutionDocument(point: ModelPoint, degree: number) {
  return {
    degree,
    expectedBias: dilutionBias(point, degree),
    sufficientDegree: sufficientDegree(point),
  };
}

function dilutionRemark(document: ReturnType<typeof dilutionDocument>): string {
  const percent = (100 * document.expectedBias).toPrecision(2);
  return `dilution ${document.degree} lowers energies by about ${percent} %; take ${document.sufficientDegree} for less`;
}

/** Seeds in a row, the lowest again after the highest. */
function seedsFrom(seed: number, count: number): number[] {
  const { min, max } = parameters.seed;
  return Array.from({ length: count }, (_, i) => min + ((seed - min + i) % (max - min + 1)));
}

/** One object per sample, in the units and under the names of the JSON document. */
function sampleRows(
  { time, energy, mu, overlap }: CollectedFlow['samples'],
  errors: CollectedFlow['errors'],
) {
  return Array.from(time, (t, i) => ({
    t,
    energy: energy[i],
    mu: mu[i],
    overlap: overlap[i],
    errorEstimate: { energy: errors.energy[i], mu: errors.mu[i], overlap: errors.overlap[i] },
  }));
}

function ensembleRows({ time, runs, found, antiCorrelated, ...observables }: Ensemble) {
  return Array.from(time, (t, i) => ({
    t,
    runs: runs[i],
    energy: distributionAt(observables.energy, i),
    mu: distributionAt(observables.mu, i),
    overlap: distributionAt(observables.overlap, i),
    found: found[i],
    antiCorrelated: antiCorrelated[i],
  }));
}

/** The standard error of a single run is not known, which JSON writes as null. */
function distributionAt(columns: Ensemble['energy'], index: number) {
  const keys: DistributionColumn[] = [
    'mean',
    'standardError',
    'q10',
    'q25',
    'median',
    'q75',
    'q90',
  ];
  return Object.fromEntries(keys.map((key) => [key, columns[key][index]]));
}
