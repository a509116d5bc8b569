/** Says which of a panel's computations failed, and offers to try again; the rest stays as it is. */
import type { ReactNode } from 'react';
import type { PanelEntry } from '../state/tables';
import { latestOf } from '../state/latest/results';
import { useApp, useStore } from '../state/useStore';
import { Button } from '../ui/Button';
import styles from './JobFailures.module.css';

export function JobFailures({ jobs = [] }: Pick<PanelEntry, 'jobs'>): ReactNode {
  const { actions, tables } = useApp();
  const latest = useStore((state) => state.latest);
  const failed = jobs.filter((kind) => latest[kind]?.status === 'failed');
  if (failed.length === 0) return null;
  return (
    <div className={styles.failures} role="alert">
      <div>
        {failed.map((kind) => (
          <p
            key={kind}
          >{`${tables.jobs[kind]?.subject ?? 'Part of it'} could not be computed: ${latestOf({ latest }, kind).message}`}</p>
        ))}
      </div>
      <Button
        size="small"
        onClick={() => {
          failed.forEach(actions.retryLatest);
        }}
      >
        Retry
      </Button>
    </div>
  );
}
