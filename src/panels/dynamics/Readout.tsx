/** Values of every run at the time under the cursor, with the errors estimated at that time. */
import type { ReactNode } from 'react';
import { formatEstimate, formatNumber } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { valueAt } from '../../state/runs/valueAt';
import { liveSlot, type Run } from '../../state/view';
import { ReadoutItem } from '../PanelFrame';
import { runColour } from '../runColours';
import styles from './Dynamics.module.css';
import type { RunView, TimeCurve } from './view';

interface ReadoutProps {
  readonly views: readonly RunView[];
  readonly curves: readonly TimeCurve[];
  /** Null while there is no cursor. */
  readonly time: number | null;
}

export function Readout({ views, curves, time }: ReadoutProps): ReactNode {
  if (time === null)
    return views.length === 0 ? null : (
      <span className={styles.hint}>Hover for values; click pins, Escape unpins.</span>
    );
  return (
    <>
      <ReadoutItem name={<span className="sym">t</span>}>{formatNumber(time, 4)}</ReadoutItem>
      {curves.map((curve) => {
        const energy = valueAt(curve.time, curve.energy, time);
        const overlap = valueAt(curve.time, curve.overlap, time);
        if (energy === null || overlap === null) return null;
        const view = views.find(({ run }) => run.slot === curve.slot);
        const limit = view && limitOf(curve, view);
        const text = (key: 'energy' | 'overlap', value: number, digits: number): string =>
          limit
            ? formatEstimate(value, errorAt(limit, key, time), digits)
            : formatNumber(value, digits);
        return (
          <ReadoutItem
            key={`${curve.slot}-${curve.engine}`}
            name={
              <>
                <span className={styles.chip} style={{ background: runColour(curve.slot) }}>
                  {curve.slot === liveSlot ? '•' : curve.slot}
                </span>{' '}
                {curveLabel(curve, view?.run)}
              </>
            }
          >
            <span className="sym">ε</span> = {text('energy', energy, 4)},{' '}
            <span className="sym">m</span> = {text('overlap', overlap, 3)}
          </ReadoutItem>
        );
      })}
    </>
  );
}

/** The error estimate at one time; null where there is none yet. */
function errorAt(
  { samples, errors }: DynamicsResult,
  key: 'energy' | 'overlap',
  time: number,
): number | null {
  return valueAt(samples.column('time').subarray(0, errors.length), errors.column(key), time);
}

/** The large-N solution that a curve draws; null where it draws finite systems. */
function limitOf({ engine }: TimeCurve, view: RunView): DynamicsResult | null {
  if (engine === 'flow') return null;
  return engine === 'chsck' ? view.dynamics : view.companion;
}

function curveLabel({ engine, band }: TimeCurve, run: Run | undefined): string {
  if (engine === 'chsck') return 'N = ∞';
  if (engine === 'beside') return 'N = ∞, same start';
  return `${band ? 'median, ' : ''}N = ${run?.flow?.dimension ?? ''}`;
}
