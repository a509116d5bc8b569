/** Puts store, actions and the followers of the store together; works without a browser. */
import { createActions, type Actions } from './actions';
import { loadLatestJobs } from './latest/latestJobs';
import { createSweeper } from './sweep/sweeper';
import { superviseRuns, type SupervisorServices } from './runs/supervisor';
import { createAppStore, type AppStore } from './store';

export interface App {
  readonly store: AppStore;
  readonly actions: Actions;
  /** Starts computing what the view asks for; the returned function stops every job. */
  start(): () => void;
}

export function createApp(services: SupervisorServices): App {
  const store = createAppStore();
  const supervisor = superviseRuns(store, services);
  const sweeper = createSweeper(store, services);
  const latest = loadLatestJobs(store, services.startJob);
  return {
    store,
    actions: createActions(store, { runs: supervisor, latest, sweeper }),
    start() {
      const stops = [supervisor.start(), latest.start(), sweeper.start()];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
