/** Everything a reader can do, as functions that change the store. */
import type { ModelPoint } from '../physics/parameters';
import { addRun, extendedRun, refinedRun } from './addRun';
import {
  legalConditioned,
  legalCursor,
  legalLaunch,
  legalPoint,
  legalSweep,
  legalTrend,
} from './legal';
import type { LatestJobsLoader } from './latest/latestJobs';
import type { LatestKind } from './latest/results';
import type { Supervisor } from './runs/supervisor';
import type { Study } from './studies/study';
import type { AppStore, Hover, Notice } from './store';
import {
  cursorRanges,
  defaultView,
  type ConditionedSettings,
  type DisplayChoices,
  type LaunchSettings,
  type Run,
  type SweepSettings,
  type TrendSettings,
  type ViewState,
} from './view';

/** `drag`: more of the gesture follows. `commit`: released or discrete; one step of the history. */
export type Gesture = 'drag' | 'commit';

/** What the actions need of the running jobs. */
export interface JobControls {
  readonly runs: Pick<Supervisor, 'cancel' | 'retry' | 'setPaused'>;
  readonly latest: Pick<LatestJobsLoader, 'retry'>;
  readonly sweep: Pick<Study, 'run' | 'cancel'>;
  readonly trend: Pick<Study, 'run' | 'cancel'>;
}

export interface Actions {
  /** Moves the current point; values out of range go to the nearest legal one. */
  readonly setPoint: (change: Partial<ModelPoint>, gesture?: Gesture) => void;
  readonly resetParameter: (key: keyof ModelPoint) => void;
  readonly pinEnergy: (energy: number | null, gesture?: Gesture) => void;
  readonly pinTime: (time: number | null, gesture?: Gesture) => void;
  /** Changes what is shown of the same physics: page, axes, windows. */
  readonly choose: (change: Partial<DisplayChoices>, gesture?: Gesture) => void;
  readonly setLaunch: (change: Partial<LaunchSettings>) => void;
  readonly setSweep: (change: Partial<SweepSettings>) => void;
  /** Computes what is missing of the sweep over 1/Δ₂ that the view describes. */
  readonly runSweep: () => void;
  /** Stops the sweep and keeps what has arrived. */
  readonly cancelSweep: () => void;
  readonly setTrend: (change: Partial<TrendSettings>) => void;
  /** Computes what is missing of the finite-size trend that the view describes. */
  readonly runTrend: () => void;
  /** Stops the trend and keeps what has arrived. */
  readonly cancelTrend: () => void;
  readonly setConditioned: (change: Partial<ConditionedSettings>) => void;
  /**
   * Adds a run at `point` (the current one if absent) with the launch settings and selects it; the
   * same run twice only selects it. Returns its slot, or null with a notice if none could start.
   */
  readonly launchRun: (point?: ModelPoint) => number | null;
  readonly removeRun: (slot: number) => void;
  readonly clearRuns: () => void;
  /** Stops what the run still computes and keeps what has arrived. */
  readonly cancelRun: (slot: number) => void;
  /** Holds what the run still computes, or lets it go on. */
  readonly pauseRun: (slot: number, paused: boolean) => void;
  /** Computes the run again to ten times its end, as far as that is allowed. */
  readonly extendRun: (slot: number) => void;
  /** Solves the equations of the run with a tenth of the error. */
  readonly refineRun: (slot: number) => void;
  /** Computes again what failed or was cancelled. */
  readonly retryRun: (slot: number) => void;
  /** Computes again what follows the view and failed. */
  readonly retryLatest: (kind: LatestKind) => void;
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
  const replaceRun = (run: Run, changed: Run): void => {
    const { runs } = store.getState().view;
    changeView({ runs: runs.map((other) => (other === run ? changed : other)) });
  };
  const actions: Actions = {
    setPoint(change, gesture) {
      // An energy pinned in one landscape means nothing in another.
      changeView(
        { point: legalPoint({ ...store.getState().view.point, ...change }), energy: null },
        gesture,
      );
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
    choose(change, gesture) {
      changeView(change, gesture);
    },
    setLaunch(change) {
      changeView({ launch: legalLaunch({ ...store.getState().view.launch, ...change }) });
    },
    setSweep(change) {
      changeView({ sweep: legalSweep({ ...store.getState().view.sweep, ...change }) });
    },
    runSweep() {
      jobs.sweep.run();
    },
    cancelSweep() {
      jobs.sweep.cancel();
    },
    setTrend(change) {
      changeView({ trend: legalTrend({ ...store.getState().view.trend, ...change }) });
    },
    runTrend() {
      jobs.trend.run();
    },
    cancelTrend() {
      jobs.trend.cancel();
    },
    setConditioned(change) {
      const { conditioned } = store.getState().view;
      changeView({ conditioned: legalConditioned({ ...conditioned, ...change }) });
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
    pauseRun(slot, paused) {
      withRun(slot, (run) => {
        jobs.runs.setPaused(run, paused);
      });
    },
    extendRun(slot) {
      withRun(slot, (run) => {
        replaceRun(run, extendedRun(run));
      });
    },
    refineRun(slot) {
      withRun(slot, (run) => {
        replaceRun(run, refinedRun(run) ?? run);
      });
    },
    retryRun(slot) {
      withRun(slot, (run) => {
        jobs.runs.retry(run);
      });
    },
    retryLatest(kind) {
      jobs.latest.retry(kind);
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
