import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@base-ui/react/button';
import { floating } from './floating/code';
import popup from './floating/popup.module.css';
import { Hint } from './Hint';
import styles from './IconButton.module.css';

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

/** The pointer rests so long, in ms, before the name appears. */
const hintDelay = 400;

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

/** Whether the name is shown: after a while under a mouse, at once with the focus of the keyboard. */
function useHint() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef(0);
  const openAfter = (delay: number): void => {
    floating.load();
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setOpen(true);
    }, delay);
  };
  const close = (): void => {
    window.clearTimeout(timer.current);
    setOpen(false);
  };
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return {
    isOpen,
    close,
    triggers: {
      onPointerEnter: (event: React.PointerEvent) => {
        if (event.pointerType === 'mouse') openAfter(hintDelay);
      },
      onPointerLeave: close,
      onFocus: (event: React.FocusEvent) => {
        if (event.currentTarget.matches(':focus-visible')) openAfter(0);
      },
      onBlur: close,
      onKeyDown: (event: React.KeyboardEvent) => {
        if (event.key === 'Escape') close();
      },
    },
  };
}
