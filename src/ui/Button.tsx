import type { ReactNode } from 'react';
import { Button as BaseButton } from '@base-ui/react/button';
import styles from './Button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  /** `primary` for the one act that matters most, `danger` for what cannot be undone. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** `small` for the tools of a panel. */
  readonly size?: 'small' | 'medium' | undefined;
  /** Makes it a toggle that says whether it is on. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Longer name for screen readers when the text alone is not enough ("Cancel run 2"). */
  readonly accessibleName?: string | undefined;
  readonly onClick: () => void;
}

/** A push button; when disabled it stays reachable, so that keyboard focus is not lost. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  ...props
}: ButtonProps) {
  return (
    <BaseButton
      className={styles.button}
      data-variant={variant}
      data-size={size}
      aria-pressed={props.pressed}
      aria-label={props.accessibleName}
      disabled={props.disabled ?? false}
      focusableWhenDisabled
      onClick={() => {
        props.onClick();
      }}
    >
      {children}
    </BaseButton>
  );
}
