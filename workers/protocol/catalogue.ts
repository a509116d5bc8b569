/**
 * Every kind of job a worker can do, with the three types that define it. Requests are plain data
 * holding everything that determines the result, so a request is also the result's identity.
 */
import type { AlgorithmsProblem, AlgorithmsSummary } from '../../src/physics/amp/compareAlgorithms';
import type { TwoTimePicture } from '../../src/physics/chsck/longTime/twoTime';
import type { CheckKey } from '../../src/physics/crosscheck/checkKeys';
import type { CheckOutcome } from '../../src/physics/crosscheck/checks';
import type { DynamicsBatch, DynamicsSummary } from '../../src/physics/chsck/problem';
import type { QuenchedCurveProblem } from '../../src/physics/complexity/quenchedCurve';
import type { Columns } from '../../src/physics/computation';
import type {
  ConditionedProblem,
  ConditionedSpectra,
} from '../../src/physics/flow/conditionedSpectra';
import type {
  EnergiesBatch,
  EnergiesProblem,
  EnergiesSummary,
} from '../../src/physics/flow/energies';
import type { FoundShares, FoundSharesProblem } from '../../src/physics/escape/foundShares';
import type { EnergyLimit, EnergyLimitProblem } from '../../src/physics/flow/energyLimit';
import type { FlowBatch, FlowProblem, FlowSummary } from '../../src/physics/flow/problem';
import type {
  OutcomesBatch,
  OutcomesProblem,
  OutcomesSummary,
} from '../../src/physics/flow/outcomes';
import type { GlobeBatch, GlobeProblem, GlobeSummary } from '../../src/physics/globe/flowGlobe';
import type { SampledSpectrum, SpectrumProblem } from '../../src/physics/hessian/sampleSpectrum';
import type { FurtherLines } from '../../src/physics/lines/furtherLines';
import type { PhaseLines } from '../../src/physics/lines/phaseLines';
import type { OverlapMapProblem, SplitMapProblem } from '../../src/physics/maps/complexityMaps';
import type { ContourMapProblem } from '../../src/physics/maps/contourMap';
import type { GridMap, MapBatch } from '../../src/physics/maps/gridMap';
import type { ModelPoint } from '../../src/physics/parameters';
import type { PlanePicture, PlaneProblem } from '../../src/physics/plane/planeLines';
import type { GrowthPoint } from '../../src/physics/threshold/growthPoint';
import type { GrowthSign } from '../../src/physics/threshold/growthSign';
import type {
  GrowthSignBatch,
  KnownExponents,
} from '../../src/physics/threshold/measureGrowthSign';
import type {
  ThresholdBatch,
  ThresholdMeasurement,
} from '../../src/physics/threshold/measureThreshold';
import type { SpikedFamily } from '../../src/physics/threshold/spikedGrowth';
import type { ChsckParameters } from '../../src/physics/runParameters';

export interface DynamicsRequest extends ChsckParameters {
  readonly point: ModelPoint;
  /** Begins with a rough picture that keeps up with a hand on a slider. */
  readonly roughFirst?: true;
}

export interface TwoTimeRequest extends DynamicsRequest {
  /** Ascending, each below the horizon. */
  readonly waitingTimes: readonly number[];
}

export interface FlowRequest extends FlowProblem {
  /** Ascending times in (0, horizon] at which the Hessian's spectrum is wanted. */
  readonly spectrumTimes?: readonly number[];
}

export interface ThresholdRequest extends SpikedFamily {
  /** Of a measurement that was stopped and goes on. */
  readonly known?: readonly GrowthPoint[];
}

/** Of gradient flow: at a temperature nothing is said of it. */
export interface GrowthSignRequest extends Pick<SpikedFamily, 'p' | 'deltaP'> {
  /** Of a measurement that was stopped and goes on. */
  readonly known?: KnownExponents;
}

export interface CrosscheckRequest {
  readonly check: CheckKey;
}

export interface PhaseLinesRequest {
  readonly p: number;
  /** Ascending values of Δ_p at which the lines are wanted. */
  readonly deltaP: readonly number[];
}

/**
 * One row per kind. A kind that is made elsewhere declares its own by merging into this interface.
 * @public
 */
export interface JobCatalogue {
  dynamics: { request: DynamicsRequest; batch: DynamicsBatch; summary: DynamicsSummary };
  /** Each batch is a whole picture, which replaces the one before. */
  twoTime: { request: TwoTimeRequest; batch: TwoTimePicture; summary: TwoTimePicture };
  flow: { request: FlowRequest; batch: FlowBatch; summary: FlowSummary };
  globe: { request: GlobeProblem; batch: GlobeBatch; summary: GlobeSummary };
  algorithms: { request: AlgorithmsProblem; batch: never; summary: AlgorithmsSummary };
  outcomes: { request: OutcomesProblem; batch: OutcomesBatch; summary: OutcomesSummary };
  energies: { request: EnergiesProblem; batch: EnergiesBatch; summary: EnergiesSummary };
  energyLimit: { request: EnergyLimitProblem; batch: never; summary: EnergyLimit };
  foundShares: { request: FoundSharesProblem; batch: never; summary: FoundShares };
  conditioned: { request: ConditionedProblem; batch: never; summary: ConditionedSpectra };
  phaseLines: { request: PhaseLinesRequest; batch: never; summary: PhaseLines };
  furtherLines: { request: PhaseLinesRequest; batch: never; summary: FurtherLines };
  planeLines: { request: PlaneProblem; batch: never; summary: PlanePicture };
  overlapMap: { request: OverlapMapProblem; batch: MapBatch; summary: GridMap };
  splitMap: { request: SplitMapProblem; batch: MapBatch; summary: GridMap };
  quenchedCurve: {
    request: QuenchedCurveProblem;
    batch: never;
    summary: Columns<'overlap' | 'sigma'>;
  };
  contourMap: { request: ContourMapProblem; batch: MapBatch; summary: GridMap };
  threshold: { request: ThresholdRequest; batch: ThresholdBatch; summary: ThresholdMeasurement };
  growthSign: { request: GrowthSignRequest; batch: GrowthSignBatch; summary: GrowthSign };
  crosscheck: { request: CrosscheckRequest; batch: CheckOutcome; summary: CheckOutcome };
  spectrum: { request: SpectrumProblem; batch: never; summary: SampledSpectrum };
}

export type JobKind = keyof JobCatalogue;
export type JobRequest<K extends JobKind> = JobCatalogue[K]['request'];
export type JobBatch<K extends JobKind> = JobCatalogue[K]['batch'];
export type JobSummary<K extends JobKind> = JobCatalogue[K]['summary'];

/** Why a job gave no result, as plain data that survives the worker boundary. */
export interface JobFailure {
  /** `computation`: the solver threw. `worker-lost`: the worker died and was restarted. */
  readonly code: 'computation' | 'worker-lost';
  readonly message: string;
}

export type JobEvent<K extends JobKind> =
  | { readonly type: 'progress'; readonly fraction: number; readonly batch?: JobBatch<K> }
  | { readonly type: 'done'; readonly summary: JobSummary<K> }
  | { readonly type: 'failed'; readonly failure: JobFailure };
