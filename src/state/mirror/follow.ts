/** Shows the state of another window, and computes nothing. */
import type { AppStore } from '../store';
import { changedBy } from './changes';
import type { Channel, Mirrored } from './protocol';

/** What is not answered so often in a row is not heard: rounds and not time, so that a laptop may sleep. */
const mostUnanswered = 3;

/**
 * Follows whoever controls in the channel. `follows` of the store says how it stands.
 * @param name of this window.
 * @param repeat calls again and again, every second or two, until its result is called.
 * @returns what says that this window does not follow any more, and ends it.
 */
export function followWindow(
  store: AppStore,
  channel: Channel,
  name: string,
  repeat: (ask: () => void) => () => void,
): () => void {
  let controller: string | null = null;
  let unanswered = 0;
  let shown: Mirrored | null = null;
  const lose = (): void => {
    controller = null;
    shown = null;
    if (store.getState().follows === 'following') store.setState({ follows: 'lost' });
  };
  const ask = (): void => {
    if (unanswered >= mostUnanswered) lose();
    unanswered += 1;
    channel.postMessage({ type: 'follow', from: name });
  };
  channel.onmessage = ({ data }) => {
    if (data.type === 'bye' && data.from === controller) lose();
    if ((data.type !== 'control' && data.type !== 'state') || data.to !== name) return;
    // Of two windows of one name, as a tab that was duplicated, the first is followed.
    if (controller !== null && data.from !== controller) return;
    unanswered = 0;
    if (data.type === 'control') return;
    controller = data.from;
    const next = changedBy(data.count === 1 ? null : shown, data.change);
    if (!isMirrored(next)) return;
    shown = next;
    store.setState({ ...next, follows: 'following' });
    channel.postMessage({ type: 'shown', from: name, count: data.count });
  };
  store.setState({ follows: 'waiting' });
  const stop = repeat(ask);
  return () => {
    stop();
    channel.postMessage({ type: 'bye', from: name });
    channel.close();
  };
}

/** Of a page of the same origin; one of another version may say something else. */
function isMirrored(state: unknown): state is Mirrored {
  return typeof state === 'object' && state !== null && 'view' in state && 'results' in state;
}
