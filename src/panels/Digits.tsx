/** A number under a cursor: three digits at first sight, all that there are once a pointer or a pin asks. */
import type { ReactNode } from 'react';
import { formatNumber } from '../plot/format';
import { useStore } from '../state/useStore';
import styles from './Digits.module.css';

const atFirstSight = 3;

export function Digits({
  value,
  all,
  cursor,
}: {
  readonly value: number;
  readonly all: number;
  readonly cursor: 'energy' | 'time';
}): ReactNode {
  const isAsked = useStore(({ view, hover }) => view[cursor] !== null || hover[cursor] !== null);
  const whole = formatNumber(value, all);
  return (
    // Room for all of them, so that nothing moves when they come.
    <span className={styles.digits} style={{ minWidth: `${whole.length}ch` }}>
      {isAsked ? whole : formatNumber(value, atFirstSight)}
    </span>
  );
}
