/** Plays and stops the surf, on every page in the same place. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { usePrefersReducedMotion } from '../../ui/usePrefersReducedMotion';
import { toggleSurf } from './surf';

export const SurfButton = memo(function SurfButton(): ReactNode {
  const app = useApp();
  const isPlaying = useStore(({ surf }) => surf.isPlaying);
  const prefersSteps = usePrefersReducedMotion();
  const [name, text] = prefersSteps
    ? ['Step along the run', '▸ Surf']
    : isPlaying
      ? ['Pause the surf', '❚❚ Surf']
      : ['Surf: play along the run', '▶ Surf'];
  return (
    <Button
      variant="primary"
      accessibleName={name}
      onClick={() => {
        toggleSurf(app);
      }}
    >
      {text}
    </Button>
  );
});
