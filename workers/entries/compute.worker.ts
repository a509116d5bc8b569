/** The worker that computes: every kind of job and its solver. */
import { expose } from 'comlink';
import { readyKernel, solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { spikedMixture } from '../../src/physics/mixture';
import { parameters } from '../../src/physics/parameters';
import { createWorkerApi } from './serve';

/** Far below what a plot of one instance shows, and still cheap at dimension 300. */
const denseTolerance = parameters.tolerance.initial;

/** Energies to 6e-5, far below both the effect of dilution and the spread of instances. */
const dilutedTolerance = 1e-3;

/** What a first look does not need is loaded when a job asks for it. */
const further = async () => import('./further');

/** About 0.1 s of work that goes through all of the solver's inner loops. */
const rehearsal = solveDynamics(
  { mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2 }), initialOverlap: 1e-4, horizon: 10 },
  { tolerance: 1e-2 },
);

expose(
  createWorkerApi(
    {
      dynamics: async ({ point, initialOverlap, horizon, ...options }) => {
        await readyKernel();
        return solveDynamics({ mixture: spikedMixture(point), initialOverlap, horizon }, options);
      },
      flow: async ({ spectrumTimes = [], ...problem }) =>
        (await further()).simulateFlow(problem, {
          tolerance: problem.couplings?.kind === 'diluted' ? dilutedTolerance : denseTolerance,
          spectrumTimes,
        }),
      outcomes: async (request) => (await further()).outcomes(request),
      energies: async (request) => (await further()).energies(request),
      energyLimit: async (request) => (await further()).energyLimit(request),
      conditioned: async (request) => (await further()).conditioned(request),
      phaseLines: computePhaseLines,
      furtherLines: async (request) => (await further()).furtherLines(request),
      overlapMap: async (request) => (await further()).overlapMap(request),
      splitMap: async (request) => (await further()).splitMap(request),
      quenchedCurve: async (request) => (await further()).quenchedCurve(request),
      contourMap: async (request) => (await further()).contourMap(request),
      spectrum: async (request) => (await further()).spectrum(request),
    },
    rehearsal,
  ),
);
