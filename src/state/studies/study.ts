/**
 * Studies: many instances of several sizes, computed on request. Nothing runs until someone asks for
 * it, and a study that the view no longer describes is stopped. What had arrived stays under its own
 * key, and starting again computes only what is missing.
 */
import type { JobBatch, JobKind, JobRequest } from '../../../workers/protocol/catalogue';
import { runKey } from '../../../workers/protocol/runKey';
import type { ModelPoint } from '../../physics/parameters';
import { gradientSeconds } from '../runs/cost';
import { trackProgress } from '../runs/progress';
import type { ResultStatus } from '../runs/results';
import type { SupervisorServices } from '../runs/supervisor';
import type { Kept } from '../kept/kept';
import { readCells } from './keptCells';
import { withNotice, type AppState, type AppStore } from '../store';
import type { StudyCell, StudyPlan, StudyResult } from './results';
import type { StudySlice } from './studies';

/** The instances of one size at one point: what one job of most studies computes. */
interface Instances {
  readonly point: ModelPoint;
  readonly dimension: number;
  readonly members: number;
}

/** How much a job computes, and how much of it a batch tells. */
export interface CellSize<Request> {
  /** Results that it tells of one by one. */
  readonly parts: (request: Request) => number;
  /** Work of each, in any unit. */
  readonly cost: (request: Request) => number;
}

/** Of jobs that compute one instance after the other. */
export const instances: CellSize<Instances> = {
  parts: ({ members }) => members,
  cost: gradientSeconds,
};

/** What sets one sort of study apart from another. */
export interface StudySort<K extends JobKind, Cell extends StudyCell<JobRequest<K>>> {
  readonly kind: K;
  readonly size: CellSize<JobRequest<K>>;
  /** The study that the view describes. */
  readonly plan: (state: AppState) => StudyPlan<JobRequest<K>>;
  readonly emptyCell: (request: JobRequest<K>) => Cell;
  readonly withBatch: (cell: Cell, batch: JobBatch<K>) => Cell;
  /** The request that goes on where a cell stopped; without it the cell begins anew. */
  readonly continued?: (cell: Cell) => JobRequest<K>;
  /** Computed by each visit, whatever an earlier one has found. */
  readonly isAlwaysAnew?: boolean;
}

export interface StudyServices extends SupervisorServices {
  /** What outlasts the page; absent where nothing does. */
  readonly kept?: Kept;
}

/** One sort of study, as the app is handed it: a row of its tables. */
export interface StudyRow {
  readonly name: string;
  /** Of the study that the view describes; null before it is begun. */
  readonly status: (state: AppState) => ResultStatus | null;
  readonly create: (store: AppStore, services: StudyServices) => Study;
}

export function studyRow<K extends JobKind, Cell extends StudyCell<JobRequest<K>>>(
  slice: StudySlice<Cell>,
  sort: StudySort<K, Cell>,
): StudyRow {
  return {
    name: slice.name,
    status: (state) => slice.of(state.studies)[sort.plan(state).key]?.status ?? null,
    create: (store, services) => createStudy(store, services, slice, sort),
  };
}

export interface Study {
  /** Starts following the view; the returned function stops what is under way. */
  start(): () => void;
  /** Computes what is missing of the study that the view describes. */
  run(): void;
  /** Stops and keeps what has arrived. */
  cancel(): void;
  /** The share of the results of the study that the view describes that an earlier visit has left; 0 where none can be read. */
  keptShare(): Promise<number>;
}

interface LiveStudy {
  readonly key: string;
  cancel(): void;
}

/** As many studies of a sort are kept for a return to them. */
const keptStudies = 8;

function createStudy<K extends JobKind, Cell extends StudyCell<JobRequest<K>>>(
  store: AppStore,
  { startJob, schedule, now, kept: storage }: StudyServices,
  slice: StudySlice<Cell>,
  {
    kind,
    size,
    plan: planOf,
    emptyCell,
    withBatch,
    continued,
    isAlwaysAnew = false,
  }: StudySort<K, Cell>,
): Study {
  const kept = isAlwaysAnew ? undefined : storage;
  let live: LiveStudy | null = null;
  const isComplete = ({ request, decided }: Cell): boolean => decided === size.parts(request);
  /** @param weight of each result of a cell. */
  const shareThere = (
    cells: readonly Cell[],
    weight: (request: JobRequest<K>) => number,
  ): number => {
    let there = 0;
    let all = 0;
    for (const { request, decided } of cells) {
      there += weight(request) * decided;
      all += weight(request) * size.parts(request);
    }
    return there / all;
  };
  const shareDone = (cells: readonly Cell[]): number => shareThere(cells, size.cost);

  const isOfUse = (cell: Cell): boolean =>
    cell.decided > 0 && (isComplete(cell) || continued !== undefined);
  const refused = (): void => {
    store.setState((state) => withNotice(state, { message: refusedWords }));
  };
  /** For a later visit. */
  const keep = (cell: Cell | undefined): void => {
    if (cell && isOfUse(cell)) kept?.write(runKey(kind, cell.request), cell).catch(refused);
  };
  const readKept = (requests: readonly JobRequest<K>[]): Promise<ReadonlyMap<string, Cell>> =>
    readCells(kept, kind, requests.map(emptyCell));

  const file = (result: StudyResult<Cell>): void => {
    store.setState(({ studies }) => {
      const others = Object.entries(slice.of(studies)).filter(([key]) => key !== result.key);
      const kept = others.slice(Math.max(0, others.length - keptStudies + 1));
      const results = { ...Object.fromEntries(kept), [result.key]: result };
      return { studies: slice.replaced(studies, results) };
    });
  };

  const begin = (plan: StudyPlan<JobRequest<K>>): LiveStudy => {
    const controller = new AbortController();
    const { signal } = controller;
    const progress = trackProgress<null>(now);
    const all = Object.values(slice.of(store.getState().studies)).flatMap((result) => result.cells);
    const byRequest = new Map(all.map((cell) => [runKey(kind, cell.request), cell]));
    const cells = plan.cells.map((request) => {
      const known = byRequest.get(runKey(kind, request));
      return known && (isComplete(known) || continued) ? known : emptyCell(request);
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
    const takeKept = async (): Promise<void> => {
      const missing = cells.filter((cell) => !isComplete(cell)).map(({ request }) => request);
      const found = await readKept(missing);
      if (signal.aborted) return;
      cells.forEach((cell, i) => {
        const other = found.get(runKey(kind, cell.request));
        if (other !== undefined && other.decided > cell.decided) cells[i] = other;
      });
      tell();
    };
    const computeCell = async (cell: Cell, i: number): Promise<void> => {
      for await (const event of startJob(kind, continued?.(cell) ?? cell.request, {
        signal,
        priority: 'batch',
      })) {
        if (signal.aborted) break;
        if (event.type === 'failed') progress.apply(event);
        if (event.type !== 'progress') continue;
        if (event.batch) cells[i] = withBatch(cells[i] ?? cell, event.batch);
        if (progress.fields().status !== 'failed')
          progress.apply({ type: 'progress', fraction: shareDone(cells) });
        tellOncePerFrame();
      }
      keep(cells[i]);
    };
    const computeAll = async (): Promise<void> => {
      if (kept !== undefined) await takeKept().catch(refused);
      progress.startFrom(shareDone(cells));
      const missing = signal.aborted
        ? []
        : [...cells.entries()].filter(([, cell]) => !isComplete(cell));
      await Promise.all(missing.map(([i, cell]) => computeCell(cell, i)));
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
    async keptShare() {
      const { cells } = planOf(store.getState());
      try {
        const found = await readKept(cells);
        return shareThere(
          cells.map((request) => found.get(runKey(kind, request)) ?? emptyCell(request)),
          () => 1,
        );
      } catch {
        // Said when it is asked for by a press.
        return 0;
      }
    },
  };
}

const refusedWords =
  'This browser does not let the page keep results: what a study computes is gone with the page.';
