import type { ReactNode } from 'react';
import { Button } from './Button';
import styles from './Failure.module.css';

export interface FailureProps {
  /** What has failed, as a sentence. */
  readonly text: string;
  readonly onRetry: () => void;
  /** Where trying again may not help. */
  readonly offersReload: boolean;
  /** Puts the message away. */
  readonly onDismiss?: () => void;
}

/** In the place of something that is not there: what has failed, and what can be done. */
export function Failure({ text, onRetry, offersReload, onDismiss }: FailureProps): ReactNode {
  return (
    <section className={styles.failure} role="alert">
      <p>{text}</p>
      {offersReload ? (
        <p>The address keeps what you see: loading the page again restores it.</p>
      ) : null}
      <div className={styles.buttons}>
        <Button onClick={onRetry}>Retry</Button>
        {offersReload ? <Button onClick={reload}>Reload the page</Button> : null}
        {onDismiss ? <Button onClick={onDismiss}>Dismiss</Button> : null}
      </div>
    </section>
  );
}

function reload(): void {
  location.reload();
}
