/** What one can do, in the words of what one does it with. */
import type { ReactNode } from 'react';
import styles from './PointerWords.module.css';

export function PointerWords({
  mouse,
  finger,
}: {
  readonly mouse: string;
  readonly finger: string;
}): ReactNode {
  return (
    <span data-part="hint">
      <span className={styles.mouse}>{mouse}</span>
      <span className={styles.finger}>{finger}</span>
    </span>
  );
}
