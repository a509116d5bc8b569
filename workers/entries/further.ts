/** Solvers that the worker loads when the first job of such a kind comes: one row per kind. */
import { compareAlgorithms } from '../../src/physics/amp/compareAlgorithms';
import { solveTwoTime } from '../../src/physics/chsck/longTime/twoTime';
import { readyKernel } from '../../src/physics/chsck/solveDynamics';
import { computeQuenchedCurve } from '../../src/physics/complexity/quenchedCurve';
import { runCheck } from '../../src/physics/crosscheck/runCheck';
import { conditionedSpectra } from '../../src/physics/flow/conditionedSpectra';
import { flowEnergies } from '../../src/physics/flow/energies';
import { computeEnergyLimit } from '../../src/physics/flow/energyLimit';
import { flowOutcomes } from '../../src/physics/flow/outcomes';
import { predictFoundShares } from '../../src/physics/escape/foundShares';
import { simulateFlow } from '../../src/physics/flow/simulate';
import { usualTolerance } from '../../src/physics/flow/usualTolerance';
import { flowGlobe } from '../../src/physics/globe/flowGlobe';
import { sampleSpectrum } from '../../src/physics/hessian/sampleSpectrum';
import { computeFurtherLines } from '../../src/physics/lines/furtherLines';
import { computeOverlapMap, computeSplitMap } from '../../src/physics/maps/complexityMaps';
import { computeContourMap } from '../../src/physics/maps/contourMap';
import { mixtureAt } from '../../src/physics/mixture';
import { computePlaneLines } from '../../src/physics/plane/planeLines';
import { measureGrowthSign } from '../../src/physics/threshold/measureGrowthSign';
import { measureThreshold } from '../../src/physics/threshold/measureThreshold';
import { isThermal } from '../../src/physics/thermal/schedule';
import { spikedGrowth } from '../../src/physics/threshold/spikedGrowth';
import type { ComputationTable, EarlyKind } from './serve';

export const further: Omit<ComputationTable, EarlyKind> = {
  twoTime: async ({ point, tolerance, roughFirst = false, waitingTimes, ...asked }) => {
    await readyKernel();
    const problem = { mixture: mixtureAt(point), ...asked };
    return solveTwoTime(problem, { tolerance, roughFirst, waitingTimes });
  },
  flow: ({ spectrumTimes = [], ...problem }) =>
    simulateFlow(problem, {
      tolerance: usualTolerance(problem.couplings, isThermal(problem)),
      spectrumTimes,
    }),
  globe: (problem) => flowGlobe(problem),
  algorithms: async (problem) => {
    await readyKernel();
    return compareAlgorithms(problem);
  },
  outcomes: flowOutcomes,
  energies: flowEnergies,
  energyLimit: computeEnergyLimit,
  foundShares: async (problem) => {
    await readyKernel();
    return predictFoundShares(problem);
  },
  conditioned: conditionedSpectra,
  furtherLines: computeFurtherLines,
  planeLines: computePlaneLines,
  overlapMap: computeOverlapMap,
  splitMap: computeSplitMap,
  quenchedCurve: computeQuenchedCurve,
  contourMap: computeContourMap,
  spectrum: sampleSpectrum,
  threshold: async ({ known = [], ...at }) => {
    await readyKernel();
    return measureThreshold(spikedGrowth(at), { known });
  },
  crosscheck: async ({ check }) => {
    await readyKernel();
    return runCheck(check);
  },
  growthSign: async ({ known = null, ...at }) => {
    await readyKernel();
    return measureGrowthSign(spikedGrowth({ ...at, temperature: 0 }), { known });
  },
};
