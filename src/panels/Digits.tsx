/**
 * A number of a readout: with the digits of a first sight, and with all that there are once a pointer or a pin
 * asks. Every number of a readout is written here.
 */
import type { ReactNode } from 'react';
import {
  formatAtFirstSight,
  formatEstimate,
  formatFixed,
  formatNumber,
  formatSteadily,
} from '../plot/format';
import type { Quantity } from './notation/quantities';
import { useStore } from '../state/useStore';
import styles from './Digits.module.css';

export interface DigitsProps {
  readonly value: number;
  /** What it is of, where that depends on the notation. */
  readonly quantity?: Quantity;
  /** Estimated, in the unit that is shown: null where it is not there yet. */
  readonly error?: number | null;
  /** How many digits there are. */
  readonly all: number;
  /** The cursor that asks for them, or whether something else does. */
  readonly asked: 'energy' | 'time' | boolean;
}

export function Digits({ value, quantity, error, all, asked }: DigitsProps): ReactNode {
  const isAsked = useIsAsked(asked);
  const shown = quantity?.shown(value) ?? value;
  const suffix = quantity?.suffix ?? '';
  const whole = error === undefined ? formatNumber(shown, all) : formatEstimate(shown, error, all);
  return (
    // Room for all of them, so that nothing moves when they come.
    <Room of={`${whole}${suffix}`} isEstimate={error !== undefined}>
      {`${isAsked ? whole : formatAtFirstSight(shown, error)}${suffix}`}
    </Room>
  );
}

/** One that a drag changes: its digits stay where they are. @param decimals all of them. */
export function SteadyDigits({
  value,
  decimals,
  asked,
}: Pick<DigitsProps, 'value' | 'asked'> & { readonly decimals: number }): ReactNode {
  const isAsked = useIsAsked(asked);
  return <span>{isAsked ? formatFixed(value, decimals) : formatSteadily(value, decimals)}</span>;
}

function useIsAsked(asked: DigitsProps['asked']): boolean {
  return useStore(({ view, hover }) =>
    typeof asked === 'boolean' ? asked : view[asked] !== null || hover[asked] !== null,
  );
}

function Room({
  of,
  isEstimate,
  children,
}: {
  readonly of: string;
  readonly isEstimate: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span
      className={styles.digits}
      style={{ minWidth: `${of.length}ch` }}
      data-estimate={isEstimate ? '' : undefined}
    >
      {children}
    </span>
  );
}
