/** The one slider that a room is shown, with its value in large. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { equation } from '../../panels/notation/quantities';
import { useNotation } from '../../panels/notation/useNotation';
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
  const { matrix } = useNotation();
  if (value === null) return null;
  return (
    <div className={styles.slider}>
      <label htmlFor={id} translate="no">
        {equation(matrix, value, 3)}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={matrix.shown(Math.max(usualEnd, value))}
        step={0.01}
        value={matrix.shown(value)}
        aria-label={`Matrix signal-to-noise ratio, ${matrix.spoken.replace('1 over', 'one over')}`}
        onChange={(event) => {
          actions.setPoint({ invDelta2: matrix.back(Number(event.target.value)) }, 'drag');
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
