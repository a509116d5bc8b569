/** What a first look asks for: the solvers that a worker has from the start, one row per kind of job. */
import { readyKernel, solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { spikedMixture } from '../../src/physics/mixture';
import type { ComputationTable, EarlyKind } from './serve';

export const early: Pick<ComputationTable, EarlyKind> = {
  dynamics: async ({ point, initialOverlap, horizon, ...options }) => {
    await readyKernel();
    return solveDynamics({ mixture: spikedMixture(point), initialOverlap, horizon }, options);
  },
  phaseLines: computePhaseLines,
};
