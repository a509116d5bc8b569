/** Ctrl+C and SIGTERM: the first asks for what is known so far, the second ends the process. */

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds: npm and others pass on a signal that the terminal has sent us already. */
const sameSignal = 500;

export interface Interruption {
  readonly requested: boolean;
  /** From now on a signal ends the process, as it does by default. */
  readonly release: () => void;
}

/** Listens from now on. `onRequest` is called once, with the first signal. */
export function listenForInterruption(onRequest: () => void): Interruption {
  let first: number | null = null;
  const release = (): void => {
    for (const signal of signals) process.off(signal, handle);
  };
  const handle = (signal: NodeJS.Signals): void => {
    if (first === null) {
      first = performance.now();
      onRequest();
    } else if (performance.now() - first > sameSignal) {
      release();
      process.kill(process.pid, signal);
    }
  };
  for (const signal of signals) process.on(signal, handle);
  return {
    get requested() {
      return first !== null;
    },
    release,
  };
}
