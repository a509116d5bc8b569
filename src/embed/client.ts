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
  /** Hears and says nothing any more; what waits for an answer waits for ever. */
  readonly close: () => void;
}

/** @param frame an `iframe` whose `src` is a Saddle Surfer. */
export function connectEmbed(frame: HTMLIFrameElement): Embed {
  const { origin } = new URL(frame.src, document.baseURI);
  const listeners = new Set<(state: EmbedState) => void>();
  const answers = new Map<number, (problems: readonly string[]) => void>();
  /** What was said before there was anybody to hear it. */
  const waiting: HostMessage[] = [];
  let port: MessagePort | undefined;
  let latest: EmbedState | undefined;
  let lastId = 0;
  let tellReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });

  const say = (message: HostMessage): void => {
    if (port) port.postMessage(message);
    else waiting.push(message);
  };
  const greet = (type: Greeting['type'], to: string, ports: MessagePort[] = []): void => {
    const greeting: Greeting = { saddleSurfer: 1, type };
    frame.contentWindow?.postMessage(greeting, to, ports);
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (!isEmbedMessage(data)) return;
    if (data.type === 'answer') {
      answers.get(data.id)?.(data.problems);
      answers.delete(data.id);
    } else {
      latest = data.state;
      for (const listener of listeners) listener(data.state);
    }
  };
  /** The frame listens: for the first time, or after it was loaded anew. */
  const connect = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin || !isGreeting(data, 'ready')) return;
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    port.onmessage = hear;
    // Only the origin that was asked for gets the port. That of a file has no name.
    greet('connect', origin === 'null' ? '*' : origin, [channel.port2]);
    if (listeners.size > 0 && !waiting.some(({ type }) => type === 'subscribe'))
      waiting.push({ type: 'subscribe' });
    waiting.splice(0).forEach(say);
    tellReady();
  };
  window.addEventListener('message', connect);
  // It may have been there before this page listened; the greeting says nothing that others must not hear.
  greet('hello', '*');

  return {
    ready,
    set(fields) {
      lastId += 1;
      const id = lastId;
      say({ type: 'set', id, fields });
      return new Promise((resolve) => {
        answers.set(id, resolve);
      });
    },
    subscribe(listener) {
      if (listeners.size === 0 && latest === undefined) say({ type: 'subscribe' });
      listeners.add(listener);
      if (latest) listener(latest);
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      window.removeEventListener('message', connect);
      port?.close();
      listeners.clear();
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
