/**
 * Studies: many instances of several sizes, computed on request. Nothing runs until someone asks for
 * it, and a study that the view no longer describes is stopped. What had arrived stays under its own
 * key, and starting again computes only what is missing.
 */
import type { JobBatch, JobKind, JobRequest } from '../../../workers/protocol/catalogue';
import type { ModelPoint } from '../../physics/parameters';
import { trackProgress } from '../runs/progress';
import type { ResultStatus } from '../runs/results';
import type { SupervisorServices } from '../runs/supervisor';
import type { AppState, AppStore } from '../store';
import type { StudyCell, StudyPlan, StudyResult, StudyResults } from './results';

/** The instances of one size at one point: what one job computes. */
interface Instances {
  readonly point: ModelPoint;
  readonly dimension: number;
  readonly members: number;
}

/** Job kinds that compute instances one after the other and tell of each in a batch. */
type StudyKind = {
  [K in JobKind]: JobRequest<K> extends Instances ? K : never;
}[JobKind];

/** What sets one sort of study apart from another. */
export interface StudySort<K extends StudyKind, Cell extends StudyCell<JobRequest<K>>> {
  readonly kind: K;
  /** The study that the view describes. */
  readonly plan: (state: AppState) => StudyPlan<JobRequest<K>>;
  readonly results: (state: AppState) => StudyResults<Cell>;
  readonly withResults: (results: StudyResults<Cell>) => Partial<AppState>;
  readonly emptyCell: (request: JobRequest<K>) => Cell;
  readonly withBatch: (cell: Cell, batch: JobBatch<K>) => Cell;
}

/** One sort of study, as the app is handed it: a row of its tables. */
export interface StudyRow {
  readonly name: string;
  /** Of the study that the view describes; null before it is begun. */
  readonly status: (state: AppState) => ResultStatus | null;
  readonly create: (store: AppStore, services: SupervisorServices) => Study;
}

export function studyRow<K extends StudyKind, Cell extends StudyCell<JobRequest<K>>>(
  name: string,
  sort: StudySort<K, Cell>,
): StudyRow {
  return {
    name,
    status: (state) => sort.results(state)[sort.plan(state).key]?.status ?? null,
    create: (store, services) => createStudy(store, services, sort),
  };
}

export interface Study {
  /** Starts following the view; the returned function stops what is under way. */
  start(): () => void;
  /** Computes what is missing of the study that the view describes. */
  run(): void;
  /** Stops and keeps what has arrived. */
  cancel(): void;
}

interface LiveStudy {
  readonly key: string;
  cancel(): void;
}

/** As many studies of a sort are kept for a return to them. */
const keptStudies = 8;

function createStudy<K extends StudyKind, Cell extends StudyCell<JobRequest<K>>>(
  store: AppStore,
  { startJob, schedule, now }: SupervisorServices,
  { kind, plan: planOf, results, withResults, emptyCell, withBatch }: StudySort<K, Cell>,
): Study {
  let live: LiveStudy | null = null;

  const file = (result: StudyResult<Cell>): void => {
    store.setState((state) => {
      const others = Object.entries(results(state)).filter(([key]) => key !== result.key);
      const kept = others.slice(Math.max(0, others.length - keptStudies + 1));
      return withResults({ ...Object.fromEntries(kept), [result.key]: result });
    });
  };

  const begin = (plan: StudyPlan<JobRequest<K>>): LiveStudy => {
    const controller = new AbortController();
    const { signal } = controller;
    const progress = trackProgress<null>(now);
    const before = results(store.getState())[plan.key];
    const cells = plan.cells.map((request, i) => {
      const known = before?.cells[i];
      return known && isComplete(known) ? known : emptyCell(request);
    });
    let tellingIsDue = false;
    const tell = (): void => {
      tellingIsDue = false;
      file({ key: plan.key, cells: [...cells], ...progress.fields() });
    };
    const tellOncePerFrame = (): void => {
      if (tellingIsDue) return;
      tellingIsDue = true;
      schedule(() => {
        if (tellingIsDue && !signal.aborted) tell();
      });
    };
    const computeCell = async (cell: Cell, i: number): Promise<void> => {
      for await (const event of startJob(kind, cell.request, { signal, priority: 'batch' })) {
        if (signal.aborted) return;
        if (event.type === 'failed') progress.apply(event);
        if (event.type !== 'progress') continue;
        if (event.batch) cells[i] = withBatch(cells[i] ?? cell, event.batch);
        if (progress.fields().status !== 'failed')
          progress.apply({ type: 'progress', fraction: shareDone(cells) });
        tellOncePerFrame();
      }
    };
    const computeAll = async (): Promise<void> => {
      await Promise.all(
        cells.flatMap((cell, i) => (isComplete(cell) ? [] : [computeCell(cell, i)])),
      );
      if (signal.aborted) return;
      if (progress.fields().status !== 'failed') progress.apply({ type: 'done', summary: null });
      live = null;
      tell();
    };
    tell();
    void computeAll();
    return {
      key: plan.key,
      cancel() {
        controller.abort();
        progress.cancel();
        tell();
      },
    };
  };
  const cancel = (): void => {
    // Forgotten first: cancelling tells the store, and that looks again at what is live.
    const ending = live;
    live = null;
    ending?.cancel();
  };

  return {
    start() {
      const unsubscribe = store.subscribe((state) => {
        if (live !== null && planOf(state).key !== live.key) cancel();
      });
      return () => {
        unsubscribe();
        cancel();
      };
    },
    run() {
      cancel();
      live = begin(planOf(store.getState()));
    },
    cancel,
  };
}

function isComplete({ request, decided }: StudyCell<Instances>): boolean {
  return decided === request.members;
}

/** Share of the work, which goes like the number of couplings. */
function shareDone(cells: readonly StudyCell<Instances>[]): number {
  let done = 0;
  let all = 0;
  for (const { request, decided } of cells) {
    const cost = request.dimension ** request.point.p;
    done += cost * decided;
    all += cost * request.members;
  }
  return done / all;
}
