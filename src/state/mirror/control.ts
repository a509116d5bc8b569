/** Sends the state of this window, results as they stream in included, to those that show it. */
import type { AppStore } from '../store';
import { changeOf, type SentVersions } from './changes';
import { mirroredOf, type Channel, type Mirrored } from './protocol';

interface Follower {
  readonly name: string;
  sent: Mirrored | null;
  readonly versions: SentVersions;
  /** Of the messages so far. */
  count: number;
  /** One message at a time is under way: what happens meanwhile is in the next one, the newest alone. */
  isAwaited: boolean;
}

/**
 * Serves whoever asks in the channel; the result says that this window is gone and ends it.
 * @param name of this window.
 */
export function controlWindows(store: AppStore, channel: Channel, name: string): () => void {
  const followers = new Map<string, Follower>();
  const send = (follower: Follower): void => {
    if (follower.isAwaited) return;
    const now = mirroredOf(store.getState());
    const change = changeOf(follower.sent, now, follower.versions);
    if (change === null || (change.type === 'fields' && Object.keys(change.changed).length === 0))
      return;
    follower.sent = now;
    follower.count += 1;
    follower.isAwaited = true;
    const { name: to, count } = follower;
    channel.postMessage({ type: 'state', from: name, to, count, change });
  };
  channel.onmessage = ({ data }) => {
    if (data.type === 'follow') {
      const to = data.from;
      channel.postMessage({ type: 'control', from: name, to });
      if (followers.has(to)) return;
      const versions: SentVersions = new WeakMap();
      const follower = { name: to, sent: null, versions, count: 0, isAwaited: false };
      followers.set(to, follower);
      send(follower);
    } else if (data.type === 'bye') followers.delete(data.from);
    else if (data.type === 'shown') {
      const follower = followers.get(data.from);
      if (follower?.count !== data.count) return;
      follower.isAwaited = false;
      send(follower);
    }
  };
  let isDue = false;
  // What one event changes goes in one message, before the frame is drawn.
  const unsubscribe = store.subscribe(() => {
    if (isDue || followers.size === 0) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      followers.forEach(send);
    });
  });
  return () => {
    unsubscribe();
    channel.postMessage({ type: 'bye', from: name });
    channel.close();
  };
}
