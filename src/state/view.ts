/**
 * The view: everything a shared link restores. Plain data, never mutated; results and transient
 * things (hover, notices) live elsewhere in the store.
 */
import { parameters, type ModelPoint } from '../physics/parameters';

/** How the large-N equations are solved in one run. */
export interface ChsckLaunch {
  readonly initialOverlap: number;
  readonly horizon: number;
  readonly tolerance: number;
}

/** Which finite-N instance flows in one run. */
export interface FlowLaunch {
  readonly dimension: number;
  readonly seed: number;
  readonly horizon: number;
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
  /** Whether a finite-N instance flows. */
  readonly flow: boolean;
  readonly initialOverlap: number;
  readonly chsckHorizon: number;
  readonly tolerance: number;
  readonly dimension: number;
  readonly seed: number;
  readonly flowHorizon: number;
}

/** A group of panels that is shown together. */
export type Page = 'surf' | 'landscape' | 'finite-n';
export type TimeScale = 'log' | 'linear';
export type PhaseScale = 'linear' | 'log';
/** The window of energies of the complexity panel: close to the threshold or everything. */
export type ComplexityWindow = 'threshold' | 'overview';

export interface ViewState {
  readonly point: ModelPoint;
  /** Pinned energy cursor; null follows the threshold energy. */
  readonly energy: number | null;
  /** Pinned time cursor; null shows none. */
  readonly time: number | null;
  readonly page: Page;
  readonly timeScale: TimeScale;
  readonly phaseScale: PhaseScale;
  readonly complexityWindow: ComplexityWindow;
  readonly launch: LaunchSettings;
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
  'page' | 'timeScale' | 'phaseScale' | 'complexityWindow'
>;

/** As many runs as there are distinguishable colours. */
export const slotCount = 8;

/**
 * The view without a link. Frozen for version 1 of the URL, which leaves defaults out: a changed
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
  timeScale: 'log',
  phaseScale: 'linear',
  complexityWindow: 'threshold',
  launch: {
    chsck: true,
    flow: true,
    initialOverlap: parameters.initialOverlap.initial,
    chsckHorizon: parameters.horizon.initial,
    tolerance: parameters.tolerance.initial,
    dimension: parameters.dimension.initial,
    seed: parameters.seed.initial,
    flowHorizon: 100,
  },
  runs: [],
};

/**
 * Why no finite-N instance can flow at `point`, or null if one can: the dense couplings are built
 * for p = 3 only.
 */
export function flowUnavailable({ p }: ModelPoint): string | null {
  return p === 3 ? null : `The finite-N simulation is built for p = 3 and is left out at p = ${p}.`;
}

/** The run that a click at `point` means with these settings, or null if no engine is left to run. */
export function plannedRun(point: ModelPoint, launch: LaunchSettings, slot: number): Run | null {
  const chsck = launch.chsck
    ? {
        initialOverlap: launch.initialOverlap,
        horizon: launch.chsckHorizon,
        tolerance: launch.tolerance,
      }
    : null;
  const flow =
    launch.flow && flowUnavailable(point) === null
      ? { dimension: launch.dimension, seed: launch.seed, horizon: launch.flowHorizon }
      : null;
  return chsck === null && flow === null ? null : { slot, point, chsck, flow };
}
