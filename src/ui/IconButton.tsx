import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@base-ui/react/button';
import popup from './floating/popup.module.css';
import { Hint } from './Hint';
import styles from './IconButton.module.css';
import { useHint } from './useHint';

export interface IconButtonProps {
  /** A glyph or an inline SVG; hidden from screen readers. */
  readonly children: ReactNode;
  /** Accessible name and tooltip. */
  readonly name: string;
  /** Shown in the tooltip: "Space". */
  readonly shortcut?: string | undefined;
  readonly size?: 'small' | 'medium' | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick: () => void;
}

/** A button that shows a picture only; its name appears on hover and on keyboard focus. */
export function IconButton({
  children,
  name,
  shortcut,
  size = 'medium',
  ...props
}: IconButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const hint = useHint();
  return (
    <>
      <Button
        ref={button}
        className={styles.button}
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
        <span className={styles.icon} aria-hidden="true">
          {children}
        </span>
      </Button>
      {hint.isOpen ? (
        <Hint anchor={button}>
          <span>{name}</span>
          {shortcut !== undefined && <kbd className={popup.key}>{shortcut}</kbd>}
        </Hint>
      ) : null}
    </>
  );
}
