/** Everything a reader can do, as functions that change the store. */
import {
  parameters,
  type ModelPoint,
  type ParameterKey,
  type ParameterSpec,
} from '../physics/parameters';
import type { PhaseLinesLoader } from './phaseLines';
import type { Supervisor } from './runs/supervisor';
import type { AppStore, Hover, Notice } from './store';
import {
  cursorRanges,
  defaultView,
  flowUnavailable,
  plannedRun,
  slotCount,
  type ComplexityWindow,
  type LaunchSettings,
  type PhaseScale,
  type Run,
  type TimeScale,
  type ViewState,
} from './view';

/** `drag`: more of the gesture follows. `commit`: released or discrete; one step of the history. */
export type Gesture = 'drag' | 'commit';

/** What the actions need of the running jobs. */
export interface JobControls {
  readonly runs: Pick<Supervisor, 'cancel' | 'retry'>;
  readonly phaseLines: Pick<PhaseLinesLoader, 'retry'>;
}

export interface Actions {
  /** Moves the current point; values out of range go to the nearest legal one. */
  readonly setPoint: (change: Partial<ModelPoint>, gesture?: Gesture) => void;
  readonly resetParameter: (key: keyof ModelPoint) => void;
  readonly pinEnergy: (energy: number | null, gesture?: Gesture) => void;
  readonly pinTime: (time: number | null, gesture?: Gesture) => void;
  readonly setTimeScale: (timeScale: TimeScale) => void;
  readonly setPhaseScale: (phaseScale: PhaseScale) => void;
  readonly setComplexityWindow: (complexityWindow: ComplexityWindow) => void;
  readonly setLaunch: (change: Partial<LaunchSettings>) => void;
  /**
   * Adds a run at `point` (the current one if absent) with the launch settings and selects it; the
   * same run twice only selects it. Returns its slot, or null with a notice if none could start.
   */
  readonly launchRun: (point?: ModelPoint) => number | null;
  readonly removeRun: (slot: number) => void;
  readonly clearRuns: () => void;
  /** Stops what the run still computes and keeps what has arrived. */
  readonly cancelRun: (slot: number) => void;
  /** Computes again what failed or was cancelled. */
  readonly retryRun: (slot: number) => void;
  readonly retryPhaseLines: () => void;
  readonly selectRun: (slot: number | null) => void;
  readonly setHover: (change: Partial<Hover>) => void;
  readonly addNotice: (notice: Notice) => void;
  readonly dismissNotices: () => void;
  /** Shows a whole view, as read from a link, without a step in the history. */
  readonly restore: (view: ViewState, notices: readonly Notice[]) => void;
}

export function createActions(store: AppStore, jobs: JobControls): Actions {
  const changeView = (change: Partial<ViewState>, gesture: Gesture = 'commit'): void => {
    store.setState(({ view, commits }) => ({
      view: { ...view, ...change },
      commits: gesture === 'commit' ? commits + 1 : commits,
    }));
  };
  const withRun = (slot: number, act: (run: Run) => void): void => {
    const run = store.getState().view.runs.find((candidate) => candidate.slot === slot);
    if (run !== undefined) act(run);
  };
  const actions: Actions = {
    setPoint(change, gesture) {
      changeView({ point: legalPoint({ ...store.getState().view.point, ...change }) }, gesture);
    },
    resetParameter(key) {
      actions.setPoint({ [key]: defaultView.point[key] });
    },
    pinEnergy(energy, gesture) {
      changeView({ energy: legalCursor(energy, cursorRanges.energy) }, gesture);
    },
    pinTime(time, gesture) {
      changeView({ time: legalCursor(time, cursorRanges.time) }, gesture);
    },
    setTimeScale(timeScale) {
      changeView({ timeScale });
    },
    setPhaseScale(phaseScale) {
      changeView({ phaseScale });
    },
    setComplexityWindow(complexityWindow) {
      changeView({ complexityWindow });
    },
    setLaunch(change) {
      changeView({ launch: legalLaunch({ ...store.getState().view.launch, ...change }) });
    },
    launchRun(point) {
      const { view } = store.getState();
      const outcome = addRun(view, legalPoint(point ?? view.point));
      if ('problem' in outcome) {
        actions.addNotice({ message: outcome.problem });
        return null;
      }
      if (outcome.runs !== view.runs) changeView({ runs: outcome.runs });
      actions.selectRun(outcome.slot);
      return outcome.slot;
    },
    removeRun(slot) {
      withRun(slot, (run) => {
        changeView({ runs: store.getState().view.runs.filter((other) => other !== run) });
        if (store.getState().selectedSlot === slot) actions.selectRun(null);
      });
    },
    clearRuns() {
      changeView({ runs: [] });
      actions.selectRun(null);
    },
    cancelRun(slot) {
      withRun(slot, (run) => {
        jobs.runs.cancel(run);
      });
    },
    retryRun(slot) {
      withRun(slot, (run) => {
        jobs.runs.retry(run);
      });
    },
    retryPhaseLines() {
      jobs.phaseLines.retry();
    },
    selectRun(selectedSlot) {
      store.setState({ selectedSlot });
    },
    setHover(change) {
      store.setState(({ hover }) => ({ hover: { ...hover, ...change } }));
    },
    addNotice(notice) {
      store.setState(({ notices }) => ({
        notices: notices.some(({ message }) => message === notice.message)
          ? notices
          : [...notices, notice],
      }));
    },
    dismissNotices() {
      store.setState({ notices: [] });
    },
    restore(view, notices) {
      store.setState(({ selectedSlot }) => ({
        view,
        notices,
        selectedSlot: view.runs.some(({ slot }) => slot === selectedSlot) ? selectedSlot : null,
      }));
    },
  };
  return actions;
}

type RunAddition =
  { readonly runs: readonly Run[]; readonly slot: number } | { readonly problem: string };

function addRun({ runs, launch }: ViewState, point: ModelPoint): RunAddition {
  const slot = lowestFreeSlot(runs);
  const run = plannedRun(point, launch, slot);
  if (run === null)
    return { problem: flowUnavailable(point) ?? 'Choose an engine first: nothing is set to run.' };
  const same = runs.find((other) => isSameRun(other, run));
  if (same !== undefined) return { runs, slot: same.slot };
  if (slot > slotCount)
    return { problem: `All ${slotCount} places for runs are taken: remove one to start another.` };
  return { runs: [...runs, run].sort((a, b) => a.slot - b.slot), slot };
}

function lowestFreeSlot(runs: readonly Run[]): number {
  const taken = new Set(runs.map(({ slot }) => slot));
  let slot = 1;
  while (taken.has(slot)) slot += 1;
  return slot;
}

function isSameRun(a: Run, b: Run): boolean {
  return (
    hasSameFields(a.point, b.point) &&
    hasSameFields(a.chsck, b.chsck) &&
    hasSameFields(a.flow, b.flow)
  );
}

function hasSameFields<T extends object>(a: T | null, b: T | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}

/** The legal value nearest to `value`; the default where it is no number at all. */
function legalValue(key: ParameterKey, value: number): number {
  const { min, max, integer, initial }: ParameterSpec = parameters[key];
  if (Number.isNaN(value)) return initial;
  const clamped = Math.min(max, Math.max(min, value));
  return integer ? Math.round(clamped) : clamped;
}

/** A place for a cursor; nothing is pinned where there is no number. */
function legalCursor(
  value: number | null,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  return value === null || Number.isNaN(value) ? null : Math.min(max, Math.max(min, value));
}

function legalPoint({ p, deltaP, invDelta2 }: ModelPoint): ModelPoint {
  return {
    p: legalValue('p', p),
    deltaP: legalValue('deltaP', deltaP),
    invDelta2: legalValue('invDelta2', invDelta2),
  };
}

function legalLaunch(launch: LaunchSettings): LaunchSettings {
  return {
    chsck: launch.chsck,
    flow: launch.flow,
    initialOverlap: legalValue('initialOverlap', launch.initialOverlap),
    chsckHorizon: legalValue('horizon', launch.chsckHorizon),
    tolerance: legalValue('tolerance', launch.tolerance),
    dimension: legalValue('dimension', launch.dimension),
    seed: legalValue('seed', launch.seed),
    flowHorizon: legalValue('horizon', launch.flowHorizon),
  };
}
