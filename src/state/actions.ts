/** Everything a reader can do, as functions that change the store. */
import type { JobKind } from '../../workers/protocol/catalogue';
import type { ModelPoint, SpikedPoint } from '../physics/parameters';
import { addRun, extendedRun, refinedRun } from './addRun';
import { legalCursor, legalPoint } from './legal';
import { pointWith } from './points';
import type { LatestJobsLoader } from './latest/latestJobs';
import { heldOf, nothingHeld } from './runs/held';
import { orderAfterMove, withRuns } from './runs/notebook';
import type { CurveFile } from './openedFiles';
import { joinedSweeps, nothingOpened, type OpenedSweep } from './openedSweep';
import type { Supervisor } from './runs/supervisor';
import { hiddenRuns, runNames, runOrder } from './settings/notebook';
import { withTexts, type Group, type Setting } from './settings/setting';
import type { Study } from './studies/study';
import { takenOver } from './mirror/takeOver';
import {
  withNotice,
  type AppState,
  type AppStore,
  type Hover,
  type Notice,
  type Stage,
} from './store';
import type { Surf } from './surf';
import { currentStep, movedBy, movedTo, recorded, timelineFrom, type Timeline } from './timeline';
import type { DecodedLink, Link } from './url/link';
import { defaultView, type Run, type ViewState } from './view';

/** `drag`: more of the gesture follows. `commit`: released or discrete; one step to undo. */
export type Gesture = 'drag' | 'commit';

/** What the actions need of the running jobs. */
export interface JobControls {
  readonly runs: Pick<Supervisor, 'cancel' | 'retry' | 'setPaused'>;
  readonly latest: Pick<LatestJobsLoader, 'retry'>;
  /** By name. */
  readonly studies: ReadonlyMap<string, Pick<Study, 'run' | 'cancel'>>;
}

export interface Actions {
  /** Runs `change`, which may call other actions, as one step to undo. */
  readonly act: (label: string, change: () => void) => void;
  /** Makes what `drag`s have changed one step to undo. */
  readonly finish: (label: string) => void;
  /** Back to the view before the last act, which is named; null if there is nothing to undo. */
  readonly undo: () => string | null;
  /** Does again what was undone last, which is named; null if there is nothing to do again. */
  readonly redo: () => string | null;
  /** Shows the view of a step of the timeline; false if it is forgotten. */
  readonly returnTo: (step: number) => boolean;
  /** Moves the current point; values out of range go to the nearest legal one. */
  readonly setPoint: (change: Partial<ModelPoint>, gesture?: Gesture) => void;
  readonly resetParameter: (key: keyof SpikedPoint) => void;
  readonly pinEnergy: (energy: number | null, gesture?: Gesture) => void;
  readonly pinTime: (time: number | null, gesture?: Gesture) => void;
  /** Changes which panels are shown. */
  readonly choose: (
    change: Partial<Pick<ViewState, 'page' | 'large' | 'asTable' | 'embed'>>,
  ) => void;
  /** Gives a setting the legal value nearest to this one. */
  readonly set: <T>(setting: Setting<T>, value: T, gesture?: Gesture) => void;
  /** The same for some settings of a group. */
  readonly change: <V extends object>(group: Group<V>, change: Partial<V>) => void;
  /** Computes what is missing of the study of this name that the view describes. */
  readonly runStudy: (name: string) => void;
  /** Stops it and keeps what has arrived. */
  readonly cancelStudy: (name: string) => void;
  /**
   * Adds a run at `point` (the current one if absent) with the launch settings and selects it; the
   * same run twice only selects it. Returns its slot, or null with a notice if none could start.
   */
  readonly launchRun: (point?: ModelPoint) => number | null;
  /** Computes a run that a link asked for and that was held back, or all of them. */
  readonly computeHeld: (slot?: number) => void;
  /** Puts away the question whether to compute them; they stay as they are. */
  readonly declineHeld: () => void;
  readonly removeRun: (slot: number) => void;
  readonly clearRuns: () => void;
  /** Draws a run in the pictures that show all runs, or leaves it out; it is computed and listed either way. */
  readonly showRun: (slot: number, isShown: boolean) => void;
  /** Calls a run what is left of `name` once it is cleaned (`cleanedName`); nothing for an empty one. */
  readonly nameRun: (slot: number, name: string) => void;
  /** Moves a run by so many places of the list. */
  readonly moveRun: (slot: number, by: number) => void;
  /** Stops what the run still computes and keeps what has arrived. */
  readonly cancelRun: (slot: number) => void;
  /** Holds what the run still computes, or lets it go on. */
  readonly pauseRun: (slot: number, paused: boolean) => void;
  /** Computes the run again to ten times its end, as far as that is allowed. */
  readonly extendRun: (slot: number) => void;
  /** Solves the equations of the run more accurately, see `refinedRun`. */
  readonly refineRun: (slot: number) => void;
  /** Computes again what failed or was cancelled. */
  readonly retryRun: (slot: number) => void;
  /** Computes again what follows the view and failed. */
  readonly retryLatest: (kind: JobKind) => void;
  readonly selectRun: (slot: number | null) => void;
  /** Shows the curves of a file beside the runs. */
  readonly addFile: (file: CurveFile) => void;
  readonly removeFile: (id: number) => void;
  /** Shows the results of a sweep where they belong, or puts those of all sweeps away. */
  readonly addSweep: (sweep: OpenedSweep) => void;
  readonly removeSweeps: () => void;
  readonly setHover: (change: Partial<Hover>) => void;
  readonly setSurf: (change: Partial<Surf>) => void;
  readonly setStage: (change: Partial<Stage>) => void;
  /** Goes on by itself with all that a window has shown of another one. */
  readonly takeOver: () => void;
  readonly addNotice: (notice: Notice) => void;
  readonly dismissNotices: () => void;
  /**
   * Shows a whole view, as read from a link, as one step to undo.
   * @param joins visits of the same name in quick succession are one step.
   */
  readonly visit: (label: string, link: DecodedLink, joins?: string) => void;
  /** Begins with a view, as read from a link: there is nothing to undo then. */
  readonly restore: (view: ViewState, notices: readonly Notice[], panel?: string) => void;
  /** The panel that a link leads to is shown, or cannot be. */
  readonly arrive: () => void;
}

/** @param now milliseconds of a clock. */
export function createActions(
  store: AppStore,
  link: Link,
  jobs: JobControls,
  now: () => number = Date.now,
): Actions {
  let actsUnderWay = 0;
  const finished = (
    { timeline }: AppState,
    view: ViewState,
    label: string,
    joins: string | null,
  ): Timeline => recorded(timeline, { label, view, text: link.encode(view), joins, time: now() });
  /** @param joins changes of the same name in quick succession, as by a held key, are one step. */
  const changeView = (
    label: string,
    change: Partial<ViewState>,
    { gesture = 'commit', joins = null }: { gesture?: Gesture; joins?: string | null } = {},
  ): void => {
    store.setState((state) => {
      const view = { ...state.view, ...change };
      return gesture === 'commit' && actsUnderWay === 0
        ? { view, timeline: finished(state, view, label, joins) }
        : { view };
    });
  };
  const showStep = (timeline: Timeline | null): boolean => {
    if (timeline !== null)
      store.setState((state) => ({ timeline, ...shownAs(state, currentStep(timeline).view) }));
    return timeline !== null;
  };
  const withRun = (slot: number, act: (run: Run) => void): void => {
    const run = store.getState().view.runs.find((candidate) => candidate.slot === slot);
    if (run !== undefined) act(run);
  };
  const replaceRun = (label: string, run: Run, changed: Run): void => {
    const { runs } = store.getState().view;
    changeView(label, { runs: runs.map((other) => (other === run ? changed : other)) });
  };
  const actions: Actions = {
    act(label, change) {
      actsUnderWay += 1;
      try {
        change();
      } finally {
        actsUnderWay -= 1;
        actions.finish(label);
      }
    },
    finish(label) {
      changeView(label, {});
    },
    undo() {
      // A gesture that is still under way is what is undone.
      actions.finish('the last change');
      const { timeline } = store.getState();
      return showStep(movedBy(timeline, -1)) ? currentStep(timeline).label : null;
    },
    redo() {
      const isMoved = showStep(movedBy(store.getState().timeline, 1));
      return isMoved ? currentStep(store.getState().timeline).label : null;
    },
    returnTo(step) {
      return showStep(movedTo(store.getState().timeline, step));
    },
    setPoint(change, gesture = 'commit') {
      // An energy pinned in one landscape means nothing in another.
      changeView(
        'the point',
        { point: legalPoint(pointWith(store.getState().view.point, change)), energy: null },
        { gesture, joins: fieldsOf('point', change) },
      );
    },
    resetParameter(key) {
      actions.setPoint({ [key]: defaultView.point[key] });
    },
    pinEnergy(energy, gesture = 'commit') {
      const pinned = legalCursor('energy', energy);
      changeView('the energy', { energy: pinned }, { gesture, joins: 'energy' });
    },
    pinTime(time, gesture = 'commit') {
      const pinned = legalCursor('time', time);
      changeView('the time', { time: pinned }, { gesture, joins: 'time' });
    },
    choose(change) {
      changeView('what is shown', change);
    },
    set(setting, value, gesture = 'commit') {
      const { key, act, joins } = setting;
      const { settings: texts } = store.getState().view;
      const settings = withTexts(texts, [setting], { [key]: setting.write(value) });
      changeView(act, { settings }, { gesture, joins: joins ? key : null });
    },
    change({ act, fields, write }, change) {
      const settings = withTexts(store.getState().view.settings, fields, write(change));
      changeView(act, { settings }, { joins: fieldsOf(act, change) });
    },
    runStudy(name) {
      jobs.studies.get(name)?.run();
    },
    cancelStudy(name) {
      jobs.studies.get(name)?.cancel();
    },
    launchRun(point) {
      const { view, runParts } = store.getState();
      const outcome = addRun(runParts, view, legalPoint(point ?? view.point));
      if ('problem' in outcome) {
        actions.addNotice({ message: outcome.problem });
        return null;
      }
      if (outcome.runs !== view.runs) changeView('the run', withRuns(view, outcome.runs));
      else {
        actions.computeHeld(outcome.slot);
        actions.showRun(outcome.slot, true);
      }
      actions.selectRun(outcome.slot);
      return outcome.slot;
    },
    computeHeld(slot) {
      store.setState(({ held }) => {
        const runs = held.runs.filter((run) => slot !== undefined && run.slot !== slot);
        if (runs.length === held.runs.length) return {};
        return { held: runs.length === 0 ? nothingHeld : { ...held, runs, isAnswered: true } };
      });
    },
    declineHeld() {
      store.setState(({ held }) => ({ held: { ...held, isAnswered: true } }));
    },
    removeRun(slot) {
      withRun(slot, (run) => {
        const { view } = store.getState();
        const runs = view.runs.filter((other) => other !== run);
        changeView('the removal', withRuns(view, runs));
        if (store.getState().selectedSlot === slot) actions.selectRun(null);
      });
    },
    clearRuns() {
      changeView('the removal', withRuns(store.getState().view, []));
      actions.selectRun(null);
    },
    showRun(slot, isShown) {
      const hidden = hiddenRuns.of(store.getState().view).filter((other) => other !== slot);
      actions.set(hiddenRuns, isShown ? hidden : [...hidden, slot].sort((a, b) => a - b));
    },
    nameRun(slot, name) {
      const names = runNames.of(store.getState().view);
      actions.set(runNames, new Map([...names, [slot, name]]));
    },
    moveRun(slot, by) {
      actions.set(runOrder, orderAfterMove(store.getState().view, slot, by));
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
        replaceRun('the longer run', run, extendedRun(run));
      });
    },
    refineRun(slot) {
      withRun(slot, (run) => {
        replaceRun('the finer run', run, refinedRun(run) ?? run);
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
    addFile(file) {
      const textOf = ({ name, curves }: CurveFile): string => JSON.stringify([name, curves]);
      store.setState((state) => {
        const { openedFiles } = state;
        return openedFiles.some((other) => textOf(other) === textOf(file))
          ? withNotice(state, { message: `“${file.name}” is open already.` })
          : { openedFiles: [...openedFiles, { ...file, id: (openedFiles.at(-1)?.id ?? 0) + 1 }] };
      });
    },
    addSweep(sweep) {
      store.setState(({ openedSweep }) => ({ openedSweep: joinedSweeps(openedSweep, sweep) }));
    },
    removeSweeps() {
      store.setState({ openedSweep: nothingOpened });
    },
    removeFile(id) {
      store.setState(({ openedFiles }) => ({
        openedFiles: openedFiles.filter((file) => file.id !== id),
      }));
    },
    setHover(change) {
      store.setState(({ hover }) => ({ hover: { ...hover, ...change } }));
    },
    setSurf(change) {
      store.setState(({ surf }) => ({ surf: { ...surf, ...change } }));
    },
    setStage(change) {
      store.setState(({ stage }) => ({ stage: { ...stage, ...change } }));
    },
    takeOver() {
      actions.restore(store.getState().view, []);
      store.setState(takenOver);
    },
    addNotice(notice) {
      store.setState((state) => withNotice(state, notice));
    },
    dismissNotices() {
      store.setState({ notices: [] });
    },
    visit(label, { view, notices, panel = null }, joins) {
      store.setState((state) => ({
        ...shownAs(state, view),
        notices,
        held: heldOf(view.runs, state.results),
        destination: panel,
      }));
      changeView(label, {}, { joins: joins ?? null });
    },
    restore(view, notices, panel) {
      const timeline = timelineFrom(view, link.encode(view));
      store.setState((state) => ({
        ...shownAs(state, view),
        notices,
        timeline,
        held: heldOf(view.runs, state.results),
        destination: panel ?? null,
      }));
    },
    arrive() {
      store.setState({ destination: null });
    },
  };
  return actions;
}

/** Another view, which stands still; the selection stays as far as its run does. */
function shownAs({ selectedSlot, surf }: AppState, view: ViewState): Partial<AppState> {
  const isThere = view.runs.some(({ slot }) => slot === selectedSlot);
  return {
    view,
    selectedSlot: isThere ? selectedSlot : null,
    surf: { ...surf, isPlaying: false },
  };
}

/** Which numbers a change is about. */
function fieldsOf(group: string, change: object): string {
  return `${group} ${Object.keys(change).join()}`;
}
