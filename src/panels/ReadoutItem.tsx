import type { ReactNode } from 'react';
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
      <span className={styles.itemName}>{name}</span> <span>{children}</span>
    </span>
  );
}
