import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@base-ui/react/button';
import type { ButtonProps } from './Button';
import popup from './floating/popup.module.css';
import { Hint } from './Hint';
import { useHint } from './useHint';

/** What buttons say of themselves that show less than their name. */
export interface NamedButtonProps extends Omit<ButtonProps, 'accessibleName' | 'variant'> {
  /** Accessible name and tooltip. */
  readonly name: string;
  /** Shown in the tooltip: "Space". */
  readonly shortcut?: string | undefined;
}

interface Look {
  readonly className: string | undefined;
  readonly variant?: ButtonProps['variant'];
  /** Whether Escape, which closes the hint, goes on to what else listens. */
  readonly passesEscape?: boolean;
}

/** A push button whose name, and key, appear on hover and on keyboard focus. */
export function NamedButton({
  children,
  name,
  shortcut,
  size = 'medium',
  className,
  variant,
  passesEscape = false,
  ...props
}: NamedButtonProps & Look): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const hint = useHint();
  return (
    <>
      <Button
        ref={button}
        className={className}
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
        <Hint anchor={button} passesEscape={passesEscape}>
          <span>{name}</span>
          {shortcut !== undefined && <kbd className={popup.key}>{shortcut}</kbd>}
        </Hint>
      ) : null}
    </>
  );
}
