/**
 * Carries out sweeps: nothing runs until someone asks for it, and a sweep that the view no longer
 * describes is stopped. What had arrived stays under its own key, and starting again computes only
 * what is missing.
 */
import type { OutcomesBatch } from '../../physics/flow/outcomes';
import { trackProgress } from '../runs/progress';
import type { SupervisorServices } from '../runs/supervisor';
import { selectSweepPlan } from '../selectors/sweep';
import type { AppStore } from '../store';
import type { SweepPlan } from './plan';
import { decided, type SweepCell, type SweepResult } from './results';

export interface Sweeper {
  /** Starts following the view; the returned function stops what is under way. */
  start(): () => void;
  /** Computes what is missing of the sweep that the view describes. */
  run(): void;
  /** Stops and keeps what has arrived. */
  cancel(): void;
}

interface LiveSweep {
  readonly key: string;
  cancel(): void;
}

/** As many sweeps are kept for a return to them. */
const keptSweeps = 8;

export function createSweeper(
  store: AppStore,
  { startJob, schedule, now }: SupervisorServices,
): Sweeper {
  let live: LiveSweep | null = null;

  const file = (result: SweepResult): void => {
    store.setState(({ sweeps }) => {
      const others = Object.entries(sweeps).filter(([key]) => key !== result.key);
      const kept = others.slice(Math.max(0, others.length - keptSweeps + 1));
      return { sweeps: { ...Object.fromEntries(kept), [result.key]: result } };
    });
  };

  const begin = (plan: SweepPlan): LiveSweep => {
    const controller = new AbortController();
    const { signal } = controller;
    const progress = trackProgress<null>(now);
    const cells = plan.cells.map((request, i) => {
      const before = store.getState().sweeps[plan.key]?.cells[i];
      return before && isComplete(before) ? before : emptyCell(request);
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
    const computeCell = async (cell: SweepCell, i: number): Promise<void> => {
      for await (const event of startJob('outcomes', cell.request, { signal, priority: 'batch' })) {
        if (signal.aborted) return;
        if (event.type === 'failed') progress.apply(event);
        if (event.type !== 'progress') continue;
        if (event.batch) cells[i] = withOutcomes(cells[i] ?? cell, event.batch);
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
        if (live !== null && selectSweepPlan(state).key !== live.key) cancel();
      });
      return () => {
        unsubscribe();
        cancel();
      };
    },
    run() {
      cancel();
      live = begin(selectSweepPlan(store.getState()));
    },
    cancel,
  };
}

function emptyCell(request: SweepCell['request']): SweepCell {
  return { request, found: 0, antiCorrelated: 0, neither: 0, positive: 0, positiveFound: 0 };
}

function isComplete(cell: SweepCell): boolean {
  return decided(cell) === cell.request.members;
}

function withOutcomes(
  cell: SweepCell,
  { rows: { outcome, initialOverlap } }: OutcomesBatch,
): SweepCell {
  const count = (code: number): number => outcome.filter((value) => value === code).length;
  const fromPositive = outcome.filter((_, i) => (initialOverlap[i] ?? 0) > 0);
  return {
    ...cell,
    found: cell.found + count(1),
    antiCorrelated: cell.antiCorrelated + count(-1),
    neither: cell.neither + count(0),
    positive: cell.positive + fromPositive.length,
    positiveFound: cell.positiveFound + fromPositive.filter((code) => code === 1).length,
  };
}

/** Share of the work, which goes like the number of couplings. */
function shareDone(cells: readonly SweepCell[]): number {
  let done = 0;
  let all = 0;
  for (const cell of cells) {
    const { dimension, point, members } = cell.request;
    const cost = dimension ** point.p;
    done += cost * decided(cell);
    all += cost * members;
  }
  return done / all;
}
