/** Says which of a panel's computations failed, and offers to try again; the rest stays as it is. */
import type { ReactNode } from 'react';
import { latestRequests } from '../state/latest/requests';
import type { LatestKind } from '../state/latest/results';
import { useApp, useStore } from '../state/useStore';
import { Button } from '../ui/Button';
import styles from './JobFailures.module.css';

export function JobFailures({ kinds }: { readonly kinds: readonly LatestKind[] }): ReactNode {
  const { actions } = useApp();
  const latest = useStore((state) => state.latest);
  const failed = kinds.filter((kind) => latest[kind].status === 'failed');
  if (failed.length === 0) return null;
  return (
    <div className={styles.failures} role="alert">
      <div>
        {failed.map((kind) => (
          <p
            key={kind}
          >{`${latestRequests[kind].subject} could not be computed: ${latest[kind].message}`}</p>
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
