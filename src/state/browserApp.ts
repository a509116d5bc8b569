/** The app with the browser's workers, frames and clock. Importing it starts nothing. */
import { createComputeWorker } from '../../workers/client/computeWorker';
import {
  createWorkerPool,
  poolBatchSize,
  poolBesideUse,
  poolSize,
} from '../../workers/client/pool';
import { createApp } from './app';
import { withFaults } from './faults';
import { syncUrl } from './url/sync';

// Some browsers do not tell, whatever the types say.
const cores: number | undefined =
  typeof navigator === 'undefined' ? undefined : navigator.hardwareConcurrency;
const pool = createWorkerPool({
  createWorker: withFaults(createComputeWorker),
  size: poolSize(cores),
  batchSize: poolBatchSize(cores),
  besideUse: poolBesideUse(cores),
});

export const browserApp = createApp({
  startJob: pool.startJob,
  schedule: (callback) => {
    requestAnimationFrame(callback);
  },
  now: () => performance.now(),
});

/**
 * Starts everything: reads the link, follows the history, warms the workers and computes.
 * @param welcome the link that is shown without one.
 */
export function startBrowserApp(welcome: string): () => void {
  const stopSync = syncUrl(browserApp.store, browserApp.actions, window, welcome);
  const stopNoting = browserApp.store.subscribe(({ view, hover }, before) => {
    if (view !== before.view || hover !== before.hover) pool.noteUse();
  });
  pool.warm();
  const stopJobs = browserApp.start();
  return () => {
    stopSync();
    stopNoting();
    stopJobs();
    pool.dispose();
  };
}
