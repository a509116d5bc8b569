import type { ReactNode } from 'react';
import { Popover } from '@base-ui/react/popover';
import { openerAttributes, type OpenerLook } from './openerLook';
import styles from './Popover.module.css';
import popup from './popup.module.css';
import { usePressed } from './usePressed';

export interface PopoverProps extends OpenerLook {
  readonly title: string;
  readonly children: ReactNode;
}

/** Opens at once, as it takes the place of the button that was pressed. */
export function OpenPopover({ title, children, ...look }: PopoverProps): ReactNode {
  return (
    <Popover.Root>
      <Popover.Trigger ref={usePressed()} {...openerAttributes(look)}>
        {look.label}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={popup.positioner} sideOffset={6} collisionPadding={8}>
          <Popover.Popup className={popup.panel}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
