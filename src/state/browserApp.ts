/** The app with the browser's workers, frames and clock. Importing it starts nothing. */
import { createWorkerPool } from '../../workers/client/pool';
import { createApp } from './app';

const pool = createWorkerPool();

export const browserApp = createApp({
  startJob: pool.startJob,
  schedule: (callback) => {
    requestAnimationFrame(callback);
  },
  now: () => performance.now(),
});

/** Starts everything: reads the link, follows the history, warms the workers and computes. */
export function startBrowserApp(): () => void {
  return browserApp.start();
}
