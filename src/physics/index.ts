/**
 * The physics of Saddle Surfer as a library. Everything is pure: no clock, no randomness but a seed, no
 * browser and no Node. Formulas and their numbers are in docs/physics.md, accuracies in docs/numerics.md.
 *
 * Long computations are generators that say how far they are and can be stopped (`Computation`); `runToEnd`,
 * `collectDynamics` drive them to their end.
 *
 * @packageDocumentation
 */

export {
  parameters,
  type ModelPoint,
  type PointTerm,
  type SpikedPoint,
  type ParameterKey,
  type ParameterSpec,
} from './parameters';
export type { ChsckParameters, FlowParameters } from './runParameters';
export {
  createMixture,
  mixtureAt,
  spikedMixture,
  type Mixture,
  type MixtureTerm,
  type MixtureValues,
  type Series,
} from './mixture';
export { Model, type Coordinates, type ModelFamily } from './model';
export { SpikedModel, spikedFamily } from './spikedModel';

export type { ComplexityPoint, StationaryKind } from './complexity/annealed';
export type { FieldStatistics } from './complexity/fieldStatistics';
export type { FlowThreshold } from './complexity/flowThreshold';
export type { MinimaPeak, MinimaSupport } from './complexity/minimaSupport';
export type { FlowProspect } from './flowProspect';
export type { FluctuationDissipation } from './fluctuationDissipation';
export { quenchedComplexity, type QuenchedComplexity } from './complexity/quenched';
export type { SpectralInterval } from './hessian/bulk';
export type { Hessian, Stability } from './hessian/hessianAt';
export {
  sampleSpectrum,
  type SampledSpectrum,
  type SpectrumProblem,
} from './hessian/sampleSpectrum';
export {
  snapshotAt,
  type Globe,
  type GlobeFrame,
  type GlobeMoment,
  type GlobePath,
  type GlobeSnapshot,
  type GlobeWay,
} from './globe/globe';
export type { GlobeState } from './globe/stateGlobe';
export {
  curvatureOn,
  energyOn,
  gradientOn,
  type GlobeLandscape,
  type GlobePlace,
  type GlobeTerm,
} from './globe/polynomial';
export {
  flowGlobe,
  type GlobeBatch,
  type GlobeMoments,
  type GlobeProblem,
  type GlobeSummary,
} from './globe/flowGlobe';

export type { SignalState } from './signalState';

export { phaseLinesAt, type PhaseLine } from './lines/phaseLines';
export { furtherLinesAt, type FurtherLine } from './lines/furtherLines';
export type { Region } from './lines/regions';

export { runToEnd, type Columns, type Computation, type ComputationStep } from './computation';
export { solveDynamics } from './chsck/solveDynamics';
export { collectDynamics, type CollectedDynamics } from './chsck/collectDynamics';
export type { EstimatedSamples } from './chsck/mergedPasses';
export {
  dynamicsObservables,
  type DynamicsBatch,
  type DynamicsColumn,
  type DynamicsLaws,
  type DynamicsObservable,
  type DynamicsOptions,
  type DynamicsProblem,
  type DynamicsSummary,
  type EscapeError,
  type SolveDynamics,
} from './chsck/problem';
export {
  solveTwoTime,
  type TwoTimeColumn,
  type TwoTimeCurve,
  type TwoTimeOptions,
  type TwoTimePicture,
  type TwoTimeSummary,
  type TwoTimeValue,
} from './chsck/longTime/twoTime';

export type { LowestModeOptions } from './flow/spectrum/lowestMode';
export { simulateFlow } from './flow/simulate';
export { collectFlow, type CollectedFlow } from './flow/collectFlow';
export type {
  Couplings,
  FlowBatch,
  FlowColumn,
  FlowObservable,
  FlowOptions,
  FlowProblem,
  FlowSpectrum,
  FlowSummary,
  ModeColumn,
  SimulateFlow,
} from './flow/problem';
