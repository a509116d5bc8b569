import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@base-ui/react/button';
import type { ButtonProps } from './Button';
import styles from './Button.module.css';
import popup from './floating/popup.module.css';
import { Hint } from './Hint';
import { useHint } from './useHint';

export interface HintedButtonProps extends Omit<ButtonProps, 'accessibleName'> {
  /** A sign or a word; what screen readers say is its name. */
  readonly children: ReactNode;
  /** Accessible name and tooltip. */
  readonly name: string;
  /** Shown in the tooltip: "Space". */
  readonly shortcut?: string | undefined;
}

/** A push button of few words; the rest of them, and its key, appear on hover and on keyboard focus. */
export function HintedButton({
  children,
  name,
  shortcut,
  variant = 'secondary',
  size = 'medium',
  ...props
}: HintedButtonProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const hint = useHint();
  return (
    <>
      <Button
        ref={button}
        className={styles.button}
        data-variant={variant}
        data-size={size}
        aria-label={name}
        aria-pressed={props.pressed}
        disabled={props.disabled ?? false}
        focusableWhenDisabled
        {...hint.triggers}
        onClick={() => {
          hint.close();
          props.onClick();
        }}
      >
        {children}
      </Button>
      {hint.isOpen ? (
        <Hint anchor={button} passesEscape>
          <span>{name}</span>
          {shortcut !== undefined && <kbd className={popup.key}>{shortcut}</kbd>}
        </Hint>
      ) : null}
    </>
  );
}
