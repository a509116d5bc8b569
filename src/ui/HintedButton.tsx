import type { ReactNode } from 'react';
import type { ButtonProps } from './Button';
import styles from './Button.module.css';
import { NamedButton, type NamedButtonProps } from './NamedButton';

export type HintedButtonProps = NamedButtonProps & Pick<ButtonProps, 'variant'>;

/** A push button of few words; the rest of them, and its key, appear on hover and on keyboard focus. */
export function HintedButton({ variant = 'secondary', ...props }: HintedButtonProps): ReactNode {
  return <NamedButton className={styles.button} variant={variant} passesEscape {...props} />;
}
