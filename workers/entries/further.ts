/** Solvers that the worker loads when the first job of such a kind comes, under the names of the kinds. */
export { computeQuenchedCurve as quenchedCurve } from '../../src/physics/complexity/quenchedCurve';
export { conditionedSpectra as conditioned } from '../../src/physics/flow/conditionedSpectra';
export { flowEnergies as energies } from '../../src/physics/flow/energies';
export { computeEnergyLimit as energyLimit } from '../../src/physics/flow/energyLimit';
export { flowOutcomes as outcomes } from '../../src/physics/flow/outcomes';
export { simulateFlow } from '../../src/physics/flow/simulate';
export { sampleSpectrum as spectrum } from '../../src/physics/hessian/sampleSpectrum';
export { computeFurtherLines as furtherLines } from '../../src/physics/lines/furtherLines';
export {
  computeOverlapMap as overlapMap,
  computeSplitMap as splitMap,
} from '../../src/physics/maps/complexityMaps';
export { computeContourMap as contourMap } from '../../src/physics/maps/contourMap';
