/** Plays and stops the surf, on every page in the same place. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../../state/useStore';
import { HintedButton } from '../../ui/HintedButton';
import { usePrefersReducedMotion } from '../../ui/usePrefersReducedMotion';
import { toggleSurf } from './surf';
import styles from './SurfButton.module.css';

export const SurfButton = memo(function SurfButton(): ReactNode {
  const app = useApp();
  const isPlaying = useStore(({ surf }) => surf.isPlaying);
  const prefersSteps = usePrefersReducedMotion();
  const [name, sign] = prefersSteps
    ? ['Step along the run', '▸']
    : isPlaying
      ? ['Pause the surf', '❚❚']
      : ['Surf: play along the run', '▶'];
  return (
    <HintedButton
      variant="primary"
      name={name}
      shortcut="P"
      onClick={() => {
        toggleSurf(app);
      }}
    >
      <span className={styles.sign}>{sign}</span>
      {' Surf'}
    </HintedButton>
  );
});
