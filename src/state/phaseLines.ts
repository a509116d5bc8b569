/** Computes the lines of the phase diagram for the current p in a worker, once per p. */
import type { StartJob } from '../../workers/client/job';
import { parameters } from '../physics/parameters';
import type { AppStore, LinesState } from './store';

/**
 * Values of Δ_p at which the lines are computed: the whole range evenly in the logarithm for the
 * logarithmic axis (a factor 1.04 apart), and every 0.05 up to 5 where a linear axis stretches it.
 */
export const phaseLineGrid: readonly number[] = sampleDeltaP();

function sampleDeltaP(): readonly number[] {
  const { min, max } = parameters.deltaP;
  const logCount = 235;
  const logarithmic = Array.from(
    { length: logCount },
    (_, i) => min * (max / min) ** (i / (logCount - 1)),
  );
  const linear = Array.from({ length: 100 }, (_, i) => (i + 1) / 20);
  return [...new Set([...logarithmic, ...linear, max])]
    .filter((x) => x <= max)
    .sort((a, b) => a - b);
}

export interface PhaseLinesLoader {
  /** Starts following p; the returned function stops a computation that is under way. */
  start(): () => void;
  /** Tries again after a failure. */
  retry(): void;
}

export function loadPhaseLines(store: AppStore, startJob: StartJob): PhaseLinesLoader {
  let controller = new AbortController();

  const file = (p: number, lines: LinesState): void => {
    store.setState(({ phaseLines }) => ({ phaseLines: { ...phaseLines, [p]: lines } }));
  };
  const compute = async (p: number): Promise<void> => {
    const { signal } = controller;
    file(p, { status: 'loading' });
    const request = { p, deltaP: phaseLineGrid };
    for await (const event of startJob('phaseLines', request, {
      signal,
      priority: 'interactive',
    })) {
      if (event.type === 'done') file(p, { status: 'ready', lines: event.summary });
      if (event.type === 'failed') file(p, { status: 'failed', message: event.failure.message });
    }
  };
  /** Only the lines of the current p are worth computing: others under way are given up. */
  const want = (p: number): void => {
    controller.abort();
    controller = new AbortController();
    store.setState(({ phaseLines }) => ({
      phaseLines: Object.fromEntries(
        Object.entries(phaseLines).filter(([, { status }]) => status === 'ready'),
      ),
    }));
    if (store.getState().phaseLines[p] === undefined) void compute(p);
  };

  return {
    start() {
      want(store.getState().view.point.p);
      const unsubscribe = store.subscribe(({ view }, before) => {
        if (view.point.p !== before.view.point.p) want(view.point.p);
      });
      return () => {
        unsubscribe();
        controller.abort();
      };
    },
    retry() {
      want(store.getState().view.point.p);
    },
  };
}
