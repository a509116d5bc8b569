/** Zoom of the phase diagram without a pointer's gestures. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { keyFactor } from '../../plot/ZoomSurface';
import styles from './PhaseDiagram.module.css';
import type { Zooming } from './zooming';

export const ZoomControls = memo(function ZoomControls({
  zooming: { onStep, onReset },
  isZoomed,
}: {
  readonly zooming: Zooming;
  readonly isZoomed: boolean;
}): ReactNode {
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
    <div
      className={styles.zoom}
      role="group"
      aria-label="Zoom of the phase diagram"
      data-part="view"
    >
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
