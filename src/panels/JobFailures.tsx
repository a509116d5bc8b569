/** Says which of a panel's computations failed, and offers to try again; the rest stays as it is. */
import type { ReactNode } from 'react';
import type { LatestKind } from '../state/latest/results';
import { actions, useStore } from '../state/useStore';
import { Button } from '../ui/Button';
import styles from './JobFailures.module.css';

/** What each kind of job computes, as the subject of a sentence. */
const subjects: Readonly<Record<LatestKind, string>> = {
  phaseLines: 'The lines',
  furtherLines: 'The further lines',
  contourMap: 'The contours',
  spectrum: 'The random matrix',
  splitMap: 'The fine map',
  overlapMap: 'The fine map',
  quenchedCurve: 'The quenched curve',
  energyLimit: 'The limit of the energy',
  conditioned: 'The conditioned spectra',
};

export function JobFailures({ kinds }: { readonly kinds: readonly LatestKind[] }): ReactNode {
  const latest = useStore((state) => state.latest);
  const failed = kinds.filter((kind) => latest[kind].status === 'failed');
  if (failed.length === 0) return null;
  return (
    <div className={styles.failures} role="alert">
      <div>
        {failed.map((kind) => (
          <p key={kind}>{`${subjects[kind]} could not be computed: ${latest[kind].message}`}</p>
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
