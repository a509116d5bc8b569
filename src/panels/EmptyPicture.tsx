/** What stands where a picture will be: a sentence, and perhaps a button. */
import type { ReactNode } from 'react';
import styles from './EmptyPicture.module.css';
import { Tied } from '../ui/Tied';

export interface EmptyPictureProps {
  readonly words?: string;
  /** Nothing is under way either, so that its card needs no more room than what it says. */
  readonly isIdle?: boolean;
  readonly children?: ReactNode;
}

export function EmptyPicture({
  words = '',
  isIdle = false,
  children,
}: EmptyPictureProps): ReactNode {
  return (
    <div className={styles.empty} data-idle={isIdle ? '' : undefined}>
      {/* One element of the grid, whatever the sentence is made of. */}
      {words === '' ? null : (
        <p>
          <Tied text={words} />
        </p>
      )}
      {children}
    </div>
  );
}
