import type { ReactNode } from 'react';
import styles from './IconButton.module.css';
import { NamedButton, type NamedButtonProps } from './NamedButton';

/** A button that shows a glyph or an inline SVG only; its name appears on hover and on keyboard focus. */
export function IconButton({ children, ...props }: NamedButtonProps): ReactNode {
  return (
    <NamedButton className={styles.button} {...props}>
      <span className={styles.icon} aria-hidden="true">
        {children}
      </span>
    </NamedButton>
  );
}
