/** Two windows of one program: one controls, the other one shows (docs/architecture.md). */
import {
  forgetShown,
  keptMeeting,
  meeting,
  newWindowName,
  shownMeeting,
} from '../lessons/second/address';
import type { App } from '../state/app';
import { controlWindows } from '../state/mirror/control';
import { followWindow } from '../state/mirror/follow';

/** Milliseconds between two questions whether the window that controls is there. */
const askEvery = 2000;

/** To be called before the app is started: a window that shows another one computes nothing. */
export function connectWindows({ store }: Pick<App, 'store'>): void {
  const name = newWindowName();
  const shown = shownMeeting(location.search);
  if (shown !== null) follow(store, shown, name);
  else if (keptMeeting() !== null) control(store, name);
  // Whoever is offered a second window may open it by its link at any time.
  let controls = shown === null && keptMeeting() !== null;
  store.subscribe(({ stage, follows }) => {
    if (controls || follows !== null || !stage.offersWindow) return;
    controls = true;
    control(store, name);
  });
}

function channelOf(meetingName: string): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined'
    ? null
    : new BroadcastChannel(`saddle-surfer:${meetingName}`);
}

function control(store: App['store'], name: string): void {
  const begin = (): (() => void) | null => {
    const channel = channelOf(meeting());
    return channel === null ? null : controlWindows(store, channel, name);
  };
  let stop = begin();
  window.addEventListener('pagehide', () => {
    stop?.();
  });
  // A page that comes back from the browser's memory is there again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) stop = begin();
  });
}

function follow(store: App['store'], shown: string, name: string): void {
  const channel = channelOf(shown);
  if (channel === null) {
    store.setState({ follows: 'impossible' });
    return;
  }
  const stop = followWindow(store, channel, name, (ask) => {
    ask();
    const timer = setInterval(ask, askEvery);
    return () => {
      clearInterval(timer);
    };
  });
  window.addEventListener('pagehide', stop, { once: true });
  const unsubscribe = store.subscribe(({ follows }) => {
    if (follows !== null) return;
    unsubscribe();
    window.removeEventListener('pagehide', stop);
    stop();
    forgetShown();
  });
}
