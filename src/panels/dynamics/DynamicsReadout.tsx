/**
 * Values of every run at the time under the cursor, or at its own end without one: as many of them, in
 * the same places, whether the pointer is there or not, so that no picture moves under it.
 */
import type { ReactNode } from 'react';
import { digitsAtFirstSight, formatEstimate, formatNumber } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { valueAt } from '../../state/runs/valueAt';
import { liveSlot, type Run } from '../../state/view';
import { ReadoutItem } from '../ReadoutItem';
import { runColour } from '../runColours';
import styles from './Dynamics.module.css';
import { TimeItem } from './TimeItem';
import type { RunCurves, TimeCurve } from './view';
import { unitWords } from '../energyAxis';
import { useNotation } from '../notation/useNotation';

interface ReadoutProps {
  readonly views: readonly RunCurves[];
  readonly curves: readonly TimeCurve[];
  /** Null while there is no cursor. */
  readonly time: number | null;
}

/** As many curves have room for their errors, under a cursor; those of more are in the table. */
const mostWithErrors = 2;

export function DynamicsReadout({ views, curves, time }: ReadoutProps): ReactNode {
  const isRoomy = curves.length <= mostWithErrors;
  const { energy } = useNotation();
  return (
    <div className={isRoomy ? styles.roomy : styles.values}>
      <TimeItem time={time} end="at the end of each" />
      {curves.map((curve) => {
        const at = time ?? curve.time.at(-1) ?? 0;
        const view = views.find(({ run }) => run.slot === curve.slot);
        const limit = view && limitOf(curve, view);
        const text = (key: 'energy' | 'overlap', digits: number): string => {
          const value = valueAt(curve.time, curve[key], at);
          if (value === null) return '–';
          const inUnits = key === 'energy' ? energy.shown : (number: number) => number;
          const error = limit && isRoomy && time !== null ? errorAt(limit, key, at) : undefined;
          return error === undefined
            ? formatNumber(inUnits(value), digits)
            : formatEstimate(inUnits(value), error === null ? null : inUnits(error), digits);
        };
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
            <span className="sym">ε</span>
            <span>{unitWords(energy.suffix)}</span>{' '}
            <span>{`${text('energy', time === null ? digitsAtFirstSight : 4)},`}</span>{' '}
            <span className="sym">m</span> <span>{text('overlap', isRoomy ? 3 : 2)}</span>
          </ReadoutItem>
        );
      })}
    </div>
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
function limitOf({ engine }: TimeCurve, view: RunCurves): DynamicsResult | null {
  if (engine === 'flow') return null;
  return engine === 'chsck' ? view.dynamics : view.companion;
}

function curveLabel({ engine, band }: TimeCurve, run: Run | undefined): string {
  if (engine === 'chsck') return '∞';
  if (engine === 'beside') return '∞, same start';
  return `${band ? 'median ' : ''}N = ${run?.flow?.dimension ?? ''}`;
}
