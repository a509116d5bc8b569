/** Lets the page around this one set what is shown and hear of it; loaded in frames only. */
import { isGreeting, isObject, type Fields } from '../../embed/protocol';
import type { EmbedMessage, EmbedState, Greeting, HostMessage } from '../../embed/protocol';
import type { App } from '../../state/app';
import { selectModel, selectRegion } from '../../state/selectors/landscape';
import { selectSettling } from '../../state/selectors/settled';
import type { AppState } from '../../state/store';
import { setFields } from './setFields';

/** Milliseconds between two states that are told of: a frame of the screen. */
const interval = 16;

/**
 * Who may: the page around this one, whatever its origin, and only through the port that it brings. It can do what it
 * could by the address of its frame, and hears what that address shows; nothing of the reader is among it.
 */
export function serveHost(app: App, window: Window): void {
  const greet = (): void => {
    const ready: Greeting = { saddleSurfer: 1, type: 'ready' };
    // No secret, and the origin of the page around is not known.
    window.parent.postMessage(ready, '*');
  };
  window.addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    if (isGreeting(data, 'hello')) greet();
    else if (isGreeting(data, 'connect') && ports[0]) servePort(app, ports[0]);
  });
  greet();
}

/** Answers what comes through one port, until that is closed. */
export function servePort(app: App, port: MessagePort): void {
  const say = (message: EmbedMessage): void => {
    port.postMessage(message);
  };
  let stopFollowing: (() => void) | null = null;
  const leave = (): void => {
    stopFollowing?.();
    stopFollowing = null;
  };
  // Not every browser tells; clients say it themselves as well.
  port.addEventListener('close', leave);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message?.type === 'set')
      say({ type: 'answer', id: message.id, problems: setFields(app, message.fields) });
    else if (message?.type === 'unsubscribe') leave();
    else if (message !== null)
      stopFollowing ??= followState(app, (state) => {
        say({ type: 'state', state });
      });
  };
}

/** The message, or null if it is none of the protocol. */
function readMessage(data: unknown): HostMessage | null {
  if (!isObject(data)) return null;
  const { type, id, fields } = data;
  if (type === 'subscribe' || type === 'unsubscribe') return { type };
  return type === 'set' && typeof id === 'number' && isObject(fields)
    ? { type, id, fields: fields as Fields }
    : null;
}

/** Tells of the state now and of every other one, the newest of each interval, until the result is called. */
function followState(app: App, tell: (state: EmbedState) => void): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const state = stateOf(app, app.store.getState());
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    tell(state);
  };
  look();
  const unsubscribe = app.store.subscribe(() => {
    timer ??= setTimeout(look, interval);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

function stateOf({ link, tables }: App, state: AppState): EmbedState {
  const model = selectModel(state);
  return {
    link: link.encode(state.view),
    point: state.view.point,
    region: selectRegion(state),
    thresholdEnergy: model.threshold.energy,
    growthRate: model.growthRate,
    settling: selectSettling(tables, state),
  };
}
