/** The one slider that a room is shown, with its value in large. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { selectModel } from '../../state/selectors/landscape';
import { useApp, useStore } from '../../state/useStore';
import styles from './Presenter.module.css';

/** Where the lines are; a point beyond widens it. */
const usualEnd = 4;

/** Nothing where no matrix holds the signal. */
export function MatrixSlider(): ReactNode {
  const id = useId();
  const { actions } = useApp();
  const value = useStore((state) => selectModel(state).matrix);
  if (value === null) return null;
  return (
    <div className={styles.slider}>
      <label htmlFor={id} translate="no">
        {`1/Δ₂ = ${formatNumber(value, 3)}`}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(usualEnd, value)}
        step={0.01}
        value={value}
        aria-label="Matrix signal-to-noise ratio, one over Delta 2"
        onChange={(event) => {
          actions.setPoint({ invDelta2: Number(event.target.value) }, 'drag');
        }}
        onPointerUp={() => {
          actions.finish('the point');
        }}
        onKeyUp={() => {
          actions.finish('the point');
        }}
      />
    </div>
  );
}
