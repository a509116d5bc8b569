/** The app with the browser's workers, frames and clock. */
import { createComputeWorker } from '../../workers/client/computeWorker';
import {
  createWorkerPool,
  poolBatchSize,
  poolBesideUse,
  poolSize,
} from '../../workers/client/pool';
import { createApp, type App } from './app';
import { withFaults } from './faults';
import { createBrowserKept } from './kept/onDemand';
import { whileAlone } from './mirror/whileAlone';
import { followSight } from './sight';
import type { Tables } from './tables';
import { syncUrl } from './url/sync';

// Some browsers do not tell, whatever the types say.
const cores: number | undefined =
  typeof navigator === 'undefined' ? undefined : navigator.hardwareConcurrency;

export interface BrowserApp extends App {
  /**
   * Reads the link, follows the history, warms the workers and computes; the result ends all that.
   * @param welcome the link that is shown without one.
   * @param drawn settles when the page is there. Results that come earlier would have all of it drawn anew, and at once.
   */
  startInPage(welcome: string, drawn: Promise<unknown>): () => void;
}

/** A page that is out of sight draws no frame: it is not waited for longer than this. */
const longestFrame = 100;

function afterPaint(): Promise<unknown> {
  const frame = new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  const wait = new Promise((resolve) => setTimeout(resolve, longestFrame));
  return Promise.race([frame, wait]);
}

export function createBrowserApp(
  tables: Tables,
  createWorker: () => Worker = createComputeWorker,
): BrowserApp {
  const pool = createWorkerPool({
    createWorker: withFaults(createWorker),
    size: poolSize(cores),
    batchSize: poolBatchSize(cores),
    besideUse: poolBesideUse(cores),
    afterPaint,
  });
  const app = createApp(tables, {
    startJob: pool.startJob,
    schedule: (callback) => {
      requestAnimationFrame(callback);
    },
    now: () => performance.now(),
    kept: createBrowserKept(),
  });
  return {
    ...app,
    startInPage(welcome, drawn) {
      pool.beginAfter(drawn.then(afterPaint));
      const stopSync = syncUrl(app, window, welcome);
      const stopNoting = app.store.subscribe(({ view, hover }, before) => {
        if (view !== before.view || hover !== before.hover) pool.noteUse();
      });
      const compute = (): (() => void) => {
        const stopWatching = followSight(window, (isSeen) => {
          pool.hold(!isSeen);
          if (isSeen) pool.warm();
          else app.actions.setSurf({ isPlaying: false });
        });
        const stopJobs = app.start();
        return () => {
          stopWatching();
          stopJobs();
        };
      };
      const stopComputing = whileAlone(app.store, compute);
      return () => {
        stopSync();
        stopNoting();
        stopComputing();
        pool.dispose();
      };
    },
  };
}
