/** Puts store, actions and the followers of the store together; works without a browser. */
import type { StartJob } from '../../workers/client/job';
import { createActions, type Actions } from './actions';
import { rulesInSight } from './inSight';
import { loadLatestJobs } from './latest/latestJobs';
import { followPoint } from './live/liveDynamics';
import { superviseRuns } from './runs/supervisor';
import type { StudyServices } from './studies/study';
import { createAppStore, type AppStore } from './store';
import type { Tables } from './tables';
import { createLink, type Link } from './url/link';

export interface App {
  readonly tables: Tables;
  readonly link: Link;
  readonly store: AppStore;
  readonly actions: Actions;
  /** For what waits for a result of its own, beside what follows the store. */
  readonly startJob: StartJob;
  /** Share of the study of this name that an earlier visit has left, see `Study`. */
  readonly keptShare: (study: string) => Promise<number>;
  /** Starts computing what the view asks for; the returned function stops every job. */
  start(): () => void;
}

export function createApp(given: Tables, services: StudyServices): App {
  const tables = { ...given, jobs: rulesInSight(given) };
  const link = createLink(tables);
  const store = createAppStore(tables.runs);
  const supervisor = superviseRuns(store, services);
  const studies = new Map(
    tables.studies.map(({ name, create }) => [name, create(store, services)]),
  );
  const latest = loadLatestJobs(store, tables.jobs, services.startJob);
  return {
    tables,
    link,
    store,
    actions: createActions(store, link, { runs: supervisor, latest, studies }, services.now),
    startJob: services.startJob,
    keptShare: async (name) => (await studies.get(name)?.keptShare()) ?? 0,
    start() {
      const stops = [
        supervisor.start(),
        latest.start(),
        ...[...studies.values()].map((study) => study.start()),
        followPoint(store, services),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
