/** How the surf moves on: it reads and changes the view's time cursor, which all panels follow. */
import { isAllDrawn } from '../../ui/undrawn';
import { largeOnPage } from '../shownOnPage';
import { hessianSource } from '../../state/settings/hessian';
import { surfing, surfLoop, surfSpeed } from '../../state/settings/surf';
import type { Gesture } from '../../state/actions';
import type { App } from '../../state/app';
import { selectCurrentSamples, selectMovingSignal } from '../../state/selectors/movingHessian';
import { selectModel } from '../../state/selectors/landscape';
import { memoiseLast } from '../../state/selectors/memo';
import type { AppState } from '../../state/store';
import { noiseInMu } from '../../state/runs/temperature';

import { leavingShare } from './surfWords';
import { shareAtTime, surfClock, timeAtShare, type SurfClock } from './surfClock';

/** The whole of a run takes so many seconds, whatever its length. */
const playSeconds = 16;
/** Steps that it is shown in by buttons, and where motion is not wanted. */
const stepCount = 24;
/** Seconds at the end before it begins again, or stops: a press that was to stop it there begins nothing anew. */
const pauseAtEnd = 2;

const clockOf = memoiseLast(
  (
    time: Float64Array,
    energy: Float64Array,
    overlap: Float64Array,
    mu: Float64Array,
    request: Parameters<typeof noiseInMu>[0],
    mixture: Parameters<typeof surfClock>[1],
  ) =>
    surfClock(
      { time, energy, overlap, mu: mu.map((value, i) => value - noiseInMu(request, time[i] ?? 0)) },
      mixture,
    ),
);

/** The clock of what has been computed of the current point's flow so far; null before anything. */
export function selectSurfClock(state: AppState): SurfClock | null {
  const result = selectCurrentSamples(state);
  if (result === null) return null;
  const { samples } = result;
  return clockOf(
    samples.column('time'),
    samples.column('energy'),
    samples.column('overlap'),
    samples.column('mu'),
    result.request,
    selectModel(state).mixture,
  );
}

/** How much of the play lies before the time cursor. */
export function selectSurfShare(state: AppState): number {
  const clock = selectSurfClock(state);
  return clock === null ? 0 : shareAtTime(clock, state.view.time);
}

/** Shows the state after a share of the play. */
export function showShare({ actions, store }: App, share: number, gesture: Gesture): void {
  const clock = selectSurfClock(store.getState());
  if (clock !== null) actions.pinTime(timeAtShare(clock, share), gesture);
}

/** When the flow begins to leave for the signal; null where it does not, and before that is known. */
function selectEscapeTime(state: AppState): number | null {
  const result = selectCurrentSamples(state);
  const signal = selectMovingSignal(state);
  if (result === null || signal === null) return null;
  const overlap = result.samples.column('overlap');
  const { isEven } = selectModel(state);
  const hasLeft = (m: number): boolean =>
    (isEven ? Math.abs(m) : m) > leavingShare * signal.overlap;
  const at = overlap.findIndex(hasLeft);
  // At the start nothing was left to leave.
  return at <= 0 ? null : (result.samples.column('time')[at] ?? null);
}

/** Where that is in the play. */
export function selectEscapeShare(state: AppState): number | null {
  const [clock, time] = [selectSurfClock(state), selectEscapeTime(state)];
  return clock === null || time === null ? null : shareAtTime(clock, time);
}

/** Stops where the flow begins to leave. */
export function stopAtEscape(app: App): void {
  const time = selectEscapeTime(app.store.getState());
  if (time === null) return;
  app.actions.setSurf({ isPlaying: false });
  app.actions.pinTime(time);
}

/** A step forward (1) or back (-1), where it then stands still; forward from the end it begins anew. */
export function stepSurf(app: App, direction: 1 | -1): void {
  app.actions.setSurf({ isPlaying: false });
  const done = Math.round(selectSurfShare(app.store.getState()) * stepCount);
  const next = direction === 1 && done >= stepCount ? 0 : done + direction;
  showShare(app, Math.min(stepCount, Math.max(0, next)) / stepCount, 'commit');
}

/** Plays on with every frame until the end; the result stops it. */
export function play(app: App): () => void {
  const { actions, store } = app;
  let last: number | null = null;
  let frame = 0;
  let secondsAtEnd = 0;
  if (selectSurfShare(store.getState()) >= 1) showShare(app, 0, 'drag');
  const wait = (isWaiting: boolean): void => {
    if (store.getState().surf.isWaiting !== isWaiting) actions.setSurf({ isWaiting });
  };
  const advance = (now: number): void => {
    const seconds = (now - (last ?? now)) / 1000;
    last = now;
    frame = requestAnimationFrame(advance);
    const { view } = store.getState();
    const clock = selectSurfClock(store.getState());
    // It waits while a new point is being solved.
    if (clock === null) return;
    // Its frames would go before the first picture of a panel, and nobody saw its beginning.
    wait(!isAllDrawn());
    if (store.getState().surf.isWaiting) {
      if (view.time === null) showShare(app, 0, 'drag');
      return;
    }
    const share = shareAtTime(clock, view.time) + (seconds * surfSpeed.of(view)) / playSeconds;
    if (share < 1) {
      actions.pinTime(timeAtShare(clock, share), 'drag');
      secondsAtEnd = 0;
    } else if (secondsAtEnd === 0 || secondsAtEnd + seconds < pauseAtEnd) {
      showShare(app, 1, 'drag');
      secondsAtEnd += Math.max(seconds, Number.MIN_VALUE);
    } else if (!surfLoop.of(view)) {
      showShare(app, 1, 'commit');
      actions.setSurf({ isPlaying: false });
    } else {
      showShare(app, 0, 'drag');
    }
  };
  frame = requestAnimationFrame(advance);
  return () => {
    cancelAnimationFrame(frame);
    wait(false);
  };
}

/** Back to the answer, and to the states at the threshold; what only the surf shows is no longer large. */
export function closeSurf({ actions, store, tables }: App): void {
  actions.setSurf({ isPlaying: false });
  actions.act('the end of the surf', () => {
    actions.set(surfing, false);
    actions.set(hessianSource, 'energy');
    actions.pinTime(null);
    if (!largeOnPage(tables.panels, store.getState().view)) actions.choose({ large: null });
  });
}
