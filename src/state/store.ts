/** The one store: the view (in the URL), results by run key, and what is transient. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LatestJobs } from './latest/results';
import { noLiveDynamics, type LiveDynamics } from './live/results';
import type { OpenedFile } from './openedFiles';
import { nothingOpened, type OpenedSweep } from './openedSweep';
import { nothingHeld, type HeldRuns } from './runs/held';
import type { Results } from './runs/results';
import { runParts, type RunParts } from './settings/launch';
import type { Studies } from './studies/studies';
import { surfAtRest, type Surf } from './surf';
import { timelineFrom, type Timeline } from './timeline';
import { defaultView, type ViewState } from './view';

/** Something to tell the reader, as one sentence; parts of a link also name field and values. */
export interface Notice {
  readonly message: string;
  readonly field?: string;
  readonly given?: string;
  readonly allowed?: string;
  readonly used?: string;
}

/** What whoever presents has chosen for the room; no part of the view. */
export interface Stage {
  /** The answer is shown. */
  readonly isAsked: boolean;
  /** The picture stays as it is, whatever happens. */
  readonly isFrozen: boolean;
  /** A second window is offered. */
  readonly offersWindow: boolean;
  /** The link to what is shown is offered. */
  readonly offersLink: boolean;
}

export const emptyStage: Stage = {
  isAsked: false,
  isFrozen: false,
  offersWindow: false,
  offersLink: false,
};

/**
 * Of a window that shows what another one controls, and computes nothing: whether it has found that one. `impossible`
 * where the browser cannot connect windows.
 */
export type Following = 'waiting' | 'following' | 'lost' | 'impossible';

/** The linked cursor while a pointer or key moves it; null where it is not over a panel. */
export interface Hover {
  readonly energy: number | null;
  readonly time: number | null;
}

export interface AppState {
  /** What a run can be asked for: of the tables, and never changed. */
  readonly runParts: RunParts;
  readonly view: ViewState;
  /** Finished gestures and discrete acts, to be undone and done again; `restore` begins it. */
  readonly timeline: Timeline;
  readonly results: Results;
  readonly studies: Studies;
  /** Jobs beside the runs, each for what the view asks for now. */
  readonly latest: LatestJobs;
  /** The large-N solution of the current point. */
  readonly live: LiveDynamics;
  readonly hover: Hover;
  readonly surf: Surf;
  readonly stage: Stage;
  /** Null in a window of its own. */
  readonly follows: Following | null;
  readonly notices: readonly Notice[];
  /** Runs of a link that wait to be asked for, since they cost much. */
  readonly held: HeldRuns;
  /** Curves that stand beside the runs, from files. */
  readonly openedFiles: readonly OpenedFile[];
  /** Results of sweeps, of files. */
  readonly openedSweep: OpenedSweep;
  /** The run that is emphasised. */
  readonly selectedSlot: number | null;
  /** Id of the panel that a link leads to, until that is shown. */
  readonly destination: string | null;
}

/** The notices with one more, which is told once. */
export function withNotice({ notices }: AppState, notice: Notice): Pick<AppState, 'notices'> {
  const isKnown = notices.some(({ message }) => message === notice.message);
  return { notices: isKnown ? notices : [...notices, notice] };
}

export type AppStore = StoreApi<AppState>;

/** @param parts of the tables; the program's own if absent. */
export function createAppStore(parts: RunParts = runParts): AppStore {
  return createStore<AppState>()(() => ({
    runParts: parts,
    view: defaultView,
    timeline: timelineFrom(defaultView, ''),
    results: { dynamics: {}, flow: {} },
    studies: {},
    latest: {},
    live: noLiveDynamics,
    hover: { energy: null, time: null },
    surf: surfAtRest,
    stage: emptyStage,
    follows: null,
    notices: [],
    held: nothingHeld,
    openedFiles: [],
    openedSweep: nothingOpened,
    selectedSlot: null,
    destination: null,
  }));
}
