import type { ReactNode } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Tied } from '../Tied';
import { openerAttributes, type OpenerLook } from './openerLook';
import popup from './popup.module.css';
import { usePressed } from './usePressed';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A sentence under the label. */
  readonly note?: string | undefined;
  /** Shown at the right, such as a file type or a key. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuProps extends OpenerLook {
  /** Told when it opens. */
  readonly onOpen?: (() => void) | undefined;
  readonly items: readonly MenuItem[];
}

/** Opens at once, as it takes the place of the button that was pressed. */
export function OpenMenu({ items, onOpen, ...look }: MenuProps): ReactNode {
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(isOpen) => {
        if (isOpen) onOpen?.();
      }}
    >
      <Menu.Trigger ref={usePressed()} {...openerAttributes(look)}>
        {look.label}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} align="start" sideOffset={4}>
          <Menu.Popup className={popup.menu}>
            {items.map((item) => (
              <Menu.Item
                key={item.id}
                className={popup.item}
                disabled={item.disabled ?? false}
                onClick={item.onSelect}
              >
                <span className={popup.itemText}>
                  <span>
                    <Tied text={item.label} />
                  </span>
                  {item.note !== undefined && (
                    <span className={popup.note}>
                      <Tied text={item.note} />
                    </span>
                  )}
                </span>
                {item.hint !== undefined && <span>{item.hint}</span>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
