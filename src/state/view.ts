/**
 * The view: everything a shared link restores. Plain data, never mutated; results and transient
 * things (hover, notices) live elsewhere in the store.
 */
import type { FurtherLine } from '../physics/lines/furtherLines';
import type { ContourQuantity } from '../physics/maps/contourMap';
import { parameters, type ModelPoint } from '../physics/parameters';

/** How the large-N equations are solved in one run. */
export interface ChsckLaunch {
  readonly initialOverlap: number;
  readonly horizon: number;
  readonly tolerance: number;
}

/** Which finite-N instances flow in one run. */
export interface FlowLaunch {
  readonly dimension: number;
  /** Of the first instance; the others have the seeds that follow. */
  readonly seed: number;
  readonly horizon: number;
  /** Mean degree c of diluted couplings; null for dense ones. */
  readonly degree: number | null;
  /** K, how many instances: one, or an ensemble. */
  readonly members: number;
  /** m(0) of every instance; null where each starts at random on the sphere. */
  readonly startOverlap: number | null;
}

/**
 * One marker on the phase diagram: a point and the engines run there. At least one engine is set.
 * `slot` (1 to `slotCount`) gives its number and colour and stays the same when others are removed.
 */
export interface Run {
  readonly slot: number;
  readonly point: ModelPoint;
  readonly chsck: ChsckLaunch | null;
  readonly flow: FlowLaunch | null;
}

/** What the next click on the phase diagram runs. */
export interface LaunchSettings {
  /** Whether the large-N equations are solved. */
  readonly chsck: boolean;
  /** Whether finite-N instances flow. */
  readonly flow: boolean;
  readonly initialOverlap: number;
  readonly chsckHorizon: number;
  readonly tolerance: number;
  readonly dimension: number;
  readonly seed: number;
  readonly flowHorizon: number;
  /** Mean degree c where N is beyond any dense tensor; null for what the point demands. */
  readonly degree: number | null;
  readonly members: number;
  /** m(0) of finite-N instances; null for random starts. */
  readonly startOverlap: number | null;
}

/** How the fraction of instances that find the signal is measured against 1/Δ₂. */
export interface SweepSettings {
  /** Values of N, ascending; at least one of `sweepSizes`. */
  readonly sizes: readonly number[];
  /** Instances at each N and 1/Δ₂. */
  readonly members: number;
  /** Places along 1/Δ₂. */
  readonly places: number;
  readonly seed: number;
  readonly horizon: number;
}

/** How the energy of dense instances is followed to N -> infinity. */
export interface TrendSettings {
  /** Values of N, ascending; at least one of `sweepSizes`. */
  readonly sizes: readonly number[];
  /** Instances of each N. */
  readonly members: number;
  readonly seed: number;
  /** Until when; the times shown are the last few of 1, 2 and 5 times powers of ten before. */
  readonly horizon: number;
}

/** Which instances are conditioned on a stationary point. */
export interface ConditionedSettings {
  readonly dimension: number;
  readonly members: number;
  readonly seed: number;
}

/** Every panel, as links name them; what each is, a row of src/panels/registry.ts says. */
export const panelIds = [
  'phase-diagram',
  'complexity',
  'hessian',
  'dynamics',
  'fate',
  'split-plane',
  'shift-curve',
  'overlap-band',
  'overlap-map',
  'finite-n-hessian',
  'finite-n-ensemble',
  'finite-n-success',
  'finite-n-trend',
  'finite-n-conditioned',
] as const;

export type PanelId = (typeof panelIds)[number];

/** A group of panels that is shown together. */
export type Page = 'surf' | 'landscape' | 'finite-n';
export type TimeScale = 'log' | 'linear';
export type PhaseScale = 'linear' | 'log';
/** The window of energies of the complexity panel: close to the threshold or everything. */
export type ComplexityWindow = 'threshold' | 'overview';

/** A window of the phase diagram: from and to, along Δ_p and along 1/Δ₂. */
export interface PhaseWindow {
  readonly deltaP: readonly [number, number];
  readonly invDelta2: readonly [number, number];
}

/** Whose spectrum the Hessian panel shows: of stationary points, or where a run is at a time. */
export type HessianSource = 'energy' | 'run';

export interface ViewState {
  readonly point: ModelPoint;
  /** Pinned energy cursor; null follows the threshold energy. */
  readonly energy: number | null;
  /** Pinned time cursor; null shows none. */
  readonly time: number | null;
  readonly page: Page;
  /** The panel that has the page for itself; null shows all of them. */
  readonly large: PanelId | null;
  readonly timeScale: TimeScale;
  readonly phaseScale: PhaseScale;
  /** What the phase diagram is zoomed to; null shows all of it. */
  readonly phaseWindow: PhaseWindow | null;
  /** Lines of the phase diagram beyond those of the paper, in the order of `furtherLineNames`. */
  readonly furtherLines: readonly ShownLine[];
  readonly contour: ContourQuantity | 'none';
  readonly complexityWindow: ComplexityWindow;
  readonly hessianSource: HessianSource;
  /** Size of the random matrix laid over the Hessian's density; null shows none. */
  readonly spectrumDimension: number | null;
  readonly spectrumSeed: number;
  readonly launch: LaunchSettings;
  readonly sweep: SweepSettings;
  readonly trend: TrendSettings;
  readonly conditioned: ConditionedSettings;
  /** In ascending order of slot. */
  readonly runs: readonly Run[];
}

/** Where cursors can be pinned: wide enough for every legal point of the model. */
export const cursorRanges = {
  energy: { min: -1e4, max: 1e4 },
  time: { min: 0, max: parameters.horizon.max },
} as const;

/** What a reader chooses about the pictures, apart from the physics. */
export type DisplayChoices = Pick<
  ViewState,
  | 'page'
  | 'large'
  | 'timeScale'
  | 'phaseScale'
  | 'phaseWindow'
  | 'furtherLines'
  | 'contour'
  | 'complexityWindow'
  | 'hessianSource'
  | 'spectrumDimension'
  | 'spectrumSeed'
>;

/** Every further line that can be shown, in the order in which they are offered. */
export const furtherLineNames = [
  'bayesSpinodal',
  'trivialAnyOverlap',
  'antiCorrelatedStable',
  'agingGrowth',
] as const satisfies readonly FurtherLine[];

export type ShownLine = (typeof furtherLineNames)[number];

/** Every quantity that can be drawn as contours. */
export const contourNames = [
  'none',
  'escapeTime',
  'growthRate',
  'theta',
  'thresholdEnergy',
  'finalOverlap',
] as const satisfies readonly (ContourQuantity | 'none')[];

/** Sizes of sampled random matrices. */
export const spectrumDimensionRange = { min: 20, max: 1000 } as const;

/** Values of N that sweeps and trends offer; those beyond the dense limit of the current p are left out. */
export const sweepSizes = [15, 30, 60, 120, 240, 480] as const;

/** Instances of each N of a trend: one alone has no standard error, by which points are weighted. */
export const trendMembersRange = { min: 2, max: parameters.members.max } as const;

/** How far a trend goes: while energies at fixed times still tend to a limit like 1/N. */
export const trendHorizonRange = { min: 0.1, max: 100 } as const;

/** N of conditioned instances; the dense limit of the current p may be lower. */
export const conditionedDimensionRange = { min: 20, max: 300 } as const;

/** Numbers of places of a sweep. */
export const sweepPlacesRange = { min: 3, max: 21 } as const;

/** As many runs as there are distinguishable colours. */
export const slotCount = 8;

/** The slot of what is no run: the current point, solved while it moves. */
export const liveSlot = 0;

/**
 * The view without a link. Frozen for the present version of the URL, which leaves defaults out: a changed
 * default needs a new version and a migration that writes the old one in (src/state/url).
 */
export const defaultView: ViewState = {
  point: {
    p: parameters.p.initial,
    deltaP: parameters.deltaP.initial,
    invDelta2: parameters.invDelta2.initial,
  },
  energy: null,
  time: null,
  page: 'surf',
  large: null,
  timeScale: 'log',
  phaseScale: 'linear',
  phaseWindow: null,
  furtherLines: [],
  contour: 'none',
  complexityWindow: 'threshold',
  hessianSource: 'energy',
  spectrumDimension: null,
  spectrumSeed: 1,
  launch: {
    chsck: true,
    flow: true,
    initialOverlap: parameters.initialOverlap.initial,
    chsckHorizon: parameters.horizon.initial,
    tolerance: parameters.tolerance.initial,
    dimension: parameters.dimension.initial,
    seed: parameters.seed.initial,
    flowHorizon: 100,
    degree: null,
    members: parameters.members.initial,
    startOverlap: null,
  },
  sweep: { sizes: [30, 60, 120, 240], members: 24, places: 9, seed: 1, horizon: 100 },
  trend: { sizes: [30, 60, 120, 240], members: 32, seed: 1, horizon: 10 },
  conditioned: { dimension: 160, members: 8, seed: 1 },
  runs: [],
};
