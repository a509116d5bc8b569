/** How far the runs are, beside the slider at the foot of a phone's screen: their list is far below, and a tap leads to it. */
import type { ReactNode } from 'react';
import { resultsOf, runStatus, selectRuns, type RunView } from '../../state/selectors/runs';
import { useStore } from '../../state/useStore';
import styles from './Controls.module.css';

export function DockedRuns(): ReactNode {
  const words = useStore((state) => runsWords(selectRuns(state)));
  return words === '' ? null : (
    <button
      type="button"
      className={styles.runs}
      data-part="runs"
      onClick={() => {
        document.querySelector('[data-part="run-list"]')?.scrollIntoView({ block: 'start' });
      }}
    >
      {words}
    </button>
  );
}

/** In a few words; empty without runs. */
function runsWords(runs: readonly RunView[]): string {
  if (runs.length === 0) return '';
  const statuses = runs.map(runStatus);
  const failed = runs.filter((_, i) => statuses[i] === 'failed');
  const open = runs.filter((_, i) => statuses[i] === 'running' || statuses[i] === 'waiting');
  const name = ([first, ...others]: readonly RunView[]): string =>
    others.length === 0 ? `run ${first?.run.slot ?? ''}` : `${others.length + 1} runs`;
  if (open.length > 0) return `${name(open)}: ${Math.floor(100 * meanFraction(open))} %`;
  if (failed.length > 0) return `${name(failed)} failed`;
  return `${name(runs)} done`;
}

function meanFraction(runs: readonly RunView[]): number {
  const fractions = runs.flatMap((view) => resultsOf(view).map(({ fraction }) => fraction));
  return fractions.reduce((sum, fraction) => sum + fraction, 0) / Math.max(1, fractions.length);
}
