/**
 * Values of every run at the time under the cursor, or without one at the end of what is seen of it: as many of them, in
 * the same places, whether the pointer is there or not, so that no picture moves under it. More than two curves stand
 * side by side in few digits, so that eight runs take few lines; each value beside its name, however the lines break.
 */
import type { ReactNode } from 'react';
import {
  digitsAtFirstSight,
  formatEstimate,
  formatFixed,
  formatNumber,
  formatSteadily,
} from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { valueAt } from '../../state/runs/valueAt';
import { liveSlot, type Run } from '../../state/view';
import { OneLine } from '../../ui/Tied';
import { ReadoutItem } from '../ReadoutItem';
import { runColour } from '../runColours';
import styles from './Dynamics.module.css';
import { TimeItem } from './TimeItem';
import { endTime, type RunCurves, type TimeCurve } from './view';
import { unitWords } from '../energyAxis';
import { useNotation } from '../notation/useNotation';

interface ReadoutProps {
  readonly views: readonly RunCurves[];
  readonly curves: readonly TimeCurve[];
  /** Null while there is no cursor. */
  readonly time: number | null;
  /** Where the axis ends, and with it what is seen of each curve. */
  readonly last: number;
}

/** As many curves have room for their errors, under a cursor; those of more are in the table. */
const mostWithErrors = 2;

export function DynamicsReadout({ views, curves, time, last }: ReadoutProps): ReactNode {
  const { suffix } = useNotation().energy;
  return curves.length <= mostWithErrors ? (
    <div className={styles.roomy}>
      <TimeItem time={time} end="at the end of each" />
      {curves.map((curve) => (
        <Line key={keyOf(curve)} {...{ curve, time, last }} view={viewOf(views, curve)} />
      ))}
    </div>
  ) : (
    <div className={styles.values}>
      <TimeItem time={time} end="at the end of each" />
      <div
        className={styles.entries}
        data-wide={curves.some(({ engine }) => engine !== 'chsck')}
        data-unit={suffix !== ''}
      >
        {curves.map((curve) => (
          <Entry key={keyOf(curve)} {...{ curve, time, last }} view={viewOf(views, curve)} />
        ))}
      </div>
    </div>
  );
}

interface CurveProps {
  readonly curve: TimeCurve;
  readonly view: RunCurves | undefined;
  readonly time: number | null;
  readonly last: number;
}

function Line({ curve, view, time, last }: CurveProps): ReactNode {
  const { energy } = useNotation();
  const at = time ?? endTime(curve, last);
  const limit = view && limitOf(curve, view);
  const text = (key: 'energy' | 'overlap', digits: number): string => {
    const value = valueAt(curve.time, curve[key], at);
    if (value === null) return '–';
    const inUnits = key === 'energy' ? energy.shown : (number: number) => number;
    const error = limit && time !== null ? errorAt(limit, key, at) : undefined;
    return error === undefined
      ? formatNumber(inUnits(value), digits)
      : formatEstimate(inUnits(value), error === null ? null : inUnits(error), digits);
  };
  return (
    <ReadoutItem
      name={
        <>
          <Chip of={curve} /> {curveLabel(curve, view?.run)}
        </>
      }
    >
      <OneLine>
        <span className="sym">ε</span>
        <span>{unitWords(energy.suffix)}</span>{' '}
        <span>{`${text('energy', time === null ? digitsAtFirstSight : 4)},`}</span>
      </OneLine>{' '}
      <OneLine>
        <span className="sym">m</span> <span>{text('overlap', 3)}</span>
      </OneLine>
    </ReadoutItem>
  );
}

function Entry({ curve, view, time, last }: CurveProps): ReactNode {
  const { energy } = useNotation();
  const at = time ?? endTime(curve, last);
  const [e, m] = [valueAt(curve.time, curve.energy, at), valueAt(curve.time, curve.overlap, at)];
  return (
    <span className={styles.entry} data-part="entry">
      <span className={styles.itemName}>
        <Chip of={curve} /> {shortLabel(curve, view?.run)}
      </span>
      <Value name="ε" unit={unitWords(energy.suffix)}>
        {e === null ? '–' : shortEnergy(energy.shown(e), time !== null)}
      </Value>
      <Value name="m">{m === null ? '–' : shortOverlap(m)}</Value>
    </span>
  );
}

function Value({
  name,
  unit = '',
  children,
}: {
  readonly name: string;
  readonly unit?: string;
  readonly children: string;
}): ReactNode {
  return (
    <span data-value={name}>
      <span className={styles.itemName}>
        <span className="sym">{name}</span>
        <span>{unit}</span>
      </span>{' '}
      <span>{children}</span>
    </span>
  );
}

/** As many decimals as those beside it: they have room for three, under a cursor, and the table has the others. */
function shortEnergy(energy: number, isAsked: boolean): string {
  return isAsked ? formatFixed(energy, 3) : formatSteadily(energy, 3);
}

/** Less than can be seen in the picture is as good as nothing here; the table has its digits. */
function shortOverlap(overlap: number): string {
  const size = Math.abs(overlap);
  if (overlap !== 0 && size < 1e-3) return '< 10⁻³';
  return size < 0.1 ? formatNumber(overlap, 2) : formatFixed(overlap, 2);
}

function Chip({ of }: { readonly of: TimeCurve }): ReactNode {
  return (
    <span className={styles.chip} style={{ background: runColour(of.slot) }}>
      {of.slot === liveSlot ? '•' : of.slot}
    </span>
  );
}

function keyOf({ slot, engine }: TimeCurve): string {
  return `${slot}-${engine}`;
}

function viewOf(views: readonly RunCurves[], { slot }: TimeCurve): RunCurves | undefined {
  return views.find(({ run }) => run.slot === slot);
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
  if (engine === 'chsck') return 'N = ∞';
  if (engine === 'beside') return 'N = ∞, same start';
  return `${band ? 'median ' : ''}N = ${run?.flow?.dimension ?? ''}`;
}

/** Whether it is a median, and where its companion starts, the legend says. */
function shortLabel({ engine }: TimeCurve, run: Run | undefined): string {
  if (engine === 'chsck') return '∞';
  return engine === 'beside' ? '∞, thin' : `N ${run?.flow?.dimension ?? ''}`;
}
