import type { ReactNode } from 'react';
import { Button } from '@base-ui/react/button';
import { Tooltip } from '@base-ui/react/tooltip';
import styles from './IconButton.module.css';
import popup from './popup.module.css';

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
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        className={styles.button}
        data-size={size}
        aria-label={name}
        aria-pressed={props.pressed}
        onClick={() => {
          props.onClick();
        }}
        render={<Button disabled={props.disabled ?? false} focusableWhenDisabled />}
      >
        <span className={styles.icon} aria-hidden="true">
          {children}
        </span>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={popup.tooltip}>
            {name}
            {shortcut !== undefined && <kbd className={popup.key}>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
