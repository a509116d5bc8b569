/** Plays and stops the surf, on every page in the same place. */
import { memo, useContext } from 'react';
import type { ReactNode } from 'react';
import { useApp, useStore } from '../../state/useStore';
import { HintedButton } from '../../ui/HintedButton';
import { ControlWordsContext } from '../controlWords';
import { usePrefersReducedMotion } from '../../ui/usePrefersReducedMotion';
import { toggleSurf } from './surf';
import styles from './SurfButton.module.css';

export const SurfButton = memo(function SurfButton(): ReactNode {
  const app = useApp();
  const isPlaying = useStore(({ surf }) => surf.isPlaying);
  const words = useContext(ControlWordsContext);
  const prefersSteps = usePrefersReducedMotion();
  const [name, sign] = prefersSteps
    ? [words.step, '▸']
    : isPlaying
      ? [words.pause, '❚❚']
      : [words.play, '▶'];
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
