/**
 * For pages that show Saddle Surfer in a frame: sets what it shows and hears what it does. Built as `embed.js`; stands
 * alone. See docs/embedding.md.
 */
import {
  isGreeting,
  isObject,
  type EmbedMessage,
  type EmbedState,
  type Fields,
  type Greeting,
  type HostMessage,
} from './protocol';

export type { EmbedState, Fields };

export interface Embed {
  /** Resolves once the frame listens; what is asked before waits for that. */
  readonly ready: Promise<void>;
  /** Changes some fields; resolves with a sentence for each that was not taken, the others hold. */
  readonly set: (fields: Fields) => Promise<readonly string[]>;
  /** Calls `listener` with the present state and with every later one; the result ends that. */
  readonly subscribe: (listener: (state: EmbedState) => void) => () => void;
  /** Hears and says nothing any more; what waits for an answer is told so in a sentence. */
  readonly close: () => void;
}

interface Unanswered {
  readonly message: HostMessage;
  readonly resolve: (problems: readonly string[]) => void;
}

const closed = 'The connection to the frame was closed before it answered.';

/** @param frame an `iframe` whose `src` is a Saddle Surfer. */
export function connectEmbed(frame: HTMLIFrameElement): Embed {
  const { origin } = new URL(frame.src, document.baseURI);
  const listeners = new Set<(state: EmbedState) => void>();
  /** What has no answer yet, in order: said again to a frame that was loaded anew meanwhile. */
  const unanswered = new Map<number, Unanswered>();
  let port: MessagePort | undefined;
  let latest: EmbedState | undefined;
  let lastId = 0;
  let tellReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });

  const say = (message: HostMessage): void => {
    port?.postMessage(message);
  };
  const greet = (type: Greeting['type'], to: string, ports: MessagePort[] = []): void => {
    const greeting: Greeting = { saddleSurfer: 1, type };
    frame.contentWindow?.postMessage(greeting, to, ports);
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (!isEmbedMessage(data)) return;
    if (data.type === 'answer') {
      unanswered.get(data.id)?.resolve(data.problems);
      unanswered.delete(data.id);
    } else {
      latest = data.state;
      for (const listener of listeners) listener(data.state);
    }
  };
  /** What was heard of a frame does not hold for the next. */
  const leave = (): void => {
    say({ type: 'unsubscribe' });
    port?.close();
    latest = undefined;
  };
  /** The frame listens: for the first time, or after it was loaded anew. */
  const connect = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin || !isGreeting(data, 'ready')) return;
    const channel = new MessageChannel();
    leave();
    port = channel.port1;
    port.onmessage = hear;
    // Only the origin that was asked for gets the port. That of a file has no name.
    greet('connect', origin === 'null' ? '*' : origin, [channel.port2]);
    if (listeners.size > 0) say({ type: 'subscribe' });
    for (const { message } of unanswered.values()) say(message);
    tellReady();
  };
  window.addEventListener('message', connect);
  // It may have been there before this page listened; the greeting says nothing that others must not hear.
  greet('hello', '*');

  return {
    ready,
    set(fields) {
      lastId += 1;
      const message = { type: 'set', id: lastId, fields } as const;
      say(message);
      return new Promise((resolve) => {
        unanswered.set(message.id, { message, resolve });
      });
    },
    subscribe(listener) {
      if (listeners.size === 0) say({ type: 'subscribe' });
      listeners.add(listener);
      if (latest) listener(latest);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        say({ type: 'unsubscribe' });
        latest = undefined;
      };
    },
    close() {
      window.removeEventListener('message', connect);
      leave();
      listeners.clear();
      for (const { resolve } of unanswered.values()) resolve([closed]);
      unanswered.clear();
    },
  };
}

/** Of a frame whose origin was checked: this tells its messages from those of a later version. */
function isEmbedMessage(data: unknown): data is EmbedMessage {
  if (!isObject(data)) return false;
  return data['type'] === 'answer'
    ? typeof data['id'] === 'number' && Array.isArray(data['problems'])
    : data['type'] === 'state' && isObject(data['state']);
}
