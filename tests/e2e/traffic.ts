/** What goes between the page and its workers, in order. */
import type { Page } from '@playwright/test';

/** A message of one job. */
export interface Message {
  /** Counts the jobs in the order in which they start, from 0. */
  readonly job: number;
  readonly kind: string;
  /** `start`, or the type of a `PageMessage` or a `WorkerMessage`; `samples` is progress with a batch. */
  readonly type: string;
}

/** Records the messages of all jobs; to be called before the page is opened. */
export async function recordTraffic(page: Page): Promise<() => Promise<readonly Message[]>> {
  await page.addInitScript(installRecorder);
  return () => page.evaluate(() => window.recordedTraffic ?? []);
}

declare global {
  interface Window {
    recordedTraffic?: Message[];
  }
}

/** Runs in the page, so that it can use nothing from outside. */
function installRecorder(): void {
  const messages: Message[] = (window.recordedTraffic = []);
  const jobs = new Map<MessagePort, { readonly job: number; readonly kind: string }>();
  let newPort: MessagePort | null = null;

  const lastListened = (port: MessagePort): void => {
    newPort = port;
  };
  const note = (port: MessagePort, type: unknown): void => {
    const job = jobs.get(port);
    if (job !== undefined && typeof type === 'string') messages.push({ ...job, type });
  };
  const replace = (
    prototype: Worker | MessagePort,
    noteMessage: (target: unknown, message: Record<string, unknown>) => void,
  ): void => {
    const original: unknown = Reflect.get(prototype, 'postMessage');
    if (typeof original !== 'function') return;
    Reflect.set(prototype, 'postMessage', function (this: unknown, ...args: unknown[]) {
      const [message] = args;
      if (typeof message === 'object' && message !== null)
        noteMessage(this, Object.fromEntries(Object.entries(message)));
      return Reflect.apply(original, this, args) as unknown;
    });
  };

  // A job is given a port that the page listens to, then a worker is told to start it.
  const onmessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onmessage,
    set(this: MessagePort, listener: (event: MessageEvent) => void) {
      onmessage?.set?.call(this, (event: MessageEvent<unknown>) => {
        const { data } = event;
        if (typeof data === 'object' && data !== null && 'type' in data)
          note(this, 'batch' in data && data.batch !== undefined ? 'samples' : data.type);
        listener.call(this, event);
      });
      lastListened(this);
    },
  });
  replace(Worker.prototype, (_worker, { path, argumentList }) => {
    if (String(path) !== 'start' || newPort === null || !Array.isArray(argumentList)) return;
    const [kind] = argumentList as { readonly value?: unknown }[];
    jobs.set(newPort, { job: jobs.size, kind: String(kind?.value) });
    note(newPort, 'start');
  });
  replace(MessagePort.prototype, (port, { type }) => {
    if (port instanceof MessagePort) note(port, type);
  });
}
