/** The worker that computes: every kind of job and its solver. */
import { expose } from 'comlink';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
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
const flowTolerance = parameters.tolerance.initial;

expose(
  createWorkerApi({
    dynamics: ({ point, initialOverlap, horizon, tolerance }) =>
      solveDynamics({ mixture: spikedMixture(point), initialOverlap, horizon }, { tolerance }),
    flow: ({ spectrumTimes = [], ...problem }) =>
      simulateFlow(problem, { tolerance: flowTolerance, spectrumTimes }),
    phaseLines: computePhaseLines,
    furtherLines: computeFurtherLines,
    overlapMap: computeOverlapMap,
    splitMap: computeSplitMap,
    contourMap: computeContourMap,
    spectrum: sampleSpectrum,
  }),
);
