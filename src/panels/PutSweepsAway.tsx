/** The button that puts the results of opened sweeps away; nothing where there are none. */
import type { ReactNode } from 'react';
import { isAnythingOpened } from '../state/openedSweep';
import { useApp, useStore } from '../state/useStore';
import { Button } from '../ui/Button';

export function PutSweepsAway(): ReactNode {
  const { actions } = useApp();
  const hasOpened = useStore(({ openedSweep }) => isAnythingOpened(openedSweep));
  return hasOpened ? (
    <Button
      size="small"
      onClick={() => {
        actions.removeSweeps();
      }}
    >
      Put the opened sweep away
    </Button>
  ) : null;
}
