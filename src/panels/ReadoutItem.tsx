import type { ReactNode } from 'react';
import { Explained } from './terms/Explained';
import { Tied } from '../ui/Tied';
import styles from './PanelFrame.module.css';

/** One named value of a readout. */
export function ReadoutItem({
  name,
  children,
}: {
  readonly name: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={styles.item}>
      <span className={styles.itemName}>
        {typeof name === 'string' ? <Explained text={name} /> : name}
      </span>{' '}
      <span>{typeof children === 'string' ? <Tied text={children} /> : children}</span>
    </span>
  );
}
