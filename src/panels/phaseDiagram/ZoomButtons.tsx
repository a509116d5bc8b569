/** Zoom of the phase diagram without a pointer's gestures. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { keyFactor } from '../../plot/ZoomSurface';
import { phaseZoom } from '../../state/settings/phaseDiagram';
import { useApp, useStore } from '../../state/useStore';
import styles from './PhaseDiagram.module.css';
import { createZooming } from './zooming';

export const ZoomButtons = memo(function ZoomButtons(): ReactNode {
  const { onStep, onReset } = createZooming(useApp());
  const isZoomed = useStore(({ view }) => phaseZoom.of(view) !== null);
  const buttons = [
    {
      name: 'Zoom in',
      sign: '+',
      disabled: false,
      act: () => {
        onStep(keyFactor);
      },
    },
    {
      name: 'Zoom out',
      sign: '−',
      disabled: false,
      act: () => {
        onStep(1 / keyFactor);
      },
    },
    { name: 'Reset zoom', sign: '⤢', disabled: !isZoomed, act: onReset },
  ] as const;
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom of the phase diagram">
      {buttons.map(({ name, sign, disabled, act }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          aria-disabled={disabled}
          onClick={() => {
            if (!disabled) act();
          }}
        >
          {sign}
        </button>
      ))}
    </div>
  );
});
