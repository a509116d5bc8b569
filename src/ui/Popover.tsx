import type { ReactNode } from 'react';
import { Popover as BasePopover } from '@base-ui/react/popover';
import buttonStyles from './Button.module.css';
import styles from './Popover.module.css';
import popup from './popup.module.css';

export interface PopoverProps {
  /** Text of the button that opens it. */
  readonly label: ReactNode;
  readonly accessibleName?: string | undefined;
  readonly title: string;
  /** `small` for the tools of a panel. */
  readonly size?: 'small' | 'medium' | undefined;
  readonly children: ReactNode;
}

/** A button that opens a small panel beside it; Escape or a press elsewhere closes it. */
export function Popover({ label, accessibleName, title, size = 'medium', children }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger
        className={buttonStyles.button}
        data-variant="secondary"
        data-size={size}
        aria-label={accessibleName}
      >
        {label}
      </BasePopover.Trigger>
      <BasePopover.Portal>
        <BasePopover.Positioner className={popup.positioner} sideOffset={6} collisionPadding={8}>
          <BasePopover.Popup className={popup.panel}>
            <BasePopover.Title className={styles.title}>{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
