/** Starts what is asked for at the current point. */
import type { ReactNode } from 'react';
import { useApp } from '../../state/useStore';
import { Button } from '../../ui/Button';

export function RunButton(): ReactNode {
  const { actions } = useApp();
  return (
    <Button
      variant="primary"
      onClick={() => {
        actions.launchRun();
      }}
    >
      Run here
    </Button>
  );
}
