import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly footer?: ReactNode;
  readonly size?: 'medium' | 'wide' | undefined;
  /** The language of its words, with the name of × in it; English when left out. */
  readonly language?: { readonly code: string; readonly close: string };
}

/** A modal window: holds the focus, closes on Escape, on × and on a press beside it. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, footer, size = 'medium' } = props;
  const { language = { code: 'en', close: 'Close' } } = props;
  const body = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Viewport className={styles.viewport}>
          {/* The focus starts on what there is to read, so that arrow keys scroll it; on × it would
              open its tooltip, and the first Escape would close only that. */}
          <BaseDialog.Popup
            className={styles.popup}
            data-size={size}
            initialFocus={body}
            lang={language.code}
          >
            <header className={styles.header}>
              <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
              <IconButton name={language.close} onClick={onClose}>
                ×
              </IconButton>
            </header>
            <div ref={body} className={styles.body} tabIndex={0}>
              {description !== undefined && (
                <BaseDialog.Description className={styles.description}>
                  {description}
                </BaseDialog.Description>
              )}
              {children}
            </div>
            {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
