import type { ReactNode } from 'react';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import buttonStyles from './Button.module.css';
import popup from './popup.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  /** A sentence under the label. */
  readonly note?: string | undefined;
  /** Shown at the right, such as a file type or a key. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** Text of the button that opens it. */
  readonly label: ReactNode;
  readonly accessibleName?: string | undefined;
  readonly items: readonly MenuItem[];
}

/** A button that opens a list of actions. */
export function Menu({ label, accessibleName, items }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger
        className={buttonStyles.button}
        data-variant="secondary"
        aria-label={accessibleName}
      >
        {label}
        <span aria-hidden="true">▾</span>
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={popup.positioner} align="start" sideOffset={4}>
          <BaseMenu.Popup className={popup.menu}>
            {items.map((item) => (
              <BaseMenu.Item
                key={item.id}
                className={popup.item}
                disabled={item.disabled ?? false}
                onClick={item.onSelect}
              >
                <span className={popup.itemText}>
                  {item.label}
                  {item.note !== undefined && <span className={popup.note}>{item.note}</span>}
                </span>
                {item.hint !== undefined && <span>{item.hint}</span>}
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
