/** Asks before a link makes this machine compute for long. */
import type { ReactNode } from 'react';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import styles from './RunTray.module.css';
import { costWords } from '../costWords';

export function HeldRunsNotice(): ReactNode {
  const { actions } = useApp();
  const { runs, cost, isAnswered } = useStore(({ held }) => held);
  if (runs.length === 0 || isAnswered) return null;
  return (
    <div className={styles.question} role="group" aria-label="Computing that the link asks for">
      <p role="status">{costWords(cost)}</p>
      <div className={styles.actions}>
        <Button
          variant="primary"
          onClick={() => {
            actions.computeHeld();
          }}
        >
          Compute
        </Button>
        <Button onClick={actions.declineHeld}>Not now</Button>
      </div>
    </div>
  );
}
