/**
 * Faults on demand, for tests of the app in a browser: with `?faults=1` in the address,
 * `saddleSurferFaults.killWorkers()` ends all workers as a crash would. Of no effect otherwise.
 */
import type { WorkerLike } from '../../workers/client/host';

declare global {
  interface Window {
    saddleSurferFaults?: { readonly killWorkers: () => void };
  }
}

/** `createWorker`, whose workers can be killed if the address asks for that. */
export function withFaults<W extends WorkerLike & EventTarget>(createWorker: () => W): () => W {
  const alive: W[] = [];
  return () => {
    const worker = createWorker();
    if (new URLSearchParams(location.search).get('faults') !== '1') return worker;
    alive.push(worker);
    window.saddleSurferFaults ??= {
      killWorkers() {
        for (const victim of alive.splice(0)) {
          victim.terminate();
          victim.dispatchEvent(new ErrorEvent('error', { message: 'killed by a fault test' }));
        }
      },
    };
    return worker;
  };
}
