/** A number under a cursor: three digits at first sight, all that there are once a pointer or a pin asks. */
import type { ReactNode } from 'react';
import { formatNumber } from '../plot/format';
import { valueIn, type Quantity } from './notation/quantities';
import { useStore } from '../state/useStore';
import styles from './Digits.module.css';

const atFirstSight = 3;

export function Digits({
  value,
  quantity,
  all,
  cursor,
}: {
  readonly value: number;
  /** What it is of, where that depends on the notation. */
  readonly quantity?: Quantity;
  readonly all: number;
  readonly cursor: 'energy' | 'time';
}): ReactNode {
  const isAsked = useStore(({ view, hover }) => view[cursor] !== null || hover[cursor] !== null);
  const write = (digits: number): string =>
    quantity === undefined ? formatNumber(value, digits) : valueIn(quantity, value, digits);
  const whole = write(all);
  return (
    // Room for all of them, so that nothing moves when they come.
    <span className={styles.digits} style={{ minWidth: `${whole.length}ch` }}>
      {isAsked ? whole : write(atFirstSight)}
    </span>
  );
}
