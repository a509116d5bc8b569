/** The numbers of runs in a picture, each on a disc, with a line to what it is the number of. */
import type { ReactNode } from 'react';
import type { PixelPoint } from '../plot/course';
import { runColour } from './runColours';
import styles from './RunDiscs.module.css';

export interface PlacedNumber {
  readonly slot: number;
  /** Filled once the run has found the signal. */
  readonly found: boolean;
  readonly from: PixelPoint;
  readonly at: PixelPoint;
}

export function RunDiscs({
  numbers,
  radius,
}: {
  readonly numbers: readonly PlacedNumber[];
  /** In pixels. */
  readonly radius: number;
}): ReactNode {
  const leads = numbers.map(({ slot, from, at }) => (
    <line
      key={`lead ${slot}`}
      className={styles.lead}
      x1={from.px}
      y1={from.py}
      x2={at.px}
      y2={at.py}
      style={{ stroke: runColour(slot) }}
    />
  ));
  const discs = numbers.map(({ slot, found, at }) => {
    const colour = runColour(slot);
    return (
      <g
        key={slot}
        className={styles.disc}
        data-marker={slot}
        transform={`translate(${at.px},${at.py})`}
      >
        <title>{`Run ${slot}${found ? ': found the signal' : ''}`}</title>
        <circle r={radius} style={{ fill: found ? colour : 'var(--surface)', stroke: colour }} />
        <text dy="0.35em" style={{ fill: found ? 'var(--surface)' : colour }}>
          {slot}
        </text>
      </g>
    );
  });
  // No line strikes out the number of another run.
  return [...leads, ...discs];
}
