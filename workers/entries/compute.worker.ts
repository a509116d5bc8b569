/** The worker that computes: every kind of job and its solver. */
import { expose } from 'comlink';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { computeQuenchedCurve } from '../../src/physics/complexity/quenchedCurve';
import { conditionedSpectra } from '../../src/physics/flow/conditionedSpectra';
import { flowEnergies } from '../../src/physics/flow/energies';
import { computeEnergyLimit } from '../../src/physics/flow/energyLimit';
import { flowOutcomes } from '../../src/physics/flow/outcomes';
import { simulateFlow } from '../../src/physics/flow/simulate';
import { sampleSpectrum } from '../../src/physics/hessian/sampleSpectrum';
import { computeFurtherLines } from '../../src/physics/lines/furtherLines';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { computeOverlapMap, computeSplitMap } from '../../src/physics/maps/complexityMaps';
import { computeContourMap } from '../../src/physics/maps/contourMap';
import { spikedMixture } from '../../src/physics/mixture';
import { parameters } from '../../src/physics/parameters';
import { createWorkerApi } from './serve';

/** Far below what a plot of one instance shows, and still cheap at dimension 300. */
const denseTolerance = parameters.tolerance.initial;

/** Energies to 6e-5, far below both the effect of dilution and the spread of instances. */
const dilutedTolerance = 1e-3;

/** About 0.1 s of work that goes through all of the solver's inner loops. */
const rehearsal = solveDynamics(
  { mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2 }), initialOverlap: 1e-4, horizon: 10 },
  { tolerance: 1e-2 },
);

expose(
  createWorkerApi(
    {
      dynamics: ({ point, initialOverlap, horizon, tolerance }) =>
        solveDynamics({ mixture: spikedMixture(point), initialOverlap, horizon }, { tolerance }),
      flow: ({ spectrumTimes = [], ...problem }) =>
        simulateFlow(problem, {
          tolerance: problem.couplings?.kind === 'diluted' ? dilutedTolerance : denseTolerance,
          spectrumTimes,
        }),
      outcomes: flowOutcomes,
      energies: flowEnergies,
      energyLimit: computeEnergyLimit,
      conditioned: conditionedSpectra,
      phaseLines: computePhaseLines,
      furtherLines: computeFurtherLines,
      overlapMap: computeOverlapMap,
      splitMap: computeSplitMap,
      quenchedCurve: computeQuenchedCurve,
      contourMap: computeContourMap,
      spectrum: sampleSpectrum,
    },
    rehearsal,
  ),
);
