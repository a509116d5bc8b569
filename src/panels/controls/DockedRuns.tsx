/** How far the runs are, beside the slider at the foot of a phone's screen: their list is far below, and a tap leads to it. */
import type { ReactNode } from 'react';
import { resultsOf, runStatus, selectRuns, type RunView } from '../../state/selectors/runs';
import { useStore } from '../../state/useStore';
import styles from './Controls.module.css';

export function DockedRuns(): ReactNode {
  const words = useStore((state) => toldRuns(selectRuns(state)).words);
  const slot = useStore((state) => toldRuns(selectRuns(state)).slot);
  return words === '' ? null : (
    <button
      type="button"
      className={styles.runs}
      data-part="runs"
      onClick={() => {
        const told = slot === null ? '[data-part="run-list"]' : `[data-run="${slot}"]`;
        document.querySelector(told)?.scrollIntoView({ block: 'start' });
      }}
    >
      {words}
    </button>
  );
}

interface ToldRuns {
  /** A few; empty without runs. */
  readonly words: string;
  /** Of the run that they are of; null where they are of several. */
  readonly slot: number | null;
}

function toldRuns(runs: readonly RunView[]): ToldRuns {
  const statuses = runs.map(runStatus);
  const failed = runs.filter((_, i) => statuses[i] === 'failed');
  const open = runs.filter((_, i) => statuses[i] === 'running' || statuses[i] === 'waiting');
  const [told, state] =
    open.length > 0
      ? [open, `: ${Math.floor(100 * meanFraction(open))} %`]
      : failed.length > 0
        ? [failed, ' failed']
        : [runs, ' done'];
  const [first, ...others] = told;
  if (first === undefined) return { words: '', slot: null };
  const { slot } = first.run;
  return others.length === 0
    ? { words: `run ${slot}${state}`, slot }
    : { words: `${told.length} runs${state}`, slot: null };
}

function meanFraction(runs: readonly RunView[]): number {
  const fractions = runs.flatMap((view) => resultsOf(view).map(({ fraction }) => fraction));
  return fractions.reduce((sum, fraction) => sum + fraction, 0) / Math.max(1, fractions.length);
}
