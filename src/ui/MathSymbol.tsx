import type { ReactNode } from 'react';
import { Popover } from '@base-ui/react/popover';
import styles from './MathSymbol.module.css';
import popup from './popup.module.css';

export interface MathSymbolProps {
  /** The symbol as it is written: `<>Δ<sub>2</sub></>`. */
  readonly children: ReactNode;
  /** What it is called: "noise of the matrix". */
  readonly name: string;
  /** What it means, with the number of the paper's equation where there is one. */
  readonly definition: ReactNode;
}

/**
 * A mathematical symbol that explains itself on hover, tap or Enter. A popover, not a tooltip:
 * tooltips cannot be opened by touch, and the definition must be readable there too.
 */
export function MathSymbol({ children, name, definition }: MathSymbolProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.symbol} openOnHover delay={150} closeDelay={100}>
        {children}
        <span className={styles.spoken}>{`, ${name}, definition`}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={popup.positioner} sideOffset={4} collisionPadding={8}>
          <Popover.Popup className={popup.panel} initialFocus={false}>
            <Popover.Title className={styles.title}>
              <span className={styles.shape}>{children}</span> {name}
            </Popover.Title>
            <Popover.Description className={styles.definition} render={<div />}>
              {definition}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
