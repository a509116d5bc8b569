/** Zoom and first view of the globe without a pointer's gestures. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { zoomStep } from '../../plot/globe/Turner';
import { globeTurn, globeZoom } from '../../state/settings/globe';
import { useApp } from '../../state/useStore';
import styles from './Globe.module.css';

export const ViewButtons = memo(function ViewButtons({
  onFace,
}: {
  readonly onFace: () => void;
}): ReactNode {
  const { actions, store } = useApp();
  const zoomBy = (factor: number): void => {
    const zoom = globeZoom.of(store.getState().view);
    actions.set(globeZoom, Number((factor * zoom).toPrecision(4)));
  };
  const buttons = [
    {
      name: 'Zoom in',
      sign: '+',
      act: () => {
        zoomBy(zoomStep);
      },
    },
    {
      name: 'Zoom out',
      sign: '−',
      act: () => {
        zoomBy(1 / zoomStep);
      },
    },
    { name: 'Face where the flow is', sign: '◎', act: onFace },
    {
      name: 'Back to the first view',
      sign: '⤢',
      act: () => {
        actions.act('the turn of the globe', () => {
          actions.set(globeTurn, globeTurn.initial);
          actions.set(globeZoom, globeZoom.initial);
        });
      },
    },
  ] as const;
  return (
    <div className={styles.buttons} role="group" aria-label="View of the globe" data-part="view">
      {buttons.map(({ name, sign, act }) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={act}>
          {sign}
        </button>
      ))}
    </div>
  );
});
